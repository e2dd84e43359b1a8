using PressCheck.Analysis.Language;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

/// <summary>What stands around a quotation: who could be its speaker, and what else than speech it could be.</summary>
internal sealed class Surroundings
{
    private const int Near = 14;
    private const int Reach = 120;
    private const int MostBeatTokens = 6;

    private static readonly PhraseTable Shown = PhraseTable.Load("phrases-shown-words");
    private readonly Reading _reading;
    private readonly Quotation _quotation;
    private readonly Paragraph _paragraph;

    public Surroundings(Reading reading, Quotation quotation)
    {
        _reading = reading;
        _quotation = quotation;
        _paragraph = reading.Paragraphs[quotation.Paragraph];
        First = reading.SentenceAt(quotation.Span.Start);
        Last = reading.SentenceAt(Math.Max(quotation.Span.Start, quotation.Span.End - 1));
    }

    /// <summary>Index of the sentence in which the quotation begins.</summary>
    public int First { get; }

    /// <summary>Index of the sentence in which it ends.</summary>
    public int Last { get; }

    private int Open => Math.Max(_quotation.FirstToken - 1, _paragraph.FirstToken);

    private int Close => Math.Min(_quotation.EndToken + (_quotation.Closed ? 1 : 0), _paragraph.EndToken);

    /// <summary>The quotation is a sentence of its own and not a part of the reporter's.</summary>
    public bool IsWhole => (Open == _paragraph.FirstToken || _reading.Sentences[First].First == Open) && (Close == _paragraph.EndToken || _reading.Sentences[Last].End <= Close);

    /// <summary>Nothing else stands in its paragraph.</summary>
    public bool FillsParagraph => Open == _paragraph.FirstToken && Close == _paragraph.EndToken;

    /// <summary>A colon, or a dash after a name, leads into the quotation.</summary>
    public bool FollowsColon
    {
        get
        {
            if (Open > _paragraph.FirstToken)
            {
                return CharAt(Open - 1) == ':';
            }

            return PreviousParagraph is { } before && CharAt(before.EndToken - 1) == ':';
        }
    }

    /// <summary>“…” — Mara Lind; “…” [Gazette]; a name on the line below: the credit after the quotation.</summary>
    public bool IsCredited
    {
        get
        {
            if (Close < _paragraph.EndToken)
            {
                var next = CharAt(Close);
                return Close + 1 < _paragraph.EndToken && (next is '[' or '(' || (next is '—' or '–' or '-' or '―' or '~')) && (_reading.Tokens[Close + 1].IsCapital || _reading.Tokens[Close + 1].Kind == TokenKind.Address);
            }

            if (_quotation.Paragraph + 1 >= _reading.Paragraphs.Length)
            {
                return false;
            }

            var line = _reading.Paragraphs[_quotation.Paragraph + 1];
            var first = CharAt(line.FirstToken) is '—' or '–' or '-' or '―' or '~' ? line.FirstToken + 1 : line.FirstToken;
            return line.EndToken - line.FirstToken <= 12 && first < line.EndToken && _reading.Tokens[first].IsCapital && (first > line.FirstToken || IsName(first, line.EndToken));
        }
    }

    /// <summary>Its line is a turn in an interview: a label stands before it, or a question closes the line above.</summary>
    public bool IsTurn
    {
        get
        {
            var content = _quotation.FirstToken;
            if (content + 1 < _quotation.EndToken && _reading.Tokens[content].IsCapital && (CharAt(content + 1) == ':' || (content + 2 < _quotation.EndToken && CharAt(content + 2) == ':')))
            {
                return true;
            }

            return FillsParagraph && PreviousParagraph is { } before && CharAt(before.EndToken - 1) == '?';
        }
    }

    /// <summary>Its paragraph and one beside it both open with marks: an exchange, or a quotation in several paragraphs.</summary>
    public bool IsInDialogue
    {
        get
        {
            var next = _quotation.Paragraph + 1;
            return FillsParagraph && ((PreviousParagraph is { } before && _reading.Tokens[before.FirstToken].Kind == TokenKind.Mark) ||
                (next < _reading.Paragraphs.Length && _reading.Tokens[_reading.Paragraphs[next].FirstToken].Kind == TokenKind.Mark) || FollowsBeat);
        }
    }

    /// <summary>“She pauses.” after a paragraph in marks: a beat in a scene.</summary>
    private bool FollowsBeat =>
        _quotation.Paragraph > 1 && PreviousParagraph is { } beat && beat.EndToken - beat.FirstToken <= MostBeatTokens && _reading.Tokens[_reading.Paragraphs[_quotation.Paragraph - 2].FirstToken].Kind == TokenKind.Mark;

    /// <summary>The words are shown on something, sung, defined or a title: a sign, a slogan, a headline, a lyric.</summary>
    public bool IsShown
    {
        get
        {
            var tokens = _reading.Tokens;
            var floor = Math.Max(_reading.Sentences[First].First, Open - Near);
            for (var i = Open - 1; i >= floor && !_reading.Clauses.IsQuoted(i); i--)
            {
                if (Shown.Match(tokens, i, Open, out _) > 0)
                {
                    return true;
                }
            }

            var limit = Math.Min(Math.Min(_reading.Sentences[Last].End, _paragraph.EndToken), Close + Near);
            for (var i = Close; i < limit && !_reading.Clauses.IsQuoted(i); i++)
            {
                if (Shown.Match(tokens, i, limit, out _) > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private Paragraph? PreviousParagraph => _quotation.Paragraph > 0 ? _reading.Paragraphs[_quotation.Paragraph - 1] : null;

    private char CharAt(int token) => _reading.Text[_reading.Tokens[token].Start];

    /// <summary>The sentence before speaks of a statement, a letter, a post: the quotation may be what it says.</summary>
    public bool FollowsDocument
    {
        get
        {
            for (var i = Math.Max(0, Open - Reach / 2); i < Open; i++)
            {
                var token = _reading.Tokens[i];
                if (token.Is(WordFlags.DocumentNoun | WordFlags.CueNoun) && token.Shape == TokenShape.Lower && !_reading.Clauses.IsQuoted(i) && _reading.SentenceAt(token.Start) == First - 1)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Only capitalised words, commas and the small words that join names: a line that credits.</summary>
    private bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var token = _reading.Tokens[i];
            if (token.Kind is TokenKind.Mark)
            {
                // A mark put after the name by mistake closes the line.
                return i == end - 1 && i > first;
            }

            if (token.IsWord && !token.IsCapital && !token.Is(WordFlags.Preposition | WordFlags.Determiner | WordFlags.Conjunction | WordFlags.Role))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>An act of speech in the reporter's own words between two sentences, both counted; null if there is none.</summary>
    public SpeechAct? ActBetween(int firstSentence, int lastSentence) => Nearby.ActBetween(_reading, firstSentence, lastSentence);

    /// <summary>A person named, or a pronoun for one, in the reporter's own words of a sentence; an empty span if there is none.</summary>
    public Span PersonIn(int sentence)
    {
        if (sentence < 0 || sentence >= _reading.Sentences.Length)
        {
            return default;
        }

        var tokens = _reading.Tokens;
        var first = Math.Max(_reading.Sentences[sentence].First, Open - Reach);
        var end = Math.Min(_reading.Sentences[sentence].End, Close + Reach);
        for (var i = first; i < end; i++)
        {
            if (_reading.Clauses.IsQuoted(i))
            {
                continue;
            }

            if (_reading.Speakers.MentionAt(i) is { } mention)
            {
                return mention.Span;
            }

            if (_reading.Speakers.NameAt(i) is not null && tokens[i].Is(WordFlags.GivenName | WordFlags.Honorific) && !tokens[i].Is(WordFlags.Month | WordFlags.Weekday))
            {
                return tokens[i].Span;
            }

            if (_reading.TextOf(tokens[i]) is "he" or "she" or "He" or "She" or "I" or "they" or "They" or "who")
            {
                return tokens[i].Span;
            }
        }

        return default;
    }
}
