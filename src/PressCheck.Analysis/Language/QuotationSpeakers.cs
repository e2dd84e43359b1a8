using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Ties each quotation to the act of speech that it belongs to, in text order.</summary>
internal sealed partial class QuotationSpeakers
{
    /// <summary>Tokens on either side of a quotation that its own sentence may take.</summary>
    private const int Reach = 160;

    /// <summary>Quotations further on in a paragraph whose speaker may be this one's.</summary>
    private const int QuotationsAhead = 6;

    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly Paragraph[] _paragraphs;
    private readonly Clauses _clauses;
    private readonly Speakers _speakers;
    private readonly IReadOnlyList<SpeechAct> _acts;
    private readonly Quotation[] _outer;
    private readonly int[] _sentenceOf;

    public QuotationSpeakers(Token[] tokens, Sentence[] sentences, int[] sentenceOf, Paragraph[] paragraphs, Clauses clauses, Speakers speakers, IReadOnlyList<SpeechAct> acts, Quotation[] quotations)
    {
        _tokens = tokens;
        _sentences = sentences;
        _paragraphs = paragraphs;
        _clauses = clauses;
        _speakers = speakers;
        _acts = acts;
        _outer = [.. quotations.Where(q => q.Depth == 0)];
        _sentenceOf = sentenceOf;
    }

    public void Tie()
    {
        for (var k = 0; k < _outer.Length; k++)
        {
            _outer[k].Attribution = _outer[k].Style == MarkStyle.Block ? null : InSentence(k);
        }

        for (var k = 0; k < _outer.Length; k++)
        {
            _outer[k].Attribution ??= InParagraph(k) ?? Floating(k) ?? Governing(k);
        }
    }

    private int FirstActFrom(int token)
    {
        int low = 0, high = _acts.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_acts[middle].CueToken < token)
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

    private Quotation? Neighbour(int k, int step)
    {
        var n = k + step;
        return n >= 0 && n < _outer.Length && _outer[n].Paragraph == _outer[k].Paragraph ? _outer[n] : null;
    }

    /// <summary>Bounds of the reporter's sentence around a quotation: tokens outside the marks from the sentence's start to its end.</summary>
    private (int First, int End) Around(Quotation quotation)
    {
        var paragraph = _paragraphs[quotation.Paragraph];
        var first = Math.Max(quotation.FirstToken - 1, paragraph.FirstToken);
        var lowest = Math.Max(paragraph.FirstToken, first - Reach);
        while (first > lowest && !(_sentences[_sentenceOf[first]].First == first && !_clauses.IsQuoted(first - 1) && !_clauses.IsComma(first - 1)))
        {
            if (_sentences[_sentenceOf[first]].First == first && EndsSentence(first - 1))
            {
                break;
            }

            first--;
        }

        var end = Math.Min(quotation.EndToken + (quotation.Closed ? 1 : 0), paragraph.EndToken);
        if (end < paragraph.EndToken && EndsSentence(end - 1) && _sentences[_sentenceOf[end]].First == end)
        {
            return (first, end);
        }

        var highest = Math.Min(paragraph.EndToken, end + Reach);
        while (end < highest && !(_sentences[_sentenceOf[end - 1]].End == end && !_clauses.IsQuoted(end - 1)) && !(_sentences[_sentenceOf[end - 1]].End == end && _clauses.IsQuoted(end - 1) && EndsSentence(end - 1) && end > quotation.EndToken + 1))
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>The token closes a sentence: a point, or a closing mark after one.</summary>
    private bool EndsSentence(int i)
    {
        for (var marks = 0; marks < 4 && i > 0 && _tokens[i].Kind == TokenKind.Mark; marks++)
        {
            i--;
        }

        return _tokens[i].Kind == TokenKind.Punctuation && _clauses.CharOf(i) is '.' or '!' or '?' or '…';
    }

    private QuotationAttribution? InSentence(int k)
    {
        var quotation = _outer[k];
        var (first, end) = Around(quotation);
        var open = quotation.FirstToken - 1;
        var close = quotation.EndToken;
        if (open - 1 > first && _clauses.CharOf(open - 1) is ':' or '—' or '–' && _speakers.IsTitleCase(_sentenceOf[first]) && _speakers.FirstName(first, open) is var named && !named.IsEmpty && _speakers.Of(named, open) is { } speaker)
        {
            // A headline's colon or dash: “Doe on the Budget: ‘…’”.
            return new QuotationAttribution(new SpeechAct(speaker, _tokens[open - 1].Span, CueKind.Colon, open - 1, _sentenceOf[first], Inverted: false), AttributionLink.Before, Confidence.Medium);
        }

        if (Signed(quotation) is { } signed)
        {
            return signed;
        }

        SpeechAct? before = null, after = null;
        for (var a = FirstActFrom(first); a < _acts.Count && _acts[a].CueToken < end; a++)
        {
            var act = _acts[a];
            if (act.CueToken < open && !IsInAside(act, open))
            {
                before = before is null || !Holds(k, before, act) ? act : before;
            }
            else if (act.CueToken >= close && after is null)
            {
                after = act;
            }
        }

        var next = Neighbour(k, 1);
        if (after is not null && next is not null && after.CueToken > next.FirstToken)
        {
            // Beyond the next quotation: the cue is that one's, unless both stand in one sentence.
            after = before is null && Joined(quotation, next) ? after : null;
        }

        if (after is not null && IsDirectlyAfter(quotation, after))
        {
            // “…,” said X. Unless a colon or a cue leads straight into the quotation from before.
            if (before is null || !LeadsInto(before, open, first))
            {
                return new QuotationAttribution(after, AttributionLink.After, Confidence.High);
            }

            if (!EndsLikeIntroduced(quotation))
            {
                return new QuotationAttribution(after, AttributionLink.After, Confidence.High);
            }
        }

        if (before is not null)
        {
            return new QuotationAttribution(before, AttributionLink.Before, LeadsInto(before, open, first) ? Confidence.High : Confidence.Medium);
        }

        return after is not null ? new QuotationAttribution(after, AttributionLink.After, Confidence.Medium) : null;
    }

    /// <summary>“the men, whom Doe praised in May, were “fed””: the clause about Doe has closed.</summary>
    private bool IsInAside(SpeechAct act, int open)
    {
        if (act.Inverted || act.Speaker.FirstToken == 0 || !(_clauses.IsWord(act.Speaker.FirstToken - 1, "whom") || _clauses.IsWord(act.Speaker.FirstToken - 1, "which")))
        {
            return false;
        }

        for (var i = act.CueToken + 1; i < Math.Min(open - 1, act.CueToken + 12); i++)
        {
            if (_clauses.IsComma(i) && _clauses.IsVerb(i + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The earlier act is of speech and what the later one tells is part of what is said: “the paper notes that Doe called
    /// it “…””. Whose words they are in the story is the outer speaker's to answer for.
    /// </summary>
    private bool Holds(int k, SpeechAct outer, SpeechAct inner)
    {
        var subject = inner.Speaker.FirstToken;
        if ((outer.Kind is CueKind.Attitude or CueKind.Noun && outer.Speaker.Class != SpeakerClass.Document) || subject <= outer.CueToken)
        {
            return false;
        }

        if (outer.Kind == CueKind.AccordingTo)
        {
            return true;
        }

        // “When I asked Doe if he would go, he said”: the first clause only sets the scene.
        if (!outer.Inverted && outer.Speaker.FirstToken > _sentences[outer.Sentence].First && _clauses.IsSubordinator(outer.Speaker.FirstToken - 1) && !_clauses.IsWord(outer.Speaker.FirstToken - 1, "that"))
        {
            return false;
        }

        // “Doe said “never” and Roe called it “a lie””: what Doe said has been quoted already.
        if (Neighbour(k, -1) is { } quotedBefore && quotedBefore.FirstToken > outer.CueToken && quotedBefore.EndToken <= subject && _tokens[subject - 1].Is(WordFlags.Conjunction))
        {
            return false;
        }

        var next = outer.CueToken + 1;
        if (_clauses.IsWord(next, "to") || _clauses.IsWord(next, "with") || _clauses.IsWord(next, "for") || _clauses.IsWord(next, "about") || _clauses.IsWord(next, "of"))
        {
            return false;
        }

        // “As for those who claim to like her, Doe said”; “… , but Doe said”: a new subject after a comma is a clause of its own.
        var before = subject - 1;
        while (before > outer.CueToken && _tokens[before].Is(WordFlags.Conjunction | WordFlags.Adverb | WordFlags.Relative | WordFlags.Preposition) && !_clauses.IsWord(before, "that"))
        {
            before--;
        }

        return !(_clauses.IsComma(before) || _clauses.IsDash(before)) || (_clauses.IsWord(next, "that") && before == subject - 1);
    }

    /// <summary>“…” — Jane Doe: a dash and a name, and the paragraph ends.</summary>
    private QuotationAttribution? Signed(Quotation quotation)
    {
        var dash = quotation.EndToken + 1;
        var end = _paragraphs[quotation.Paragraph].EndToken;
        if (!quotation.Closed || dash + 1 >= end || end - dash > 24 || !_clauses.IsDash(dash) && _clauses.CharOf(dash) != '―' || !_tokens[dash + 1].IsCapital || _speakers.NameAt(dash + 1) is null)
        {
            return null;
        }

        for (var i = dash + 1; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Mark || _clauses.IsVerb(i))
            {
                return null;
            }
        }

        var run = _clauses.PhraseAfter(dash + 1, end);
        return !run.IsEmpty && _speakers.Of(run, dash) is { } speaker
            ? new QuotationAttribution(new SpeechAct(speaker, _tokens[dash].Span, CueKind.Colon, dash, _sentenceOf[dash], Inverted: true), AttributionLink.After, Confidence.High)
            : null;
    }

    private bool Joined(Quotation quotation, Quotation next)
    {
        for (var i = quotation.EndToken; i < next.FirstToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Punctuation && _clauses.CharOf(i) is '.' or '!' or '?')
            {
                return false;
            }
        }

        return !EndsSentence(quotation.EndToken);
    }

    /// <summary>“…,” said X; “…,” X said: nothing but the break between what is said and who says it lies between them.</summary>
    private bool IsDirectlyAfter(Quotation quotation, SpeechAct act)
    {
        var start = Math.Min(act.CueToken, act.Speaker.FirstToken);
        var breaks = BreaksAtEnd(quotation);
        if (!breaks && !(act.Inverted && act.CueToken == quotation.EndToken + 1) && !act.Speaker.IsPronoun)
        {
            return false;
        }

        for (var i = quotation.EndToken + 1; i < start; i++)
        {
            var token = _tokens[i];
            if (!(token.Kind is TokenKind.Mark || (token.Kind == TokenKind.Punctuation && _clauses.CharOf(i) is not (';' or ':' or '(')) || token.Is(WordFlags.Adverb | WordFlags.Auxiliary | WordFlags.Weekday) || _clauses.IsWord(i, "as")))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The quotation ends with a comma, a question or an exclamation mark, or a comma or dash follows its closing mark.</summary>
    private bool BreaksAtEnd(Quotation quotation)
    {
        var last = quotation.EndToken - 1;
        if (_tokens[last].Kind == TokenKind.Punctuation || (_tokens[last].Kind == TokenKind.Mark && _tokens[last - 1].Kind == TokenKind.Punctuation))
        {
            return true;
        }

        var next = quotation.EndToken + 1;
        return next < _tokens.Length && _tokens[next].Kind == TokenKind.Punctuation;
    }

    /// <summary>X said: “…”, X said “…”: the cue's clause ends at the opening mark.</summary>
    private bool LeadsInto(SpeechAct act, int open, int first)
    {
        var last = open - 1;
        if (last < first)
        {
            return false;
        }

        if (_clauses.CharOf(last) == ':')
        {
            return true;
        }

        return Math.Max(act.CueToken, act.Inverted ? act.Speaker.EndToken - 1 : act.CueToken) >= last - 2;
    }

    /// <summary>The quotation ends as a sentence of its own, as one led in from before does.</summary>
    private bool EndsLikeIntroduced(Quotation quotation)
    {
        if (!quotation.Closed)
        {
            return true;
        }

        var last = quotation.EndToken - 1;
        return _tokens[last].Kind == TokenKind.Punctuation && _clauses.CharOf(last) is '.' || (quotation.EndToken + 1 < _tokens.Length && _tokens[quotation.EndToken].Kind == TokenKind.Mark && _clauses.CharOf(quotation.EndToken + 1) is '.');
    }
}
