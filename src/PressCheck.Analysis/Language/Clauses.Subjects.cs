using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Subjects: of a verb, over what stands between commas, and of a sentence.</summary>
internal sealed partial class Clauses
{
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
            if (PhraseBefore(group, floor) is var whom && whom.End - whom.First == 3)
            {
                return whom;
            }

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
            if (segments == 0 && (boundary || IsPredicate(start, end)))
            {
                // “The firm kept two sets of books, said Doe”: a clause ends at the comma, not a subject.
                return Run.None;
            }

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

    /// <summary>It begins with a finite verb and what that governs: “, kept two sets of books,”.</summary>
    private bool IsPredicate(int start, int end) =>
        end - start > 1 && tokens[start].Shape == TokenShape.Lower && (IsPastParticiple(start)
            ? tokens[start + 1].Kind == TokenKind.Number || tokens[start + 1].Is(WordFlags.Determiner | WordFlags.Possessive | WordFlags.NumberWord | WordFlags.Quantifier | WordFlags.PersonalPronoun)
            : IsVerb(start));

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
