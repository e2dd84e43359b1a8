using PressCheck.Analysis.Places;
using PressCheck.Analysis.Rules;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// A draft as the language layer reads it. Each layer is worked out once, when first asked for, in time linear in the text,
/// and shared by every rule. A reading is for one thread at a time.
/// </summary>
public sealed class Reading
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly Paragraph[] _paragraphs;
    private readonly int[] _sentenceOf;

    private Landmarks? _landmarks;
    private Layers? _layers;
    private SourcePhrases? _sourcePhrases;
    private IReadOnlyList<Source>? _sources;
    private NamedInstances? _namedInstances;
    private Disputes? _disputes;
    private IReadOnlyList<UnsourcedClaim>? _unsourced;
    private IReadOnlyList<HeadlineClaim>? _headlines;
    private IReadOnlyList<Toponym>? _toponyms;
    private IReadOnlyList<PlaceClaim>? _placeClaims;
    private PlaceFacts? _placeFacts;
    private SourceBook? _sourceBook;
    private ReplyBook? _replyBook;

    public Reading(Draft draft, Conventions? conventions = null)
    {
        ArgumentNullException.ThrowIfNull(draft);
        Draft = draft;
        Conventions = conventions ?? Conventions.Default;
        _tokens = Tokenizer.Tokens(draft.Text);
        using var layout = new Layout(draft, _tokens);
        _sentences = layout.Sentences;
        _paragraphs = layout.Paragraphs;
        _sentenceOf = layout.SentenceOf;
    }

    public Draft Draft { get; }

    public Conventions Conventions { get; }

    public string Text => Draft.Text;

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    public ReadOnlySpan<Paragraph> Paragraphs => _paragraphs;

    /// <summary>Passages in quotation marks, in text order; those inside another follow it.</summary>
    public IReadOnlyList<Quotation> Quotations => Read().Quotations;

    /// <summary>Closing marks that nothing opens.</summary>
    public IReadOnlyList<Span> UnopenedMarks => Read().UnopenedMarks;

    /// <summary>Every act of speech that the reporter's own text tells of, direct or indirect, in text order.</summary>
    public IReadOnlyList<SpeechAct> SpeechActs => Read().Acts;

    /// <summary>The people that the story names.</summary>
    public IReadOnlyList<Person> People => Read().Names.People;

    /// <summary>Mentions of people by name, in text order.</summary>
    public IReadOnlyList<PersonMention> Mentions => Read().Names.Mentions;

    /// <summary>Runs of capitalised words, in text order.</summary>
    public IReadOnlyList<Name> Names => Read().Names.All;

    /// <summary>Whom the story relies on without a name, in text order.</summary>
    public IReadOnlyList<Source> Sources => _sources ??= new SourceFinder(this, SourcePhrases).Find();

    /// <summary>Who is said to have done wrong, in text order.</summary>
    public IReadOnlyList<Allegation> Allegations => Disputes.Allegations;

    /// <summary>Whom allegations are about, in the order of the first.</summary>
    public IReadOnlyList<Subject> Subjects => Disputes.Subjects;

    /// <summary>Answers, refusals and silences of those spoken about, in text order.</summary>
    public IReadOnlyList<Reply> Replies => Disputes.Replies;

    /// <summary>Hearsay and allegations that no source stands near, in text order.</summary>
    public IReadOnlyList<UnsourcedClaim> UnsourcedClaims => _unsourced ??= Language.UnsourcedClaims.Read(this);

    /// <summary>Headlines that state what the body only says is alleged.</summary>
    public IReadOnlyList<HeadlineClaim> HeadlineClaims => _headlines ??= Language.HeadlineClaims.Read(this);

    /// <summary>The map that places are looked up in.</summary>
    public Gazetteer Gazetteer => Conventions.Gazetteer ?? Gazetteer.Default;

    /// <summary>What the map says to claims about the names of this story, worked out once a name.</summary>
    internal PlaceFacts PlaceFacts => _placeFacts ??= new PlaceFacts(Gazetteer);

    /// <summary>Mentions of places, each resolved, in text order; no two overlap.</summary>
    public IReadOnlyList<Toponym> Toponyms => _toponyms ??= Language.Toponyms.Read(this);

    /// <summary>What the story says of two places: which lies in which, is whose capital, borders which; in text order.</summary>
    public IReadOnlyList<PlaceClaim> PlaceClaims => _placeClaims ??= Language.PlaceClaims.Read(this);

    /// <summary>Index of the body's first paragraph; -1 if there is none.</summary>
    public int OpeningParagraph => Array.FindIndex(_paragraphs, static paragraph => paragraph.Part == PartKind.Body);

    private Disputes Disputes => _disputes ??= new Disputes(this);

    /// <summary>The tokens worth a look, by what they are looked at for.</summary>
    internal Landmarks Landmarks => _landmarks ??= new Landmarks(Text, _tokens);

    /// <summary>Which source each entry of the register is about, worked out once for the same records.</summary>
    internal SourceBook RegisterIn(Records records) => _sourceBook?.IsOf(records) == true ? _sourceBook : _sourceBook = new SourceBook(this, records);

    /// <summary>Which subject each entry of the reply log is about, worked out once for the same records.</summary>
    internal ReplyBook ReplyLogIn(Records records) => _replyBook?.IsOf(records) == true ? _replyBook : _replyBook = new ReplyBook(this, records);

    /// <summary>Words about sourcing, found in one pass.</summary>
    internal SourcePhrases SourcePhrases => _sourcePhrases ??= new SourcePhrases(this);

    /// <summary>Which groups the story names one of.</summary>
    internal NamedInstances NamedInstances => _namedInstances ??= new NamedInstances(this);

    /// <summary>The grammar that the layers share.</summary>
    internal Clauses Clauses => Read().Clauses;

    /// <summary>Noun phrases to speakers.</summary>
    internal Speakers Speakers => Read().Speakers;

    public int WordCount
    {
        get
        {
            var count = 0;
            foreach (var token in _tokens)
            {
                count += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Address ? 1 : 0;
            }

            return count;
        }
    }

    private Layers Read() => _layers ??= new Layers(this, _tokens, _sentences, _paragraphs, _sentenceOf);

    /// <summary>The index of the sentence that holds a token.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>The index of the sentence that holds an offset, or of the nearest one before it; -1 if there is none.</summary>
    public int SentenceAt(int offset)
    {
        int low = 0, high = _sentences.Length - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_sentences[middle].Span.Start <= offset)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }

    /// <summary>The index of the paragraph that holds an offset, or of the nearest one before it; -1 if there is none.</summary>
    public int ParagraphAt(int offset)
    {
        var sentence = SentenceAt(offset);
        return sentence < 0 ? -1 : _sentences[sentence].Paragraph;
    }

    /// <summary>The index of the first token that starts at or after an offset; the number of tokens if there is none.</summary>
    public int TokenFrom(int offset)
    {
        int low = 0, high = _tokens.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The text of a token as it is written.</summary>
    public ReadOnlySpan<char> TextOf(in Token token) => Text.AsSpan(token.Start, token.Length);

    public ReadOnlySpan<char> TextOf(Span span) => span.Of(Text);
}
