using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The noun phrase that ends just before a token.</summary>
internal sealed partial class Clauses
{
    /// <summary>
    /// The noun phrase that ends just before a token, no further left than <paramref name="floor"/>. Empty if what stands
    /// there is no noun phrase.
    /// </summary>
    public Run PhraseBefore(int end, int floor)
    {
        if (end <= floor)
        {
            return Run.None;
        }

        var last = end - 1;
        if (tokens[last].Is(WordFlags.PersonalPronoun) && !tokens[last].Is(WordFlags.GivenName) && !(IsObjectPronoun(last) && last - 1 > floor && tokens[last - 1].Is(WordFlags.Preposition)))
        {
            // “Cruz himself said”
            var reflexive = tokens[last].Length > 5 && text.AsSpan(tokens[last].Start, tokens[last].Length).EndsWith("self", StringComparison.OrdinalIgnoreCase) && last - 1 >= floor && (tokens[last - 1].IsCapital || tokens[last - 1].Kind == TokenKind.Word && !tokens[last - 1].Is(ClosedClass));
            return reflexive ? PhraseBefore(last, floor) : new Run(last, end);
        }

        if (CharOf(last) == ')' && OpenBracket(last, floor) is var bracket && bracket > floor)
        {
            // "Sen. Jeff Merkley (D-Ore.) said"
            var inner = PhraseBefore(bracket, floor);
            return inner.IsEmpty ? inner : new Run(inner.First, end);
        }

        if (IsWord(last, "whom") && last - 2 >= floor && IsWord(last - 1, "of") && tokens[last - 2].Is(WordFlags.Quantifier | WordFlags.NumberWord))
        {
            // “relatives, many of whom say”
            return new Run(last - 2, end);
        }

        if (!CanEndPhrase(last) && !IsObjectPronoun(last))
        {
            return Run.None;
        }

        var first = last;
        var lowest = Math.Max(floor, end - Reach);
        var inside = IsOpaque(last);
        while (first - 1 >= lowest && IsOpaque(first - 1) == inside && Extends(first - 1, first, lowest))
        {
            first--;
        }

        // What can't start a phrase is left to the clause before it: “the job that | economists say”.
        while (first < last && (tokens[first].Is(WordFlags.Relative | WordFlags.Interrogative) && !tokens[first].Is(WordFlags.PersonalPronoun) && !IsSubjectRelative(first) || tokens[first].Kind == TokenKind.Mark || tokens[first].Is(WordFlags.Adverb | WordFlags.Preposition | WordFlags.Conjunction) && !tokens[first].Is(WordFlags.Determiner | WordFlags.Quantifier | WordFlags.NumberWord | WordFlags.Adjective) || tokens[first].Kind is TokenKind.Clitic || (tokens[first].Kind == TokenKind.Punctuation && CharOf(first) is not '(')))
        {
            var preposition = tokens[first].Is(WordFlags.Preposition);
            first++;
            if (preposition)
            {
                first = AfterPrepositional(first, last);
            }
        }

        return new Run(first, end);
    }

    /// <summary>“In a statement Clinton said”: past the preposition's own object, to the phrase that the verb belongs to.</summary>
    private int AfterPrepositional(int first, int last)
    {
        for (var i = last; i > first; i--)
        {
            if (tokens[i].Is(WordFlags.Determiner) || (tokens[i].IsCapital && !tokens[i - 1].IsCapital && !tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Determiner | WordFlags.Adjective) && tokens[i - 1].Kind != TokenKind.Clitic && tokens[i - 1].Is(WordFlags.TimeNoun | WordFlags.Noun | WordFlags.CueNoun | WordFlags.DocumentNoun)))
            {
                return i;
            }
        }

        return first;
    }

    private bool IsObjectPronoun(int i) => IsWord(i, "him") || IsWord(i, "her") || IsWord(i, "them") || IsWord(i, "me") || IsWord(i, "us");

    private int OpenBracket(int close, int floor)
    {
        for (var i = close - 1; i >= Math.Max(floor, close - 12); i--)
        {
            if (CharOf(i) == '(')
            {
                return i;
            }
        }

        return -1;
    }

    private bool CanEndPhrase(int i)
    {
        var token = tokens[i];
        return token.Kind switch
        {
            TokenKind.Address or TokenKind.Number => true,
            TokenKind.Word => token.IsCapital || (!token.Is(ClosedClass & ~(WordFlags.Determiner | WordFlags.Quantifier)) && !(token.Is(WordFlags.Adverb) && !token.Is(Nominal)) && !IsSubordinator(i) && !(token.Is(WordFlags.Verb | WordFlags.CueVerb) && !token.Is(Nominal) && !IsNounHere(i) && !IsPastParticiple(i))) || token.Is(WordFlags.Quantifier | WordFlags.NumberWord) || IsWord(i, "others") || IsWord(i, "one") || IsWord(i, "those") || IsWord(i, "all") || IsWord(i, "this"),
            _ => false,
        };
    }

    private bool IsPastParticiple(int i) => text.AsSpan(tokens[i].Start, tokens[i].Length).EndsWith("ed", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the phrase that begins at <paramref name="next"/> takes in the token before it.</summary>
    private bool Extends(int i, int next, int lowest) =>
        ExtendsPhrase(i, next, lowest) || (tokens[i].Kind == TokenKind.Word && !tokens[i].Is(WordFlags.Conjunction) && InRelativeClause(i, lowest));

    private bool ExtendsPhrase(int i, int next, int lowest)
    {
        var token = tokens[i];
        var after = tokens[next];
        switch (token.Kind)
        {
            case TokenKind.Clitic:
                return !token.Is(WordFlags.Auxiliary) || IsWord(i, "'s");
            case TokenKind.Number:
            case TokenKind.Symbol:
                return true;
            case TokenKind.Punctuation:
                return CharOf(i) is '&' or '/' or '%' || (CharOf(i) == '-' && token.Length == 1 && tokens[i].End == after.Start && i > 0 && tokens[i - 1].End == token.Start);
            case TokenKind.Address:
                return true;
            case TokenKind.Mark:
                return quoted[i] == Quoted.Short;
        }

        if (after.Is(WordFlags.Determiner) && !after.Is(WordFlags.Quantifier | WordFlags.NumberWord) && !IsWord(next, "the"))
        {
            return token.Is(WordFlags.Preposition) && AttachesTo(i, lowest) || token.Is(WordFlags.Quantifier);
        }

        if (token.Is(WordFlags.Possessive))
        {
            return true;
        }

        if (IsSubordinator(i) && !IsWord(i, "that") && !IsWord(i, "as"))
        {
            return false;
        }

        if (token.Is(WordFlags.NumberWord) && i > 1 && tokens[i - 1].Kind == TokenKind.Number && tokens[i - 2].Kind == TokenKind.Symbol && after.Is(WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun))
        {
            // “the $20 million | experts say it costs”
            return false;
        }

        if (token.Is(WordFlags.Determiner | WordFlags.Quantifier | WordFlags.NumberWord) && !token.Is(WordFlags.Relative | WordFlags.PersonalPronoun | WordFlags.Conjunction))
        {
            return true;
        }

        if (token.Is(WordFlags.PersonalPronoun) && !token.Is(WordFlags.GivenName))
        {
            return false;
        }

        if (token.Is(WordFlags.Relative) && !token.Is(WordFlags.Determiner))
        {
            return i > lowest && IsSubjectRelative(i) && CanEndPhrase(i - 1) && !tokens[i - 1].Is(WordFlags.Verb | WordFlags.CueVerb);
        }

        if (IsWord(i, "that") && i > lowest && IsSubjectRelative(i) && CanEndPhrase(i - 1) && tokens[i - 1].Is(Nominal) && !tokens[i - 1].Is(WordFlags.CueVerb | WordFlags.CueNoun | WordFlags.Verb))
        {
            return true;
        }

        if (token.Is(WordFlags.Preposition))
        {
            return AttachesTo(i, lowest);
        }

        if (token.Is(WordFlags.Conjunction))
        {
            return (IsWord(i, "and") || IsWord(i, "or")) && i > lowest && Coordinates(i, next);
        }

        if (IsSubordinator(i))
        {
            return false;
        }

        if (token.Shape == TokenShape.Lower && IsParticiple(token) && token.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb) && !token.Is(WordFlags.Adjective) && (i == lowest || tokens[i - 1].Kind == TokenKind.Punctuation))
        {
            // “…, saying anybody who”
            return false;
        }

        if (IsVerb(i))
        {
            return InRelativeClause(i, lowest) || (IsPastParticiple(i) && !token.Is(WordFlags.CueVerb) && i > lowest && tokens[i - 1].Is(Nominal) && !tokens[i - 1].IsCapital && after.Is(WordFlags.Preposition | WordFlags.Adverb));
        }

        return true;
    }

    /// <summary>A preposition belongs to the noun before it, not to a clause: “a spokesman for the party”.</summary>
    private bool AttachesTo(int i, int lowest)
    {
        // “her role as chair”, but “at the port as owner is accused”.
        if (i <= lowest || IsSubordinator(i) && !(IsWord(i, "as") && tokens[i - 1].Shape == TokenShape.Lower))
        {
            return false;
        }

        if (IsWord(i - 1, "and") && i - 2 >= lowest && (tokens[i - 2].IsCapital || tokens[i - 2].Is(Nominal)) && !IsVerb(i - 2))
        {
            return true;
        }

        var before = tokens[i - 1];
        if (before.Kind == TokenKind.Number || before.IsCapital || CharOf(i - 1) is ')' or '%')
        {
            return before.Kind != TokenKind.Word || !before.Is(WordFlags.Preposition | WordFlags.Adverb | WordFlags.PersonalPronoun | WordFlags.Weekday);
        }

        if (before.Shape == TokenShape.Lower && (IsParticiple(before) || before.Is(WordFlags.Adjective)) && i - 2 >= lowest && tokens[i - 2].Is(Nominal))
        {
            // “Protesters marching through the streets”
            return true;
        }

        return before.Kind == TokenKind.Word && !before.Is(ClosedClass & ~WordFlags.Determiner) && (!before.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.Adverb) || before.Is(Nominal) || IsNounHere(i - 1) || IsPastParticiple(i - 1)) || before.Is(WordFlags.Quantifier | WordFlags.NumberWord);
    }

    private bool Coordinates(int i, int next)
    {
        var before = tokens[i - 1];
        var after = tokens[next];
        if (after.IsCapital && before.IsCapital)
        {
            return true;
        }

        if (after.Is(WordFlags.Preposition) && !IsSubordinator(next))
        {
            // “observers in Virginia and around the country”
            return before.IsCapital || before.Is(Nominal);
        }

        if (before.IsCapital && !after.Is(ClosedClass | WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun | WordFlags.SourceNoun | WordFlags.Role | WordFlags.Quantifier))
        {
            // “experts on North Korea and nuclear arms”
            var name = i - 1;
            while (name > 0 && tokens[name - 1].IsCapital)
            {
                name--;
            }

            return name > 1 && tokens[name - 1].Is(WordFlags.Preposition) && tokens[name - 2].Is(WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun | WordFlags.Role);
        }

        return before.Kind == TokenKind.Word && before.Is(Nominal) && !IsVerb(i - 1) && !after.Is(WordFlags.Determiner | WordFlags.PersonalPronoun) && before.Shape == TokenShape.Lower && (after.Is(Nominal) || after.Shape == TokenShape.Lower && !after.Is(ClosedClass));
    }

    /// <summary>
    /// “a mother who gave only her first name”: a relative pronoun stands before the token, with no break and no second
    /// finite verb between them.
    /// </summary>
    private bool InRelativeClause(int i, int lowest)
    {
        var limit = Math.Max(lowest, i - 16);
        var verb = IsVerb(i) && !IsInfinitive(i);
        for (var k = i - 1; k >= limit; k--)
        {
            var token = tokens[k];
            if (token.Kind is TokenKind.Mark || (token.Kind == TokenKind.Punctuation && CharOf(k) is ',' or ';' or ':' or '.' or '—' or '–'))
            {
                return false;
            }

            if (token.Is(WordFlags.Relative) && k > limit && IsSubjectRelative(k) && CanEndPhrase(k - 1) && !tokens[k - 1].Is(WordFlags.Preposition) && !(IsWord(k, "that") && !tokens[k - 1].Is(Nominal)))
            {
                return true;
            }

            if (verb && IsVerb(k) && !IsInfinitive(k) && !tokens[k].Is(WordFlags.Auxiliary))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>“people who know him”, not “the job that economists say”: its verb follows the pronoun.</summary>
    private bool IsSubjectRelative(int i) => i + 1 < tokens.Length && (IsVerb(i + 1) || tokens[i + 1].Is(WordFlags.Auxiliary | WordFlags.Negation) || (tokens[i + 1].Is(WordFlags.Adverb) && !tokens[i + 1].Is(Nominal)) || tokens[i + 1].WordId == 0 && tokens[i + 1].Shape == TokenShape.Lower);

    private bool IsInfinitive(int i) => i > 0 && (IsWord(i - 1, "to") || tokens[i - 1].Is(WordFlags.Auxiliary));
}
