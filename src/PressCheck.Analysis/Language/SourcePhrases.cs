using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What words about sourcing tell.</summary>
internal enum SourcingKind
{
    None,

    /// <summary>The name is kept back at the speaker's wish.</summary>
    Anonymity,

    /// <summary>Part of the name is given.</summary>
    Partial,

    /// <summary>Why the name is kept back.</summary>
    Reason,

    /// <summary>How the speaker knows.</summary>
    Basis,

    /// <summary>Said for all to hear or read.</summary>
    Public,

    /// <summary>Somebody says it, and the words hide who.</summary>
    Unstated,

    /// <summary>The paper knows, and doesn't say from whom.</summary>
    Learned,

    /// <summary>The story has it from elsewhere too.</summary>
    Corroborated,

    /// <summary>The story says that it could not check.</summary>
    Unverified,

    /// <summary>A name that may not be real.</summary>
    Alias,

    /// <summary>The story says that a name isn't real.</summary>
    DisclosedName,
}

/// <summary>Words about sourcing in the text.</summary>
/// <param name="Kind">What they tell.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index just past the last token.</param>
/// <param name="GivesReason">They also say why: not authorised to speak.</param>
internal readonly record struct SourcingPhrase(SourcingKind Kind, int First, int End, bool GivesReason);

/// <summary>The words about sourcing in a reading: those that count anywhere, found in one pass, and those beside a speaker.</summary>
internal sealed class SourcePhrases
{
    private static readonly PhraseTable Beside = PhraseTable.Load("phrases-sourcing");
    private readonly Reading _reading;
    private readonly List<SourcingPhrase> _phrases = [];
    private readonly List<SourcingPhrase>?[] _byKind = new List<SourcingPhrase>?[(int)SourcingKind.DisclosedName + 1];

    public SourcePhrases(Reading reading)
    {
        _reading = reading;
        var clauses = reading.Clauses;
        var tokens = reading.Tokens;
        var next = 0;
        foreach (var i in reading.Landmarks.Of(Landmark.Sourcing))
        {
            if (i < next || tokens[i].Kind != TokenKind.Word || clauses.IsQuoted(i))
            {
                continue;
            }

            var sentence = reading.Sentences[reading.SentenceOf(i)];
            var length = Phrases.Anonymity.Match(tokens, i, sentence.End, out var tag);
            if (length > 0)
            {
                var phrase = new SourcingPhrase(KindOf(tag), WithPreposition(clauses, i, sentence.First), i + length, tag is "both");
                _phrases.Add(phrase);
                (_byKind[(int)phrase.Kind] ??= []).Add(phrase);
                next = i + length;
            }
        }
    }

    /// <summary>Those that count anywhere, in text order.</summary>
    public IReadOnlyList<SourcingPhrase> All => _phrases;

    /// <summary>Index in <see cref="All"/> of the first phrase that starts at or after a token.</summary>
    public int From(int token) => From(_phrases, token);

    private static int From(List<SourcingPhrase> phrases, int token)
    {
        int low = 0, high = phrases.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (phrases[middle].First < token)
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

    /// <summary>The first phrase of a kind that counts anywhere, within tokens; null if there is none.</summary>
    public SourcingPhrase? Find(SourcingKind kind, int first, int end)
    {
        if (_byKind[(int)kind] is not { } phrases)
        {
            return null;
        }

        var next = From(phrases, first);
        return next < phrases.Count && phrases[next].First < end ? phrases[next] : null;
    }

    /// <summary>The first phrase of a kind that counts beside a speaker, within tokens, outside quotations; null if there is none.</summary>
    public SourcingPhrase? FindBeside(SourcingKind kind, int first, int end)
    {
        var tokens = _reading.Tokens;
        for (var i = Math.Max(first, 0); i < end; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !_reading.Clauses.IsQuoted(i) && Beside.Match(tokens, i, end, out var tag) is > 0 and var length && KindOf(tag) == kind)
            {
                return new SourcingPhrase(kind, i, i + length, tag is "both");
            }
        }

        return null;
    }

    /// <summary>Words that give a reason straight after those that keep a name back; 0 tokens if none do.</summary>
    public int ReasonAfter(int at, int end) => at < end && Beside.Match(_reading.Tokens, at, end, out var tag) is > 0 and var length && tag is "reason" or "reason-after" ? length : 0;

    /// <summary>“on the condition of anonymity” from “on”; they begin no phrase of their own, being far too common.</summary>
    private static int WithPreposition(Clauses clauses, int i, int floor)
    {
        var article = i > floor && clauses.IsWord(i - 1, "the") ? i - 1 : i;
        return article > floor && (clauses.IsWord(article - 1, "on") || clauses.IsWord(article - 1, "under") || clauses.IsWord(article - 1, "upon")) ? article - 1 : i;
    }

    private static SourcingKind KindOf(string tag) => tag switch
    {
        "anonymity" or "both" => SourcingKind.Anonymity,
        "partial" => SourcingKind.Partial,
        "reason" => SourcingKind.Reason,
        "basis" => SourcingKind.Basis,
        "public" => SourcingKind.Public,
        "unstated" => SourcingKind.Unstated,
        "learned" => SourcingKind.Learned,
        "corroborated" => SourcingKind.Corroborated,
        "unverified" => SourcingKind.Unverified,
        "alias" => SourcingKind.Alias,
        "disclosed-name" => SourcingKind.DisclosedName,
        _ => SourcingKind.None,
    };
}
