using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>A stretch of tokens [First, End).</summary>
internal readonly record struct Run(int First, int End)
{
    public bool IsEmpty => End <= First;

    public static Run None => default;
}

/// <summary>Whether a token stands in quotation marks, and in how many words.</summary>
internal enum Quoted : byte
{
    No,

    /// <summary>In a passage of a few words, or its mark: it may be part of a phrase of the reporter's: the “bathroom bill” vote.</summary>
    Short,
    Long,
}

/// <summary>
/// Just enough grammar to find who does what: the noun phrase before a verb, the one after it, and a sentence's subject.
/// Every search is bounded by a fixed number of tokens.
/// </summary>
internal sealed class Clauses(string text, Token[] tokens, Sentence[] sentences, Quoted[] quoted)
{
    private const int Reach = 48;
    private const int MainClauseReach = 240;

    public const WordFlags ClosedClass = WordFlags.Determiner | WordFlags.Preposition | WordFlags.Conjunction | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Relative | WordFlags.Auxiliary | WordFlags.Negation | WordFlags.Interrogative;

    private const WordFlags Nominal = WordFlags.Noun | WordFlags.Role | WordFlags.PersonNoun | WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.SourceNoun | WordFlags.OrganisationNoun | WordFlags.DocumentNoun | WordFlags.Kinship | WordFlags.Spokesperson | WordFlags.CueNoun | WordFlags.TimeNoun | WordFlags.PlaceNoun | WordFlags.Demonym | WordFlags.GivenName | WordFlags.Honorific | WordFlags.Quantifier | WordFlags.NumberWord | WordFlags.Adjective;

    /// <summary>In quotation marks.</summary>
    public bool IsQuoted(int i) => quoted[i] != Quoted.No;

    /// <summary>In quotation marks and too long to be part of the reporter's own phrase.</summary>
    private bool IsOpaque(int i) => quoted[i] == Quoted.Long;

    public bool IsWord(int i, string word) => tokens[i].Length == word.Length && text.AsSpan(tokens[i].Start, tokens[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    public char CharOf(int i) => text[tokens[i].Start];

    public bool IsComma(int i) => tokens[i].Kind == TokenKind.Punctuation && CharOf(i) == ',';

    public bool IsDash(int i) => tokens[i].Kind == TokenKind.Punctuation && CharOf(i) is '—' or '–' or '-';

    /// <summary>A word that can only be a finite verb or is one far more often than a noun, where it stands.</summary>
    public bool IsVerb(int i)
    {
        var token = tokens[i];
        if (token.Kind == TokenKind.Clitic)
        {
            return token.Is(WordFlags.Auxiliary);
        }

        if (token.Kind != TokenKind.Word || token.Shape != TokenShape.Lower)
        {
            return false;
        }

        if (token.Is(WordFlags.Auxiliary))
        {
            return true;
        }

        if (!token.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.AccusationVerb) || token.Is(WordFlags.Preposition | WordFlags.Conjunction))
        {
            return false;
        }

        if (IsParticiple(token))
        {
            return false;
        }

        if (i > 0 && i + 1 < tokens.Length && IsPastParticiple(i) && (tokens[i - 1].Is(WordFlags.Preposition | WordFlags.Quantifier | WordFlags.NumberWord) && !tokens[i - 1].Is(WordFlags.PersonalPronoun) || tokens[i - 1].Kind == TokenKind.Number) && tokens[i + 1].Is(Nominal) && tokens[i + 1].Shape == TokenShape.Lower)
        {
            // “52 percent of registered voters”
            return false;
        }

        if (i > 0 && i + 1 < tokens.Length && token.Is(WordFlags.Adjective) && IsBaseForm(text.AsSpan(token.Start, token.Length)) && tokens[i + 1].Is(WordFlags.Preposition) && tokens[i - 1].Is(WordFlags.PersonNoun | WordFlags.OfficialNoun | WordFlags.SourceNoun | WordFlags.CollectiveNoun | WordFlags.Role) && tokens[i - 1].Shape == TokenShape.Lower)
        {
            // “people close to Doe”
            return false;
        }

        if (i > 0 && tokens[i - 1].Is(WordFlags.Preposition) && !tokens[i - 1].Is(WordFlags.Adverb | WordFlags.Conjunction) && !IsWord(i - 1, "to") && !IsPastParticiple(i) && (tokens[i].Is(Nominal) || (i + 1 < tokens.Length && tokens[i + 1].Is(WordFlags.Noun))))
        {
            // “controls on hate speech”
            return false;
        }

        return !IsNounHere(i);
    }

    /// <summary>A verb's form that is a noun after a determiner, a possessive, an adjective or a preposition.</summary>
    public bool IsNounHere(int i)
    {
        if (i == 0)
        {
            return false;
        }

        var before = tokens[i - 1];
        var word = text.AsSpan(tokens[i].Start, tokens[i].Length);
        var past = word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.Equals("said", StringComparison.OrdinalIgnoreCase) || word.Equals("told", StringComparison.OrdinalIgnoreCase) || word.Equals("wrote", StringComparison.OrdinalIgnoreCase);
        if (past)
        {
            return before.Is(WordFlags.Determiner) && !before.Is(WordFlags.PersonalPronoun | WordFlags.Relative) && i + 1 < tokens.Length && tokens[i + 1].Is(WordFlags.Noun);
        }

        if (IsBaseForm(word) && tokens[i].Is(Nominal) && !HasPluralHead(i) && before.Kind == TokenKind.Word && !before.Is(ClosedClass | WordFlags.Adverb) && i > 0 && text[before.End - 1] != 's' && (before.IsCapital || before.Is(WordFlags.Noun)) && !before.Is(WordFlags.Quantifier | WordFlags.CollectiveNoun))
        {
            // “the Virginia state director”: no singular takes a bare verb.
            return true;
        }

        if (word[^1] is 's' && tokens[i].Is(Nominal) && before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && text.AsSpan(before.Start, before.Length).Contains('-'))
        {
            // “cross-border attacks”
            return true;
        }

        if (IsBaseForm(word) && i > 1 && tokens[i].Is(Nominal) && !HasPluralHead(i) && before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && !before.Is(ClosedClass | WordFlags.CollectiveNoun | WordFlags.PersonNoun | WordFlags.OfficialNoun) && text[before.End - 1] != 's' && tokens[i - 2].Is(WordFlags.Determiner | WordFlags.Possessive) && !tokens[i - 2].Is(WordFlags.Relative))
        {
            // “an unprompted call”
            return true;
        }

        if (before.Kind == TokenKind.Clitic)
        {
            return !before.Is(WordFlags.Auxiliary) && tokens[i].Is(Nominal);
        }

        if (before.Is(WordFlags.Determiner | WordFlags.Possessive) && !before.Is(WordFlags.Relative | WordFlags.PersonalPronoun))
        {
            return true;
        }

        if (word[^1] is 's' && tokens[i].Is(Nominal) && IsWord(i - 1, "and") && i > 1 && i + 1 < tokens.Length && text[tokens[i - 2].End - 1] == 's' && tokens[i - 2].Is(Nominal) && tokens[i + 1].Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.Auxiliary | WordFlags.Preposition))
        {
            // “shootings and protests demand”
            return true;
        }

        if (before.Is(WordFlags.Possessive) && before.Is(WordFlags.PersonalPronoun))
        {
            return tokens[i].Is(Nominal);
        }

        return tokens[i].Is(Nominal) && (before.Is(WordFlags.Adjective | WordFlags.NumberWord | WordFlags.Quantifier) || (before.Is(WordFlags.Preposition) && (!IsWord(i - 1, "to") || word[^1] is 's'))) && !before.Is(Nominal & ~(WordFlags.Adjective | WordFlags.NumberWord | WordFlags.Quantifier));
    }

    /// <summary>“supporters of Jane Doe claim”: a plural with a preposition stands a little before, so a bare verb may follow.</summary>
    private bool HasPluralHead(int i)
    {
        for (var k = i - 1; k > Math.Max(0, i - 8); k--)
        {
            if (tokens[k].Kind is not (TokenKind.Word or TokenKind.Clitic))
            {
                return false;
            }

            if (tokens[k].Is(WordFlags.Preposition) && tokens[k - 1].Is(WordFlags.CollectiveNoun | WordFlags.OfficialNoun | WordFlags.PersonNoun | WordFlags.Role | WordFlags.SourceNoun) && text[tokens[k - 1].End - 1] is 's' or 'e')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIrregularPast(ReadOnlySpan<char> word)
    {
        foreach (var past in IrregularPasts)
        {
            if (word.Equals(past, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly string[] IrregularPasts =
        ["said", "told", "wrote", "read", "put", "went", "made", "spoke", "thought", "felt", "knew", "saw", "swore", "swear", "cast", "shot", "hit", "held", "understood", "found", "gave", "took", "began", "kept", "meant", "sang", "sought", "fought", "withdrew", "drew", "set", "let", "cut", "led", "left", "came", "ran", "did", "had", "was", "were", "forgave", "foresaw", "heard", "lied", "bet", "stood", "threw", "broke"];

    private static bool IsBaseForm(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] is not ('s' or 'S') && !word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !IsIrregularPast(word);

    private bool IsParticiple(Token token)
    {
        var word = text.AsSpan(token.Start, token.Length);
        return word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase);
    }

    public bool IsSubordinator(int i) => tokens[i].Kind == TokenKind.Word && text.AsSpan(tokens[i].Start, tokens[i].Length) is var w &&
        (Same(w, "when") || Same(w, "while") || Same(w, "as") || Same(w, "after") || Same(w, "before") || Same(w, "because") || Same(w, "if") || Same(w, "although") || Same(w, "though") || Same(w, "since") || Same(w, "until") || Same(w, "that") || Same(w, "where") || Same(w, "whether") || Same(w, "how") || Same(w, "what") || Same(w, "why") || Same(w, "than") || Same(w, "once") || Same(w, "whereas") || Same(w, "unless") || Same(w, "despite"));

    private static bool Same(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first token of the verb group that ends in a verb: “has also repeatedly said” from “has”.</summary>
    public int VerbGroupStart(int verb, int floor)
    {
        var i = verb;
        while (i - 1 >= floor && !IsQuoted(i - 1))
        {
            var before = tokens[i - 1];
            if (before.Is(WordFlags.Auxiliary | WordFlags.Negation) || (before.Kind == TokenKind.Clitic && before.Is(WordFlags.Auxiliary)))
            {
                i--;
            }
            else if (before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && before.Is(WordFlags.Adverb) && !before.Is(WordFlags.PersonalPronoun | WordFlags.Determiner | WordFlags.Relative))
            {
                i--;
            }
            else if (before.Kind == TokenKind.Clitic && i < verb && IsWord(i - 1, "'s") && tokens[i].Is(WordFlags.Adverb | WordFlags.Negation))
            {
                i--;
            }
            else if (before.Kind == TokenKind.Word && before.Shape == TokenShape.Lower && before.Length > 4 && text[before.End - 1] == 'y' && text[before.End - 2] == 'l' && !before.Is(Nominal))
            {
                i--;
            }
            else
            {
                break;
            }
        }

        return i;
    }

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
            TokenKind.Word => token.IsCapital || (!token.Is(ClosedClass & ~(WordFlags.Determiner | WordFlags.Quantifier)) && !(token.Is(WordFlags.Adverb) && !token.Is(Nominal)) && !IsSubordinator(i) && !(token.Is(WordFlags.Verb | WordFlags.CueVerb) && !token.Is(Nominal) && !IsNounHere(i) && !IsPastParticiple(i))) || token.Is(WordFlags.Quantifier | WordFlags.NumberWord) || IsWord(i, "others") || IsWord(i, "one") || IsWord(i, "those") || IsWord(i, "all") || IsWord(i, "this") || IsWord(i, "that") && false,
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
        if (i <= lowest || IsSubordinator(i) && !IsWord(i, "as"))
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

    /// <summary>
    /// The subject of a verb that stands to its left, over appositions and relative clauses between commas: “Jane Doe, 45,
    /// a lawyer who lives in Leeds, said”. Empty if the verb has none of its own.
    /// </summary>
    public Run SubjectBefore(int group, int floor)
    {
        if (group <= floor)
        {
            return Run.None;
        }

        var last = group - 1;
        if (tokens[last].Is(WordFlags.Relative) && !tokens[last].Is(WordFlags.PersonalPronoun))
        {
            var end = last > floor && IsComma(last - 1) ? last - 1 : last;
            if (end <= floor)
            {
                return Run.None;
            }

            if (tokens[end - 1].IsCapital)
            {
                // “a tweet from Jane Doe, who said”: the nearest name.
                var start = end - 1;
                while (start - 1 >= floor && tokens[start - 1].Kind == TokenKind.Word && tokens[start - 1].IsCapital)
                {
                    start--;
                }

                return new Run(start, end);
            }

            var head = PhraseBefore(end, floor);
            return !head.IsEmpty && head.First - 1 > floor && IsComma(head.First - 1) && IsDescription(head.First, head.End) && AcrossCommas(head.First - 1, floor) is var named && !named.IsEmpty ? named : head;
        }

        if (IsComma(last) || IsDash(last))
        {
            return AcrossCommas(last, floor);
        }

        var phrase = PhraseBefore(group, floor);
        if (phrase.First - 2 >= floor && tokens[phrase.First - 1].Is(WordFlags.Preposition) && tokens[phrase.First - 2].Is(WordFlags.Relative) && !phrase.IsEmpty)
        {
            // “the senator, who in 2010 said”
            return SubjectBefore(phrase.First - 1, floor);
        }

        if (phrase.End - phrase.First == 1 && tokens[phrase.First].Is(WordFlags.Determiner) && !tokens[phrase.First].Is(WordFlags.Quantifier | WordFlags.PersonalPronoun | WordFlags.NumberWord) && tokens[phrase.First].Length < 4)
        {
            return Run.None;
        }

        return phrase;
    }

    private Run AcrossCommas(int comma, int floor)
    {
        if (IsDash(comma) && OpeningDash(comma, floor) is var dash && dash > floor)
        {
            // “speakers at the service — Muslims, Christians, Jews — said”
            return PhraseBefore(dash, floor);
        }

        // Segments between commas, from the verb leftwards; the subject is the first that is not a description.
        var end = comma;
        var later = -1;
        for (var segments = 0; segments < 5 && end > floor; segments++)
        {
            var start = end;
            while (start > floor && !IsComma(start - 1) && !IsDash(start - 1) && !IsOpaque(start - 1) && (tokens[start - 1].Kind != TokenKind.Mark || quoted[start - 1] == Quoted.Short) && CharOf(start - 1) is not (';' or ':') && end - start < Reach)
            {
                start--;
            }

            if (start == end)
            {
                break;
            }

            var boundary = start <= floor || !(IsComma(start - 1) || IsDash(start - 1));
            if (segments > 0 && boundary && IsSetting(start, end))
            {
                break;
            }

            if (segments > 0 || boundary)
            {
                // The segment that ends in the subject's name: “But on Monday Jane Doe”.
                var phrase = PhraseBefore(end, start);
                if (!phrase.IsEmpty && (boundary || !IsDescription(start, end)))
                {
                    return phrase with { End = comma };
                }

                if (boundary)
                {
                    break;
                }
            }

            later = start;
            end = start - 1;
        }

        // “Last week, the director, Jane Doe, said”: the sentence's setting is not its subject.
        return later >= 0 && !tokens[later].Is(WordFlags.Relative | WordFlags.Preposition) && tokens[later].Kind != TokenKind.Number && CanEndPhrase(comma - 1) ? new Run(later, comma) : Run.None;
    }

    private int OpeningDash(int dash, int floor)
    {
        for (var i = dash - 1; i >= Math.Max(floor, dash - 30); i--)
        {
            if (IsDash(i) && tokens[i].Start > tokens[i - 1].End)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>“Last week”, “In Iowa”, “On Monday”: when and where, before the subject.</summary>
    private bool IsSetting(int start, int end) => tokens[start].Is(WordFlags.Preposition) && !IsSubordinator(start) || tokens[end - 1].Is(WordFlags.TimeNoun | WordFlags.Weekday) && end - start <= 3;

    private bool IsDescription(int start, int end)
    {
        var token = tokens[start];
        return token.Kind == TokenKind.Number || token.Is(WordFlags.Relative | WordFlags.Determiner | WordFlags.Preposition | WordFlags.Possessive | WordFlags.Quantifier) ||
            (token.Kind == TokenKind.Word && token.Shape == TokenShape.Lower) || token.Is(WordFlags.UsState | WordFlags.Country | WordFlags.NameSuffix | WordFlags.City) && end - start <= 2;
    }

    /// <summary>The noun phrase that begins at a token: “said Jane Doe of Leeds”, up to a comma, verb, mark or time.</summary>
    public Run PhraseAfter(int first, int ceiling)
    {
        if (first >= ceiling || (IsQuoted(first) && !(first > 0 && IsOpaque(first - 1))))
        {
            return Run.None;
        }

        var token = tokens[first];
        if (token.Kind == TokenKind.Address)
        {
            return new Run(first, first + 1);
        }

        if (token.Kind is not (TokenKind.Word or TokenKind.Number) || IsSubordinator(first))
        {
            return Run.None;
        }

        if (token.Is(WordFlags.PersonalPronoun) && !token.Is(WordFlags.GivenName | WordFlags.Possessive))
        {
            return new Run(first, first + 1);
        }

        if (token.Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Auxiliary | WordFlags.Relative | WordFlags.Interrogative) && !token.Is(WordFlags.Determiner) && !token.IsCapital)
        {
            return Run.None;
        }

        var end = first + 1;
        var limit = Math.Min(ceiling, first + Reach);
        var inside = IsOpaque(first);
        while (end < limit && IsOpaque(end) == inside && ExtendsRight(end, limit))
        {
            end++;
        }

        while (end > first + 1 && (tokens[end - 1].Is(WordFlags.Preposition | WordFlags.Conjunction | WordFlags.Determiner) || tokens[end - 1].Kind == TokenKind.Punctuation && CharOf(end - 1) != ')'))
        {
            end--;
        }

        return new Run(first, end);
    }

    private bool ExtendsRight(int i, int limit)
    {
        var token = tokens[i];
        switch (token.Kind)
        {
            case TokenKind.Clitic:
                return !token.Is(WordFlags.Auxiliary) || IsWord(i, "'s");
            case TokenKind.Number:
                return true;
            case TokenKind.Punctuation:
                return CharOf(i) is '&' or '(' or ')' && i - 1 >= 0 || (CharOf(i) == '-' && token.Length == 1);
            case TokenKind.Mark:
                return quoted[i] == Quoted.Short;
            case TokenKind.Address:
            case TokenKind.Symbol:
                return false;
        }

        if (token.Is(WordFlags.Weekday | WordFlags.TimeNoun) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Preposition))
        {
            return false;
        }

        if (token.Is(WordFlags.Preposition) && token.Shape == TokenShape.Lower)
        {
            if (!(IsWord(i, "of") || IsWord(i, "for") || IsWord(i, "at") || IsWord(i, "from") || IsWord(i, "with") || IsWord(i, "in") || IsWord(i, "to") || IsWord(i, "on") || IsWord(i, "near") || IsWord(i, "inside") || IsWord(i, "close")))
            {
                return false;
            }

            // “said Jane Doe in an interview on Monday” is about the saying, “said a resident of Leeds” about the speaker.
            if (i + 1 >= limit || tokens[i + 1].Is(WordFlags.Weekday | WordFlags.Month | WordFlags.TimeNoun | WordFlags.PersonalPronoun) && !tokens[i + 1].Is(WordFlags.Possessive))
            {
                return false;
            }

            for (var k = i + 1; k < Math.Min(limit, i + 5); k++)
            {
                if (tokens[k].Is(WordFlags.CueNoun | WordFlags.Weekday | WordFlags.Month) && !tokens[k].IsCapital)
                {
                    return false;
                }

                if (tokens[k].IsCapital || tokens[k].Kind != TokenKind.Word)
                {
                    break;
                }
            }

            return IsWord(i, "of") || !tokens[i - 1].IsCapital || IsWord(i, "for") || IsWord(i, "from") || IsWord(i, "at") || IsWord(i, "with");
        }

        if (token.Is(WordFlags.Conjunction))
        {
            return IsWord(i, "and") && i + 1 < limit && tokens[i - 1].IsCapital && tokens[i + 1].IsCapital;
        }

        if (IsSubordinator(i) || token.Is(WordFlags.Relative | WordFlags.Interrogative) && !token.Is(WordFlags.Determiner) || token.Is(WordFlags.PersonalPronoun))
        {
            return false;
        }

        if (token.Is(WordFlags.Adverb) && !token.Is(Nominal) && token.Shape == TokenShape.Lower)
        {
            return false;
        }

        if (IsParticiple(token) && token.Shape == TokenShape.Lower && !token.Is(Nominal) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Adjective | WordFlags.Preposition))
        {
            return false;
        }

        // A word we don't know that ends like a past tense, after a name or a noun, is the verb.
        return !IsVerb(i) && !(token.WordId == 0 && token.Shape == TokenShape.Lower && IsPastParticiple(i) && !tokens[i - 1].Is(WordFlags.Determiner | WordFlags.Possessive | WordFlags.Adjective));
    }

    /// <summary>
    /// The subject of a sentence's main clause: past opening adverbs, prepositional phrases and subordinate clauses. Text in
    /// quotation marks is passed over.
    /// </summary>
    public Run MainSubject(int sentence, int before)
    {
        var s = sentences[sentence];
        var end = Math.Min(s.End, before);
        end = Math.Min(end, s.First + MainClauseReach);
        var i = s.First;
        for (var steps = 0; steps < 6 && i < end; steps++)
        {
            while (i < end && (IsQuoted(i) || tokens[i].Kind is TokenKind.Mark or TokenKind.Punctuation or TokenKind.Symbol))
            {
                i++;
            }

            if (i >= end)
            {
                return Run.None;
            }

            var token = tokens[i];
            if (token.Is(WordFlags.Preposition) || IsSubordinator(i) || IsParticiple(token) && !token.IsCapital || token.Is(WordFlags.Verb) && !token.Is(Nominal) && IsPastParticiple(i) || IsParticiple(token) && !token.Is(WordFlags.GivenName) && i == s.First && token.Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb))
            {
                var comma = NextComma(i, end);
                if (comma < 0)
                {
                    return FirstNameOrPronoun(i + 1, end);
                }

                i = comma + 1;
                continue;
            }

            if (token.Is(WordFlags.Conjunction) && !IsSubordinator(i) || token.Is(WordFlags.Adverb) && !token.Is(WordFlags.Determiner | WordFlags.Quantifier))
            {
                i++;
                continue;
            }

            var phrase = PhraseAfter(i, end);
            if (!phrase.IsEmpty && tokens[phrase.End - 1].Is(WordFlags.TimeNoun | WordFlags.Weekday | WordFlags.Month) && NextComma(i, end) is var after && after >= phrase.End && after < phrase.End + 8)
            {
                // “A month later, he …”, “Sunday on the programme, Doe …”
                i = after + 1;
                continue;
            }

            if (i > s.First && !phrase.IsEmpty && phrase.End - phrase.First <= 2 && phrase.End < end && IsComma(phrase.End) && tokens[phrase.End - 1].Is(WordFlags.UsState | WordFlags.Country | WordFlags.City))
            {
                // “At an event in Ames, Iowa, Doe …”
                i = phrase.End + 1;
                continue;
            }

            if (i > s.First && !phrase.IsEmpty && phrase.End < end && IsComma(phrase.End) && tokens[i].Shape == TokenShape.Lower && !tokens[i].Is(WordFlags.Determiner | WordFlags.PersonalPronoun | WordFlags.Possessive | WordFlags.Quantifier) && !tokens[phrase.End - 1].Is(WordFlags.Role | WordFlags.Spokesperson))
            {
                // “Following a hasty, late-afternoon meeting, the council …”
                i = phrase.End + 1;
                continue;
            }

            return WithName(phrase, end);
        }

        return Run.None;
    }

    /// <summary>“the director, Jane Doe,”: a role with the name that follows it between commas.</summary>
    private Run WithName(Run phrase, int end)
    {
        if (phrase.IsEmpty || phrase.End + 1 >= end || !IsComma(phrase.End) || !tokens[phrase.End + 1].IsCapital || tokens[phrase.End - 1].IsCapital)
        {
            return phrase;
        }

        var name = phrase.End + 1;
        while (name < end && name < phrase.End + 6 && tokens[name].Kind == TokenKind.Word && tokens[name].IsCapital)
        {
            name++;
        }

        return name < end && IsComma(name) ? phrase with { End = name } : phrase;
    }

    private Run FirstNameOrPronoun(int first, int end)
    {
        end = Math.Min(end, first + 2 * Reach);
        for (var i = first; i < end; i++)
        {
            if (IsQuoted(i))
            {
                continue;
            }

            if (tokens[i].Is(WordFlags.PersonalPronoun) && !tokens[i].Is(WordFlags.Possessive) && i + 1 < end && IsVerb(i + 1))
            {
                return new Run(i, i + 1);
            }

            if (tokens[i].IsCapital && i + 1 < end && (IsVerb(i + 1) || tokens[i + 1].Is(WordFlags.Adverb)))
            {
                return PhraseBefore(i + 1, first);
            }
        }

        return Run.None;
    }

    private int NextComma(int i, int end)
    {
        end = Math.Min(end, i + 2 * Reach);
        for (var k = i; k < end; k++)
        {
            if (IsComma(k) && !IsQuoted(k) && !(k > 0 && tokens[k - 1].Kind == TokenKind.Number && k + 1 < end && tokens[k + 1].Kind == TokenKind.Number))
            {
                return k;
            }
        }

        return -1;
    }
}
