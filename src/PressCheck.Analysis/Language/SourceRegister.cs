using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Sources as they come up in the text: a new one, or one that speaks again.</summary>
internal sealed class SourceRegister
{
    /// <summary>Sentences after which “he” no longer means a source.</summary>
    private const int PronounReach = 2;

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly SourceTraits _traits;
    private readonly List<Source> _sources = [];
    private readonly Dictionary<string, Source> _byWords = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Source> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, Source> _bySpeaker = [];
    private Source? _lastPerson;
    private int _lastSentence = -1;

    public SourceRegister(Reading reading, SourcePhrases phrases)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _traits = new SourceTraits(reading, phrases);
    }

    public IReadOnlyList<Source> All => _sources;

    /// <summary>Takes in a candidate; true if it is somebody without a name, new or known.</summary>
    public bool Add(SourceCandidate candidate)
    {
        var speech = candidate.Speech;
        var first = speech.Speaker.FirstToken;
        if (_bySpeaker.TryGetValue(first, out var same) || _bySpeaker.TryGetValue(candidate.Description.First, out same))
        {
            // One phrase with two verbs: “officials said … and added”.
            same.Add(_traits.Mention(candidate));
            Remember(same, candidate.Sentence);
            return true;
        }

        var description = candidate.Description;
        var known = Known(candidate);
        var kind = _traits.KindOf(candidate);
        if (known is null && kind is null)
        {
            return false;
        }

        var mention = _traits.Mention(candidate);
        if (known is not null)
        {
            known.Add(mention);
            _traits.Learn(known, candidate);
            _bySpeaker[first] = known;
            _bySpeaker[description.First] = known;
            Remember(known, candidate.Sentence);
            return true;
        }

        var source = new Source(_sources.Count, kind!.Value, _reading.Tokens[description.Head].Span, description.IsPlural, mention);
        _traits.Describe(source, candidate);
        _sources.Add(source);
        _byWords[WordsOf(candidate)] = source;
        _byHead[HeadOf(description)] = source;
        _bySpeaker[first] = source;
        _bySpeaker[description.First] = source;
        Remember(source, candidate.Sentence);
        return true;
    }

    /// <summary>Takes in a candidate that no act of speech brought, unless one did after all.</summary>
    public void AddMissed(SourceCandidate candidate)
    {
        if (!_bySpeaker.ContainsKey(candidate.Description.First))
        {
            Add(candidate);
        }
    }

    public void AddUnstated(Span words, int sentence)
    {
        var source = new Source(_sources.Count, SourceKind.Unstated, words, false, new SourceMention(words, null, sentence, IsStatement: true, IsPublic: false))
        {
            Confidence = Confidence.Medium,
        };
        _sources.Add(source);
    }

    /// <summary>“He added …” straight after a source has spoken.</summary>
    public void Continue(SpeechAct act, int sentence)
    {
        if (_lastPerson is null || act.Kind == CueKind.Attitude || sentence - _lastSentence > PronounReach || act.Speaker.IsPlural != _lastPerson.IsPlural || act.Speaker.Person is not null ||
            _reading.Sentences[sentence].Paragraph > _reading.Sentences[_lastSentence].Paragraph + 1)
        {
            return;
        }

        var end = act.Speaker.FirstToken;
        for (var i = Math.Max(_reading.Sentences[sentence].First, end - SourceFinder.Reach); i < end; i++)
        {
            if (_reading.Speakers.MentionAt(i) is not null)
            {
                return;
            }
        }

        _lastPerson.Add(new SourceMention(act.Speaker.Span, act, sentence, _traits.IsStatement(act), _traits.IsPublic(act, sentence)));
        _bySpeaker[act.Speaker.FirstToken] = _lastPerson;
        _lastSentence = sentence;
    }

    /// <summary>Somebody else has spoken: a pronoun no longer means the source before.</summary>
    public void Interrupt(Speaker speaker)
    {
        if (speaker.Person is not null)
        {
            _lastPerson = null;
        }
    }

    /// <summary>Gives each source the quotations that are tied to its mentions.</summary>
    public void Quote(IReadOnlyList<Quotation> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.IsSpeech && quotation.Depth == 0 && quotation.Attribution is { } attribution && _bySpeaker.TryGetValue(attribution.Speaker.FirstToken, out var source))
            {
                source.Add(quotation);
            }
        }
    }

    private void Remember(Source source, int sentence)
    {
        _lastPerson = source.IsUnnamed ? source : _lastPerson;
        _lastSentence = sentence;
    }

    /// <summary>The source that a phrase brings back: “the official”, or the same words once more.</summary>
    private Source? Known(SourceCandidate candidate)
    {
        var description = candidate.Description;
        if (_sources.Count == 0)
        {
            return null;
        }

        if (_byWords.TryGetValue(WordsOf(candidate), out var same) && same.IsPlural == description.IsPlural && !(description.Reference == Reference.Indefinite && (IsFresh(description) || same.Kind == SourceKind.Individual)))
        {
            return same;
        }

        if (description.Reference is not Reference.Definite || description.Kind is PeopleKind.Quantity or PeopleKind.Organisation)
        {
            return null;
        }

        if (_byHead.TryGetValue(HeadOf(description), out var known) && known.IsPlural == description.IsPlural)
        {
            return known;
        }

        // “the person”, “the source” for the official just heard.
        var general = _clauses.IsWord(description.Head, "person") || _clauses.IsWord(description.Head, "people") || _clauses.IsWord(description.Head, "source") || _clauses.IsWord(description.Head, "sources") || _clauses.IsWord(description.Head, "man") || _clauses.IsWord(description.Head, "woman");
        return general && _lastPerson is { IsAnonymous: true } last && last.IsPlural == description.IsPlural ? last : null;
    }

    /// <summary>“another official”, “a second source”: the words say that this is somebody new.</summary>
    private bool IsFresh(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (_clauses.IsWord(i, "another") || _clauses.IsWord(i, "second") || _clauses.IsWord(i, "third") || _clauses.IsWord(i, "other") || _clauses.IsWord(i, "different"))
            {
                return true;
            }
        }

        return false;
    }

    private string HeadOf(Description description) => _reading.TextOf(_reading.Tokens[description.Head]).ToString();

    /// <summary>The phrase's words from its first that is no determiner; one person is told from another by all of them.</summary>
    private string WordsOf(SourceCandidate candidate)
    {
        var description = candidate.Description;
        var first = description.First;
        while (first < description.Head && _reading.Tokens[first].Is(WordFlags.Determiner | WordFlags.NumberWord) && !_reading.Tokens[first].Is(WordFlags.Possessive))
        {
            first++;
        }

        var last = description.Reference == Reference.Indefinite ? Math.Max(description.Head, candidate.Speech.Speaker.EndToken - 1) : Math.Max(description.Head, description.End - 1);
        return Span.FromBounds(_reading.Tokens[first].Start, _reading.Tokens[last].End).Of(_reading.Text).ToString();
    }
}
