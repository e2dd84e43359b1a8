using PressCheck.Analysis.Lexicons;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Noun phrases to the parties they mean, so that “the mayor”, “Hale” and “Hale’s office” are one subject.</summary>
internal sealed partial class AllegationSubjects
{
    private static readonly PhraseTable States = PhraseTable.Load("phrases-state");
    private static readonly PhraseTable Groups = PhraseTable.Load("phrases-group");

    private readonly Reading _reading;
    private readonly Clauses _clauses;
    private readonly Speakers _speakers;
    private readonly List<Subject> _all = [];
    private readonly Subject?[] _byPerson;
    private readonly Dictionary<string, Subject> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Subject> _byHead = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Subject>.AlternateLookup<ReadOnlySpan<char>> _byNameSpan;

    public AllegationSubjects(Reading reading)
    {
        _reading = reading;
        _clauses = reading.Clauses;
        _speakers = reading.Speakers;
        _byPerson = new Subject?[reading.People.Count];
        _byNameSpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<Subject> All => _all;

    /// <summary>The party that a noun phrase is about, with its mention; null if it names none.</summary>
    public (Subject Subject, Span Span)? Of(Run run, Person? accuser)
    {
        if (run.IsEmpty)
        {
            return null;
        }

        var tokens = _reading.Tokens;
        var first = tokens[run.First];
        var pronoun = first.Is(WordFlags.PersonalPronoun | WordFlags.Possessive) && !first.Is(WordFlags.GivenName) && first.Kind == TokenKind.Word;
        if (pronoun && run.End - run.First == 1)
        {
            return OfPronoun(run.First, accuser);
        }

        // “Acme's chief executive, Jane Doe,”: the one who is named, not the one who is named for it.
        if (!pronoun && run.End - run.First > 2 && _speakers.Of(run, run.End) is { Person: { } person, IsPronoun: false } speaker && speaker.FirstToken < run.End && speaker.Head.Start > tokens[run.First].Start)
        {
            return (OfPerson(person), speaker.Head);
        }

        bool past = false, organ = false;
        for (var i = run.First; i < run.End; i++)
        {
            var token = tokens[i];
            organ |= !past && GroupTag(i) is "organ";
            past |= i > run.First && token.Shape == TokenShape.Lower && token.Is(WordFlags.Preposition);
            if (i > run.First && token.Shape == TokenShape.Lower && token.Is(WordFlags.Preposition) && !_clauses.IsWord(i, "of") && !_clauses.IsWord(i, "by") && !(tokens[i - 1].Is(WordFlags.OfficialNoun | WordFlags.Role | WordFlags.Spokesperson) || GroupTag(i - 1) is "organ"))
            {
                break;
            }

            if (PartyAt(i, run) is { } party)
            {
                // “the mayor of Leeds”, “a man from Tipperary”: the place is not the party.
                if (party.Subject.Person is null && past && !organ)
                {
                    continue;
                }

                return party.Subject.Person is null && Bearer(i, run) is { } bearer ? (OfPerson(bearer.Person), bearer.Span) : party;
            }
        }

        return Apposition(run) ?? Described(run, accuser) ?? (pronoun ? OfPronoun(run.First, accuser) : null);
    }

    private (Subject Subject, Span Span)? OfPronoun(int i, Person? accuser) =>
        Antecedent(i, accuser) is { } person ? (OfPerson(person), _reading.Tokens[i].Span) : null;

    /// <summary>“Republican contender Jane Doe”: the name that the words before it describe.</summary>
    private PersonMention? Bearer(int first, Run run)
    {
        var tokens = _reading.Tokens;
        for (var i = first + 1; i < Math.Min(run.End, first + 10) && tokens[i].Kind is TokenKind.Word && !(tokens[i].Shape == TokenShape.Lower && tokens[i].Is(WordFlags.Preposition)); i++)
        {
            if (_speakers.MentionAt(i) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>The first party named in a stretch of the sentence, other than the accuser.</summary>
    public (Subject Subject, Span Span)? FirstIn(int first, int end, Person? accuser)
    {
        for (var i = first; i < end; i++)
        {
            if (_reading.Tokens[i].IsCapital && PartyAt(i, new Run(first, end)) is { } party && (accuser is null || party.Subject.Person != accuser))
            {
                return party;
            }
        }

        return null;
    }

    /// <summary>Subjects already known that a stretch mentions, each at most once per mention.</summary>
    public void Mentioned(int first, int end, List<Subject> into)
    {
        var tokens = _reading.Tokens;
        for (var i = first; i < end; i++)
        {
            if (!tokens[i].IsCapital)
            {
                continue;
            }

            if (_speakers.MentionAt(i) is { } mention)
            {
                if (_byPerson[mention.Person.Index] is { } subject)
                {
                    into.Add(subject);
                }

                i = Math.Max(i, mention.EndToken - 1);
            }
            else if (Known(i) is { } subject)
            {
                into.Add(subject);
            }
        }
    }

    /// <summary>“the council” for “Millbrook Council”: an organisation by the last word of its name.</summary>
    public Subject? ByHead(int i) => _byHead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_reading.TextOf(_reading.Tokens[i]), out var subject) ? subject : null;

    public Subject? OfKnown(Person person) => _byPerson[person.Index];

    /// <summary>The tag of the group word at a token: "group", "organ", "other side", "following", or nothing.</summary>
    public string GroupTag(int i)
    {
        var tokens = _reading.Tokens;
        Groups.Match(tokens, i, Math.Min(tokens.Length, i + 3), out var tag);
        return tag;
    }

    /// <summary>The person that a pronoun means: the one of its gender named last, other than the speaker.</summary>
    public Person? Antecedent(int pronoun, Person? not)
    {
        var token = _reading.Tokens[pronoun];
        var wanted = token.Is(WordFlags.Female) || _clauses.IsWord(pronoun, "her") || _clauses.IsWord(pronoun, "she") ? Gender.Female
            : token.Is(WordFlags.Male) || _clauses.IsWord(pronoun, "him") || _clauses.IsWord(pronoun, "he") || _clauses.IsWord(pronoun, "his") ? Gender.Male
            : Gender.Unknown;
        if (wanted == Gender.Unknown)
        {
            return null;
        }

        var mentions = _reading.Mentions;
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = mentions[middle].FirstToken < pronoun ? (middle + 1, high) : (low, middle);
        }

        for (var m = low - 1; m >= Math.Max(0, low - 6); m--)
        {
            var person = mentions[m].Person;
            if (person != not && (person.Gender == Gender.Unknown || person.Gender == wanted))
            {
                return person;
            }
        }

        return null;
    }

    private (Subject Subject, Span Span)? PartyAt(int i, Run run)
    {
        var tokens = _reading.Tokens;
        if (_speakers.MentionAt(i) is { } mention && (mention.FirstToken == i || i == run.First))
        {
            var next = mention.EndToken;
            if (next < run.End && tokens[next].Kind == TokenKind.Clitic)
            {
                next++;
            }

            // “Trump supporters”, “Clinton’s husband” are other people.
            if (next < run.End && tokens[next].Shape == TokenShape.Lower && (GroupTag(next) is "other side" or "following" || tokens[next].Is(WordFlags.Kinship)))
            {
                var people = New(Span.FromBounds(mention.Span.Start, tokens[next].End), SubjectKind.Group);
                if (GroupTag(next) is "following")
                {
                    people.Leader = mention.Person;
                }

                return (people, mention.Span);
            }

            return (OfPerson(mention.Person), mention.Span);
        }

        if (_speakers.NameAt(i) is not { } name || (name.First != i && i != run.First))
        {
            return Groups.Match(tokens, i, run.End, out var tag) is var length && length > 0 && tag is "group" && tokens[i].IsCapital
                ? (New(Span.FromBounds(tokens[i].Start, tokens[i + length - 1].End), SubjectKind.Group), tokens[i].Span)
                : null;
        }

        return OfName(name, i, run);
    }

    public Subject OfPerson(Person person) => _byPerson[person.Index] ??= Add(new Subject(_all.Count, person.Name, SubjectKind.Person, person));

    /// <summary>“a federal judge, Gonzalo Curiel”: the name stands after a comma.</summary>
    private (Subject Subject, Span Span)? Apposition(Run run)
    {
        var tokens = _reading.Tokens;
        var at = run.End + 1;
        return at < tokens.Length && _clauses.IsComma(run.End) && tokens[run.End - 1].Shape == TokenShape.Lower && _speakers.MentionAt(at) is { } mention
            ? (OfPerson(mention.Person), mention.Span)
            : null;
    }

    /// <summary>“the president”, “the company”, “residents”: a person known by the role, or a party without a name.</summary>
    private (Subject Subject, Span Span)? Described(Run run, Person? accuser)
    {
        var tokens = _reading.Tokens;
        var definite = _clauses.IsWord(run.First, "the") || tokens[run.First].Is(WordFlags.Possessive);
        for (var i = run.First; definite && i < run.End && !tokens[i].Is(WordFlags.Preposition); i++)
        {
            if (tokens[i].Is(WordFlags.Role | WordFlags.Honorific) && WithRole(tokens[i].WordId, i, accuser) is { } person)
            {
                return (OfPerson(person), Span.FromBounds(tokens[run.First].Start, tokens[i].End));
            }
        }

        return null;
    }

    private Person? WithRole(int role, int before, Person? not)
    {
        var party = PartyIn(before - 3, before);
        var mentions = _reading.Mentions;
        var tokens = _reading.Tokens;
        for (int m = 0, limit = Math.Min(mentions.Count, 48); m < limit && mentions[m].FirstToken < before; m++)
        {
            var whole = _reading.TokenFrom(mentions[m].Whole.Start);
            for (var i = whole; i < mentions[m].FirstToken; i++)
            {
                // “the Conservative candidate” is not the Liberal one.
                if (tokens[i].WordId == role && role != 0 && mentions[m].Person != not && (party == 0 || PartyIn(whole - 1, i) is var other && (other == 0 || other == party)))
                {
                    return mentions[m].Person;
                }
            }
        }

        return null;
    }

    /// <summary>The last party or nation named between two tokens: “Liberal”, “French”; 0 if none is.</summary>
    private int PartyIn(int first, int end)
    {
        for (var i = end - 1; i >= Math.Max(0, first) && _reading.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (_reading.Tokens[i].IsCapital && _reading.Tokens[i].Is(WordFlags.Demonym | WordFlags.Adjective))
            {
                return _reading.Tokens[i].WordId;
            }
        }

        return 0;
    }
}
