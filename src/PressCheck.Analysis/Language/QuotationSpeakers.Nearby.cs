using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Speakers that stand outside a quotation's own sentence.</summary>
internal sealed partial class QuotationSpeakers
{
    private const int ActsBack = 8;

    private QuotationAttribution? InParagraph(int k)
    {
        var quotation = _outer[k];
        var paragraph = _paragraphs[quotation.Paragraph];
        if (_speakers.Label(paragraph.FirstToken + (quotation.FirstToken == paragraph.FirstToken + 1 ? 1 : 0), paragraph.EndToken) is var label && !label.IsEmpty && _speakers.Of(label, label.End) is { } labelled)
        {
            return new QuotationAttribution(new SpeechAct(labelled, _tokens[label.End].Span, CueKind.Colon, label.End, _paragraphs[quotation.Paragraph].FirstSentence, Inverted: false), AttributionLink.Label, Confidence.High);
        }

        if (quotation.Continues?.Attribution is { } carried)
        {
            return carried with { Link = AttributionLink.Floating };
        }

        if (quotation.Style == MarkStyle.Block)
        {
            return null;
        }

        var before = Neighbour(k, -1)?.Attribution;
        if (before is not null && IsWhole(quotation))
        {
            return new QuotationAttribution(before.Speech, AttributionLink.SameParagraph, Confidence.Medium);
        }

        for (var n = k + 1; n < Math.Min(_outer.Length, k + 1 + QuotationsAhead) && _outer[n].Paragraph == quotation.Paragraph; n++)
        {
            if (_outer[n].Attribution is { Link: AttributionLink.After } later && IsWhole(quotation))
            {
                return new QuotationAttribution(later.Speech, AttributionLink.SameParagraph, Confidence.Medium);
            }
        }

        return null;
    }

    /// <summary>A sentence of its own: it begins one and ends one.</summary>
    private bool IsWhole(Quotation quotation)
    {
        var first = quotation.FirstToken;
        var open = first - 1;
        var floor = _paragraphs[quotation.Paragraph].FirstToken;
        while (open - 1 > floor && _tokens[open - 1].Is(WordFlags.Conjunction | WordFlags.Adverb) && !_clauses.IsQuoted(open - 1))
        {
            open--;
        }

        var starts = open <= floor || EndsSentence(open - 1) || _sentences[_sentenceOf[open]].First == open;
        return starts && quotation.Words >= 2;
    }

    private QuotationAttribution? Floating(int k)
    {
        var quotation = _outer[k];
        if (!IsWhole(quotation))
        {
            return null;
        }

        // The reporter's sentence just before, in this paragraph or the one before it.
        var paragraph = _paragraphs[quotation.Paragraph];
        var open = quotation.FirstToken - 1;
        if (open > paragraph.FirstToken)
        {
            var sentence = _sentenceOf[open - 1];
            if (LastActIn(sentence, paragraph.FirstSentence) is { } act)
            {
                return new QuotationAttribution(act, AttributionLink.Floating, Confidence.Medium);
            }

            // “Doe would not wait. “The bridge is not safe.””: who acts, speaks.
            if (!_clauses.IsQuoted(open - 1) && _clauses.MainSubject(sentence, open) is var actor && !actor.IsEmpty && _speakers.Of(actor, open) is { Person: not null } acting)
            {
                return new QuotationAttribution(new SpeechAct(acting, acting.Span, CueKind.Attitude, actor.First, sentence, Inverted: false), AttributionLink.Floating, Confidence.Low);
            }
        }

        if (quotation.Paragraph > 0)
        {
            var previous = _paragraphs[quotation.Paragraph - 1];
            if (_clauses.CharOf(previous.EndToken - 1) == ':' && LastActIn(previous.EndSentence - 1, previous.EndSentence - 1) is null && _clauses.MainSubject(previous.EndSentence - 1, previous.EndToken) is var main && !main.IsEmpty && _speakers.Of(main, previous.EndToken - 1) is { } introduced)
            {
                // “Doe made the following comment:” and the words in a paragraph of their own.
                return new QuotationAttribution(new SpeechAct(introduced, _tokens[previous.EndToken - 1].Span, CueKind.Colon, previous.EndToken - 1, previous.EndSentence - 1, Inverted: false), AttributionLink.Floating, Confidence.High);
            }

            var last = k > 0 && _outer[k - 1].Paragraph == quotation.Paragraph - 1 ? _outer[k - 1] : null;
            if (LastActIn(previous.EndSentence - 1, previous.EndSentence - 1) is { } act && (last is null || act.CueToken > last.EndToken || last.Attribution is null))
            {
                return new QuotationAttribution(act, AttributionLink.Floating, Confidence.Medium);
            }

            if (last?.Attribution is { } carried)
            {
                return new QuotationAttribution(carried.Speech, AttributionLink.Floating, Confidence.Medium);
            }

            if (LastActIn(previous.EndSentence - 1, previous.FirstSentence) is { } earlier)
            {
                return new QuotationAttribution(earlier, AttributionLink.Floating, Confidence.Medium);
            }
        }

        return null;
    }

    private SpeechAct? LastActIn(int sentence, int floor)
    {
        int low = 0, high = _acts.Count - 1, found = -1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (_acts[middle].Sentence <= sentence)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        // “… for women who want to leave” tells which women, and nobody's words.
        for (var steps = 0; steps < ActsBack && found >= 0 && _acts[found].Sentence >= floor && IsDescription(_acts[found]); steps++)
        {
            found--;
        }

        return found >= 0 && _acts[found].Sentence >= floor ? _acts[found] : null;
    }

    private bool IsDescription(SpeechAct act) =>
        act.Kind == CueKind.Attitude && !act.Inverted && act.Speaker is { Person: null, IsPronoun: false } && act.CueToken - 1 == act.Speaker.EndToken && _tokens[act.CueToken - 1].Is(WordFlags.Relative)
        || act is { Kind: CueKind.Attitude, Speaker: { Person: null, IsPronoun: false } } && act.CueToken > 0 && _clauses.IsWord(act.CueToken - 1, "who");

    private QuotationAttribution? Governing(int k)
    {
        var quotation = _outer[k];
        var (first, _) = Around(quotation);
        var sentence = _sentenceOf[first];
        var headline = _paragraphs[quotation.Paragraph].Part is PartKind.Headline or PartKind.Subheading || _speakers.IsTitleCase(sentence);
        var subject = headline ? _speakers.FirstName(first, quotation.FirstToken - 1) : _clauses.MainSubject(sentence, quotation.FirstToken - 1);
        if (subject.IsEmpty || _speakers.Of(subject, quotation.FirstToken) is not { } speaker)
        {
            return null;
        }

        return new QuotationAttribution(new SpeechAct(speaker, speaker.Span, CueKind.Attitude, subject.First, sentence, Inverted: false), AttributionLink.Governing, Confidence.Low);
    }
}
