using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <content>States and organisations by name.</content>
internal sealed partial class AllegationSubjects
{
    private (Subject Subject, Span Span)? OfName(Name name, int at, Run run)
    {
        var tokens = _reading.Tokens;
        var span = Span.FromBounds(tokens[at].Start, tokens[name.End - 1].End);
        if (Groups.Match(tokens, at, name.End, out var group) == name.End - at && group is "group")
        {
            return (New(span, SubjectKind.Group), span);
        }

        var length = States.Match(tokens, at, name.End, out var state);
        if (length > 0)
        {
            var after = at + length;
            var organ = after < tokens.Length && (GroupTag(after) is "organ" || after < name.End && GroupTag(name.End - 1) is "organ");
            var possessive = after < tokens.Length && tokens[after].Kind == TokenKind.Clitic;
            if (after == name.End && (possessive || organ || !tokens[at].Is(WordFlags.Demonym) && !IsDemonym(at, state)) || organ)
            {
                return (OfState(state), span);
            }

            if (after == name.End)
            {
                return (New(span, SubjectKind.Group), span);
            }
        }

        if (name.Kind == NameKind.Other || _reading.TextOf(tokens[name.End - 1]).EndsWith("-based", StringComparison.Ordinal) || tokens[at].Is(WordFlags.Month | WordFlags.Weekday))
        {
            return null;
        }

        // “a London man”, “Acme executives” are people without a name; a town is not a party by itself.
        var next = name.End;
        var modifies = next < tokens.Length && tokens[next].Kind == TokenKind.Word && tokens[next].Shape == TokenShape.Lower && tokens[next].Is(WordFlags.Noun | WordFlags.PersonNoun | WordFlags.CollectiveNoun | WordFlags.Role | WordFlags.Kinship) && !tokens[next].Is(Clauses.ClosedClass) && !_clauses.IsVerb(next) && GroupTag(next) is not "organ";
        if (modifies || name.Kind == NameKind.Place || name.End - at == 1 && tokens[at].Is(WordFlags.City | WordFlags.UsState | WordFlags.PlaceNoun))
        {
            return (New(span, SubjectKind.Group), span);
        }

        if (!char.IsUpper(_reading.Text[span.Start]))
        {
            return null;
        }

        // “Justice Department”: a word that is a title elsewhere belongs to an organisation’s name.
        var first = tokens[name.WholeFirst].IsCapital && at == name.First ? name.WholeFirst : at;
        return (OfOrganisation(name, first), Span.FromBounds(tokens[first].Start, span.End));
    }

    /// <summary>“Ukrainians”, “Ukrainian” against “Ukraine”, “Kyiv”: neither the state's name nor a capital.</summary>
    private bool IsDemonym(int at, string state)
    {
        var word = _reading.TextOf(_reading.Tokens[at]);
        return !state.AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase) && (word.EndsWith("n") || word.EndsWith("ns") || word.EndsWith("ese") || word.EndsWith("ish") || word.EndsWith("i") || word.EndsWith("is"));
    }

    private Subject? Known(int i)
    {
        var tokens = _reading.Tokens;
        if (States.Match(tokens, i, Math.Min(tokens.Length, i + 3), out var state) > 0 && _byName.TryGetValue(state, out var known))
        {
            return known;
        }

        if (_speakers.NameAt(i) is not { } name || (name.First != i && name.WholeFirst != i))
        {
            return null;
        }

        var text = _reading.Text.AsSpan(tokens[name.First].Start, tokens[name.End - 1].End - tokens[name.First].Start);
        if (_byNameSpan.TryGetValue(text, out known))
        {
            return known;
        }

        return name.End - name.First > 1 && _byNameSpan.TryGetValue(_reading.TextOf(tokens[name.First]), out known) && known.Kind == SubjectKind.Organisation ? known : null;
    }

    private Subject OfState(string state)
    {
        if (!_byName.TryGetValue(state, out var subject))
        {
            _byName[state] = subject = Add(new Subject(_all.Count, state, SubjectKind.State, null));
        }

        return subject;
    }

    private Subject OfOrganisation(Name name, int at)
    {
        var tokens = _reading.Tokens;
        var last = name.End - 1;
        while (last - name.End < 5 && last + 2 < tokens.Length && (tokens[last + 1].Kind == TokenKind.Number && tokens[last + 2].IsCapital || last >= name.End && tokens[last + 1].IsCapital))
        {
            // “Number 10 Downing Street”
            last++;
        }

        var text = _reading.Text[tokens[at].Start..tokens[last].End];
        if (_byName.TryGetValue(text, out var subject))
        {
            return subject;
        }

        // “Acme Holdings” and “Acme”, “Federal Bureau of Investigation” and “FBI” are one.
        var head = _reading.TextOf(tokens[at]).ToString();
        var telling = head.Length >= 4 && name.End - at > 1 && !tokens[at].Is(WordFlags.City | WordFlags.Country | WordFlags.UsState | WordFlags.GivenName | WordFlags.Demonym | WordFlags.Adjective | WordFlags.Common | WordFlags.PlaceNoun | WordFlags.OrganisationNoun | WordFlags.Honorific | WordFlags.Noun);
        if (!telling || !_byName.TryGetValue(head, out subject))
        {
            subject = Add(new Subject(_all.Count, text, SubjectKind.Organisation, null));
        }

        _byName[text] = subject;
        if (telling)
        {
            _byName.TryAdd(head, subject);
        }

        _byHead.TryAdd(_reading.TextOf(tokens[name.End - 1]).ToString(), subject);
        if (Initials(at, name.End) is { Length: >= 3 } initials)
        {
            _byName.TryAdd(initials, subject);
        }

        return subject;
    }

    private string Initials(int first, int end)
    {
        Span<char> letters = stackalloc char[8];
        var count = 0;
        for (var i = first; i < end && count < letters.Length; i++)
        {
            if (_reading.Tokens[i].IsCapital)
            {
                letters[count++] = _reading.Text[_reading.Tokens[i].Start];
            }
        }

        return new string(letters[..count]);
    }

    private Subject New(Span span, SubjectKind kind)
    {
        var name = span.Of(_reading.Text).ToString();
        if (!_byName.TryGetValue(name, out var subject))
        {
            _byName[name] = subject = Add(new Subject(_all.Count, name, kind, null));
        }

        return subject;
    }

    private Subject Add(Subject subject)
    {
        _all.Add(subject);
        return subject;
    }
}
