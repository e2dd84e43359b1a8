using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>What a run of capitals names, with its titles set aside.</summary>
internal sealed partial class Names
{
    private void Add(int first, int end)
    {
        // Titles and roles before the name, with what belongs to them: “House Speaker Jane Doe”. A suffix after it stays.
        var whole = first;
        for (var k = first; k < end - 1 && k < first + 5; k++)
        {
            if (_tokens[k].Is(WordFlags.Honorific | WordFlags.Role) && !_tokens[k + 1].Is(WordFlags.Honorific | WordFlags.Role | WordFlags.OrganisationNoun) && !IsNotTitle(k) &&
                !(_tokens[k].Is(WordFlags.GivenName) && !_tokens[k].Is(WordFlags.Honorific)) && !Is(k + 1, "of"))
            {
                first = k + 1;
            }
        }

        while (first < end && _tokens[first].Is(WordFlags.Honorific | WordFlags.Role | WordFlags.Demonym | WordFlags.Adjective) && !IsNotTitle(first) && !(end - first == 1 && _tokens[first].Is(WordFlags.GivenName | WordFlags.Demonym)) &&
            !(_tokens[first].Is(WordFlags.GivenName) && !_tokens[first].Is(WordFlags.Honorific) && end - first > 1 && !_tokens[first + 1].Is(WordFlags.GivenName)))
        {
            first++;
        }

        first = PastOffice(whole, first, end);
        var titled = first > whole && _tokens[first - 1].Is(WordFlags.Honorific | WordFlags.Role);
        if (first >= end)
        {
            _names.Add(new Name(whole, end, whole, NameKind.Other));
            return;
        }

        // Roles that stand before the run in lower case: "spokesman Jason Miller", "former president Bill Clinton".
        while (whole > 0 && _tokens[whole - 1].Kind == TokenKind.Word && _tokens[whole - 1].Shape == TokenShape.Lower && _tokens[whole - 1].Is(WordFlags.Role | WordFlags.Honorific | WordFlags.Spokesperson) && _tokens[whole].Start - _tokens[whole - 1].End == 1)
        {
            titled = true;
            whole--;
        }

        _names.Add(new Name(first, end, whole, KindOf(first, end, titled)));
    }

    /// <summary>“Chief of the General Staff Jane Doe”: past an office that goes on with “of”, to the name or back to the start.</summary>
    private int PastOffice(int whole, int first, int end)
    {
        if (first >= end || !_tokens[first].Is(WordFlags.Preposition | WordFlags.Determiner | WordFlags.NameParticle) || first == whole)
        {
            return first;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (_tokens[i].Is(WordFlags.GivenName) && i + 1 < end)
            {
                return i;
            }
        }

        return _tokens[first].IsCapital ? first : whole;
    }

    /// <summary>“General Motors”, “Miss Universe”: the title is part of the name.</summary>
    private bool IsNotTitle(int i) =>
        i + 1 < _tokens.Length && ((Is(i, "General") && (Is(i + 1, "Motors") || Is(i + 1, "Electric") || Is(i + 1, "Mills") || Is(i + 1, "Dynamics") || Is(i + 1, "Assembly") || Is(i + 1, "Hospital"))) ||
        (Is(i, "Miss") && (Is(i + 1, "Universe") || Is(i + 1, "World") || _tokens[i + 1].Is(WordFlags.Country | WordFlags.UsState))));

    private bool Is(int i, string word) => _tokens[i].Length == word.Length && _text.AsSpan(_tokens[i].Start, _tokens[i].Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private NameKind KindOf(int first, int end, bool titled)
    {
        var last = _tokens[end - 1];
        var head = _tokens[first];
        var length = end - first;
        if (length == 1)
        {
            if (titled && !last.Is(WordFlags.OrganisationNoun | WordFlags.Country | WordFlags.UsState | WordFlags.Demonym))
            {
                return NameKind.Person;
            }

            if (last.Is(WordFlags.Month | WordFlags.Weekday | WordFlags.Demonym))
            {
                return NameKind.Other;
            }

            if (last.Is(WordFlags.Outlet) || (last.Shape == TokenShape.Upper && last.Length <= 6))
            {
                return NameKind.Organisation;
            }

            return last.Is(WordFlags.Country | WordFlags.UsState | WordFlags.City) ? NameKind.Place
                : last.Is(WordFlags.OrganisationNoun) ? NameKind.Organisation
                : NameKind.Unknown;
        }

        for (var i = first; i < end; i++)
        {
            var token = _tokens[i];
            if (token.Is(WordFlags.OrganisationNoun | WordFlags.Outlet) && !(i == end - 1 && titled) && !(i == first && token.Is(WordFlags.GivenName) && length == 2) && !IsFounder(first, i, end))
            {
                return NameKind.Organisation;
            }
        }

        if (head.Is(WordFlags.GivenName) || titled)
        {
            return last.Is(WordFlags.PlaceNoun | WordFlags.Country | WordFlags.UsState) && !titled && !head.Is(WordFlags.FemaleName | WordFlags.MaleName) ? NameKind.Place : NameKind.Person;
        }

        if (head.Is(WordFlags.City | WordFlags.Country | WordFlags.UsState) || last.Is(WordFlags.PlaceNoun | WordFlags.City | WordFlags.Country | WordFlags.UsState))
        {
            return NameKind.Place;
        }

        return NameKind.Unknown;
    }
}
