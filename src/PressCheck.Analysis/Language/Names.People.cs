using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>The people, each over all the ways the story names them.</summary>
internal sealed partial class Names
{
    private ReadOnlySpan<char> Text(int first, int end) => _text.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);

    private int LastNameToken(Name name)
    {
        var last = name.End - 1;
        while (last > name.First && _tokens[last].Is(WordFlags.NameSuffix))
        {
            last--;
        }

        return last;
    }

    /// <summary>Two or more words make a person: “Jane Doe”, or an unknown pair whose last word is used alone elsewhere.</summary>
    private void CollectPeople()
    {
        for (var n = 0; n < _names.Count; n++)
        {
            var name = _names[n];
            var length = name.End - name.First;
            if (name.Kind is NameKind.Unknown && length is >= 2 and <= 4)
            {
                _names[n] = name with { Kind = IsCompany(name) ? NameKind.Organisation : LooksPersonal(name) ? NameKind.Person : NameKind.Unknown };
            }

            if (_names[n].Kind != NameKind.Person || length < 2)
            {
                continue;
            }

            var surname = Text(LastNameToken(name), LastNameToken(name) + 1);
            var full = Text(name.First, name.End);
            if (Known(surname, full) is null && !IsCrowded(surname))
            {
                var person = new Person(_people.Count, full.ToString()) { Surname = surname.ToString(), Gender = GenderOf(_names[n]) };
                _people.Add(person);
                Index(_bySurname, person.Surname, person);
                Index(_byGivenName, Text(name.First, name.First + 1).ToString(), person);
            }
        }
    }

    private static readonly string[] CompanyEndings = ["icals", "ings", "tries", "tions", "ments", "ics", "ogies", "ware", "works", "soft", "ance", "iness"];

    private bool IsCompany(Name name)
    {
        var last = _text.AsSpan(_tokens[name.End - 1].Start, _tokens[name.End - 1].Length);
        foreach (var ending in CompanyEndings)
        {
            if (last.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksPersonal(Name name)
    {
        // “the Unified Grouping”
        if (name.First > 0 && Is(name.First - 1, "the"))
        {
            return false;
        }

        for (var i = name.First; i < name.End; i++)
        {
            var token = _tokens[i];
            if (token.Kind != TokenKind.Word || token.Shape is TokenShape.Upper && token.Length > 3 ||
                token.Is(WordFlags.Common | WordFlags.Demonym | WordFlags.Month | WordFlags.Weekday | WordFlags.Country | WordFlags.UsState | WordFlags.PlaceNoun | WordFlags.Outlet | WordFlags.OrganisationNoun | WordFlags.DocumentNoun | WordFlags.Noun) && !token.Is(WordFlags.GivenName))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>So many share the surname already that one more would not be told apart.</summary>
    private bool IsCrowded(ReadOnlySpan<char> surname) => _surnames.TryGetValue(surname, out var people) && people.Count >= Namesakes;

    private static void Index(Dictionary<string, List<Person>> index, string key, Person person)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        if (list.Count < Namesakes)
        {
            list.Add(person);
        }
    }

    /// <summary>A person already met under a name that this one repeats, shortens or extends.</summary>
    private Person? Known(ReadOnlySpan<char> surname, ReadOnlySpan<char> full)
    {
        if (!_surnames.TryGetValue(surname, out var people))
        {
            return null;
        }

        var given = full[..Math.Max(0, full.IndexOf(' '))];
        foreach (var person in people)
        {
            var otherGiven = person.Name.AsSpan()[..Math.Max(0, person.Name.IndexOf(' ', StringComparison.Ordinal))];
            if (given.Equals(otherGiven, StringComparison.OrdinalIgnoreCase))
            {
                if (full.Length > person.Name.Length)
                {
                    person.Name = full.ToString();
                }

                return person;
            }
        }

        return null;
    }

    private void Resolve()
    {
        for (var n = 0; n < _names.Count; n++)
        {
            var name = _names[n];
            if (name.Kind is not (NameKind.Person or NameKind.Unknown or NameKind.Place) || PersonOf(name) is not { } person)
            {
                continue;
            }

            var mention = new PersonMention(Span.FromBounds(_tokens[name.First].Start, _tokens[name.End - 1].End), Span.FromBounds(_tokens[name.WholeFirst].Start, _tokens[name.End - 1].End), name.First, name.End, person);
            person.MentionList.Add(mention);
            _mentions.Add(mention);
            _mentionOf[n] = _mentions.Count;
            person.Gender = person.Gender == Gender.Unknown ? GenderOf(name) : person.Gender;
        }
    }

    /// <summary>What titles before the name and the given name tell.</summary>
    private Gender GenderOf(Name name)
    {
        for (var i = name.WholeFirst; i <= name.First; i++)
        {
            var token = _tokens[i];
            if (token.Is(WordFlags.Female) || i == name.First && token.Is(WordFlags.FemaleName) && !token.Is(WordFlags.MaleName))
            {
                return Gender.Female;
            }

            if (token.Is(WordFlags.Male) || i == name.First && token.Is(WordFlags.MaleName) && !token.Is(WordFlags.FemaleName))
            {
                return Gender.Male;
            }
        }

        return Gender.Unknown;
    }

    private Person? PersonOf(Name name)
    {
        var last = LastNameToken(name);
        var surname = Text(last, last + 1);
        if (name.End - name.First >= 2)
        {
            return name.Kind == NameKind.Person ? Known(surname, Text(name.First, name.End)) : null;
        }

        if (_surnames.TryGetValue(surname, out var people))
        {
            return Nearest(people, name);
        }

        if (name.Kind != NameKind.Place && _givenNames.TryGetValue(surname, out people))
        {
            return Nearest(people, name);
        }

        if (name.Kind == NameKind.Person)
        {
            var person = new Person(_people.Count, surname.ToString()) { Surname = surname.ToString() };
            _people.Add(person);
            Index(_bySurname, person.Surname, person);
            return person;
        }

        return null;
    }

    /// <summary>“Mr. Hale” in a story of Jane Hale: somebody else of that surname; null if too many share it.</summary>
    private Person? Spouse(Name name, Gender gender)
    {
        var surname = Text(name.First, name.End);
        if (IsCrowded(surname))
        {
            return null;
        }

        var person = new Person(_people.Count, surname.ToString()) { Surname = surname.ToString(), Gender = gender };
        _people.Add(person);
        Index(_bySurname, person.Surname, person);
        return person;
    }

    /// <summary>Of people who share a surname, the one named last before here, or else the first to be named.</summary>
    private Person Nearest(List<Person> people, Name name)
    {
        if (people.Count == 1 && name.WholeFirst == name.First)
        {
            return people[0];
        }

        var wanted = Gender.Unknown;
        for (var i = name.WholeFirst; i < name.First; i++)
        {
            wanted = _tokens[i].Is(WordFlags.Female) ? Gender.Female : _tokens[i].Is(WordFlags.Male) ? Gender.Male : wanted;
        }

        Person? best = null;
        var bestAt = -1;
        foreach (var person in people)
        {
            if (wanted != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != wanted)
            {
                continue;
            }

            var at = person.MentionList.Count > 0 ? person.MentionList[^1].FirstToken : -1;
            if (best is null || at > bestAt)
            {
                (best, bestAt) = (person, at);
            }
        }

        return best ?? (name.Kind == NameKind.Person ? Spouse(name, wanted) : null) ?? people[0];
    }

    /// <summary>“Jane Forbes”: a person whose firm or paper bears the surname.</summary>
    private bool IsFounder(int first, int i, int end) =>
        i == end - 1 && i > first && _tokens[first].Is(WordFlags.FemaleName | WordFlags.MaleName) && _tokens[i].Is(WordFlags.Outlet) && !_tokens[i].Is(WordFlags.Common | WordFlags.Noun | WordFlags.Adjective | WordFlags.Verb | WordFlags.OrganisationNoun | WordFlags.PlaceNoun);

    /// <summary>“Jane Hale Joins Growing List”: a headline that the story quotes.</summary>
    private bool IsHeadlineVerb(int i) =>
        _tokens[i].Is(WordFlags.Verb | WordFlags.CueVerb | WordFlags.AttitudeVerb | WordFlags.Common) && !_tokens[i].Is(WordFlags.Noun | WordFlags.GivenName) && _text[_tokens[i].End - 1] is 's' or 'd';
}
