using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Tells speech from titles, terms, nicknames and words at arm's length, by what is in the marks and beside them.</summary>
internal sealed class QuotationKinds(string text, Token[] tokens, Paragraph[] paragraphs, Clauses clauses, Names names)
{
    private static readonly PhraseTable Naming = PhraseTable.Load("phrases-naming");

    public void Tell(Quotation[] quotations)
    {
        foreach (var quotation in quotations)
        {
            quotation.Kind = KindOf(quotation, IsHeadline(quotation));
        }
    }

    private bool IsHeadline(Quotation quotation)
    {
        var paragraph = paragraphs[quotation.Paragraph];
        return paragraph.Part is PartKind.Headline or PartKind.Subheading || (paragraph.EndSentence - paragraph.FirstSentence <= 2 && names.IsTitleCase(paragraph.FirstSentence));
    }

    /// <summary>The words right before the mark give somebody's own name for a thing: calls it the “…”, refers to them as “…”.</summary>
    private static bool IsCalled(QuotationAttribution attribution, int open) =>
        attribution.Link == AttributionLink.Before && attribution.Speech.Kind == CueKind.Attitude && open - attribution.Speech.CueToken <= 6;

    /// <summary>“…” show, “…” star: the marks hold the name of the thing that follows.</summary>
    private bool IsWork(int close) => close + 1 < tokens.Length && tokens[close + 1].Start - tokens[close].End == 1 && text[tokens[close].End] == ' ' && tokens[close + 1].Kind == TokenKind.Word && tokens[close + 1].Is(WordFlags.WorkNoun | WordFlags.Role | WordFlags.Outlet);

    private QuotationKind KindOf(Quotation quotation, bool inHeadline)
    {
        var first = quotation.FirstToken;
        var end = quotation.EndToken;
        var open = first - 1;
        if (quotation.Depth == 0 && quotation.Words <= 3 && open > 0 && end + 1 < tokens.Length && names.IsOne(open - 1, end + 1))
        {
            return QuotationKind.Nickname;
        }

        var attribution = quotation.Attribution;
        if (IsCrosshead(quotation))
        {
            return QuotationKind.Title;
        }

        if (IsChanted(open))
        {
            return QuotationKind.Fragment;
        }

        var titled = IsTitled(first, end) && !inHeadline;
        if (titled && quotation.Words <= 10 && !IsLedIn(quotation) && (attribution is null or { Link: AttributionLink.Governing } || IsObject(open) && !IsCalled(attribution, open) && !(quotation.Words == 1 && attribution.Link == AttributionLink.Before) || IsWork(end)))
        {
            return QuotationKind.Title;
        }

        if (open > 0 && IsNamed(open))
        {
            return titled ? QuotationKind.Title : quotation.Words <= 6 ? QuotationKind.Term : QuotationKind.Speech;
        }

        if (attribution is null or { Link: AttributionLink.Governing } && IsListed(open))
        {
            return QuotationKind.Title;
        }

        if (quotation.Words <= 3 && !(inHeadline && attribution is not null) && !IsPredicate(open))
        {
            var contentious = IsContentious(first, end);

            // In a sentence of somebody's, hard words and the “three or more” of something are that somebody's.
            var loosely = (quotation.Words < 3 && !contentious || attribution?.Link == AttributionLink.Governing && BringsIn(open)) && attribution is not null && (attribution.Link == AttributionLink.Governing || attribution.Link == AttributionLink.After && attribution.Confidence < Confidence.High);
            if (attribution is null || loosely)
            {
                return contentious ? QuotationKind.Scare : QuotationKind.Term;
            }
        }

        return IsSentenceLike(quotation) ? QuotationKind.Speech : QuotationKind.Fragment;
    }

    /// <summary>A few words in single marks, alone in their paragraph, under a longer text: a crosshead made of a quotation.</summary>
    private bool IsCrosshead(Quotation quotation)
    {
        var paragraph = paragraphs[quotation.Paragraph];
        return quotation.Style == MarkStyle.Single && quotation.Depth == 0 && quotation.Words <= 8 && quotation.Closed && quotation.Paragraph > 0 && quotation.FirstToken - 1 == paragraph.FirstToken && paragraph.EndToken - quotation.EndToken <= 2;
    }

    /// <summary>Every longer word has a capital, and nothing ends a sentence: “The Night Manager”.</summary>
    private bool IsTitled(int first, int end)
    {
        var capitals = 0;
        var words = 0;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Punctuation && i < end - 1 && clauses.CharOf(i) is '.' or ';')
            {
                return false;
            }

            if (token.Kind == TokenKind.Number)
            {
                continue;
            }

            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            if (token.IsCapital && char.IsUpper(text[token.Start]))
            {
                capitals++;
            }
            else if (token.Length > 4 || !token.Is(WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Auxiliary | WordFlags.Possessive | WordFlags.PersonalPronoun | WordFlags.Negation))
            {
                return false;
            }
        }

        // “the ‘North’ Group”: one word counts as a name's if a name goes on behind it.
        var goesOn = end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Word && tokens[end + 1].IsCapital && tokens[end].Kind == TokenKind.Mark && tokens[end + 1].Start - tokens[end].End == 1;
        return capitals > 0 && (words > 1 || goesOn || !tokens[first].Is(WordFlags.Adverb | WordFlags.Negation)) && !(words == 1 && end < tokens.Length && clauses.CharOf(end - 1) is '!' or '?');
    }

    /// <summary>A cue stands right at one of the marks: what is in them is said, however it is written.</summary>
    private bool IsLedIn(Quotation quotation)
    {
        if (quotation.Attribution is not { Confidence: Confidence.High } attribution || attribution.Speech.Kind == CueKind.Attitude)
        {
            return FollowsColon(quotation);
        }

        if (attribution.Link == AttributionLink.After)
        {
            // “…,” she said. But not: told “Fox and Friends,” he said.
            return !IsObject(quotation.FirstToken - 1);
        }

        return attribution.Link is AttributionLink.Before && !IsObject(quotation.FirstToken - 1) && (quotation.FirstToken < 2 || clauses.CharOf(quotation.FirstToken - 2) is ',' or ':' || attribution.Speech.CueToken == quotation.FirstToken - 2);
    }

    private bool FollowsColon(Quotation quotation) => quotation.FirstToken >= 2 && clauses.CharOf(quotation.FirstToken - 2) is ':' && quotation.Words > 2;

    /// <summary>Before the opening mark: told, on, of, ’s, the, a … what follows is a thing with a name.</summary>
    private bool IsObject(int open)
    {
        if (open == 0)
        {
            return false;
        }

        var before = tokens[open - 1];
        return before.Kind == TokenKind.Clitic || before.Is(WordFlags.Determiner | WordFlags.Possessive) || (before.Is(WordFlags.Preposition) && !clauses.IsWord(open - 1, "as")) || clauses.IsWord(open - 1, "told") || clauses.IsWord(open - 1, "tells") ||
            before.Is(WordFlags.WorkNoun | WordFlags.Outlet) || (clauses.IsComma(open - 1) && open > 1 && tokens[open - 2].Is(WordFlags.WorkNoun)) || (before.Is(WordFlags.Conjunction) && open > 1 && tokens[open - 2].Kind == TokenKind.Mark);
    }

    private bool IsNamed(int open)
    {
        // “a class called “…””: a participle after the thing that bears the name, not somebody's word for it.
        if (open > 1 && (clauses.IsWord(open - 1, "called") || clauses.IsWord(open - 1, "dubbed")) && tokens[open - 2].Shape == TokenShape.Lower && tokens[open - 2].Is(WordFlags.Noun | WordFlags.WorkNoun | WordFlags.DocumentNoun | WordFlags.OrganisationNoun) && !tokens[open - 2].Is(WordFlags.Role | WordFlags.PersonNoun | WordFlags.CollectiveNoun | WordFlags.OfficialNoun))
        {
            return true;
        }

        for (var back = 1; back <= 4 && open - back >= 0; back++)
        {
            if (tokens[open - back].Kind is TokenKind.Mark)
            {
                break;
            }

            var length = Naming.Match(tokens, open - back, open, out _);
            if (length > 0 && (length == back || (length == back - 1 && clauses.IsComma(open - 1))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>a “…”, into “…”: a thing with a name of its own, and not the “…” or fear of “…”.</summary>
    private bool BringsIn(int open) => open > 0 && !clauses.IsWord(open - 1, "of") && (clauses.IsWord(open - 1, "a") || clauses.IsWord(open - 1, "an") || tokens[open - 1].Is(WordFlags.Preposition) || clauses.IsVerb(open - 1));

    /// <summary>chants of “…”: what a crowd calls out.</summary>
    private bool IsChanted(int open) => open > 1 && clauses.IsWord(open - 1, "of") && (clauses.IsWord(open - 2, "chants") || clauses.IsWord(open - 2, "chant") || clauses.IsWord(open - 2, "shouts") || clauses.IsWord(open - 2, "cries") || clauses.IsWord(open - 2, "chorus"));

    /// <summary>—“Town hall to close,” by the Gazette: the headlines of a newsletter, one after a dash each.</summary>
    private bool IsListed(int open) => open > 0 && clauses.IsDash(open - 1) && tokens[open].Start == tokens[open - 1].End && tokens[open + 1].IsCapital;

    /// <summary>is “…”, as “…”: what the marks hold is said of something.</summary>
    private bool IsPredicate(int open)
    {
        var before = open - 1;
        before -= before > 0 && (clauses.IsWord(before, "a") || clauses.IsWord(before, "an")) && clauses.IsWord(before - 1, "as") ? 1 : 0;
        return before >= 0 && (clauses.IsWord(before, "is") || clauses.IsWord(before, "was") || clauses.IsWord(before, "be") || clauses.IsWord(before, "are") || clauses.IsWord(before, "were") || clauses.IsWord(before, "been") || clauses.IsWord(before, "as"));
    }

    private bool IsContentious(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Is(WordFlags.Pejorative | WordFlags.WrongdoingNoun | WordFlags.WrongdoingVerb | WordFlags.WrongdoingAdjective))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>It begins with a capital or carries a verb, as a sentence does.</summary>
    private bool IsSentenceLike(Quotation quotation)
    {
        if (quotation.Words < 4)
        {
            return quotation.EndToken > quotation.FirstToken && tokens[quotation.FirstToken].IsCapital && tokens[quotation.EndToken - 1].Kind == TokenKind.Punctuation;
        }

        if (tokens[quotation.FirstToken].IsCapital || quotation.Words >= 12)
        {
            return true;
        }

        for (var i = quotation.FirstToken; i < quotation.EndToken; i++)
        {
            if (tokens[i].Is(WordFlags.Auxiliary) || (tokens[i].Is(WordFlags.PersonalPronoun) && !tokens[i].Is(WordFlags.Possessive)))
            {
                return true;
            }
        }

        return text[quotation.Content.Start] is '…' or '[';
    }
}
