using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Sourcing;

public sealed class ConflictingName : Rule
{
    private const int MostNamesakes = 8;
    private const int ShortestSurname = 5;

    public override RuleDescriptor Descriptor { get; } = new("QUO008", "conflicting-name", "One speaker, two spellings or titles", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var speaks = new HashSet<Person>();
        foreach (var act in reading.SpeechActs)
        {
            if (act.Speaker.Person is { } person)
            {
                speaks.Add(person);
            }
        }

        if (speaks.Count == 0)
        {
            return [];
        }

        var found = new List<Finding>();
        var bySurname = new Dictionary<string, List<Person>>(StringComparer.OrdinalIgnoreCase);
        var byGiven = new Dictionary<string, List<Person>>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in reading.People)
        {
            Group(bySurname, person.Surname).Add(person);
            if (Given(person) is { } given)
            {
                Compare(reading, found, speaks, Group(bySurname, person.Surname), person, static (one, other) => Given(one) is { } name && NameSpelling.IsVariant(name, Given(other)!));
                Compare(reading, found, speaks, Group(byGiven, given), person, static (one, other) => one.Surname.Length >= ShortestSurname && NameSpelling.IsVariant(one.Surname, other.Surname));
                Group(byGiven, given).Add(person);
            }
        }

        foreach (var person in speaks)
        {
            if (Group(bySurname, person.Surname).Count == 1 && Titles(reading, person) is { } finding)
            {
                found.Add(finding);
            }
        }

        return found;
    }

    private static List<Person> Group(Dictionary<string, List<Person>> groups, string key) => groups.TryGetValue(key, out var group) ? group : groups[key] = [];

    private static string? Given(Person person)
    {
        var blank = person.Name.IndexOf(' ', StringComparison.Ordinal);
        return blank > 1 && person.Name[blank - 1] != '.' ? person.Name[..blank] : null;
    }

    private void Compare(Reading reading, List<Finding> found, HashSet<Person> speaks, List<Person> namesakes, Person person, Func<Person, Person, bool> vary)
    {
        for (var k = 0; k < Math.Min(namesakes.Count, MostNamesakes); k++)
        {
            var other = namesakes[k];
            if (other == person || !vary(other, person) || !(speaks.Contains(other) || speaks.Contains(person)) || AreTwo(reading, other, person))
            {
                continue;
            }

            var (one, two) = (FullMention(reading, other), FullMention(reading, person));
            var (first, second) = one.Start < two.Start ? (one, two) : (two, one);
            found.Add(Found(second, $"This name is spelled “{first.Of(reading.Text)}” elsewhere in the story.", Confidence.Medium, new Evidence(first, "other spelling")));
        }
    }

    /// <summary>The first mention with the given name.</summary>
    private static Span FullMention(Reading reading, Person person)
    {
        foreach (var mention in person.Mentions)
        {
            if (reading.TextOf(mention.Span).Contains(' '))
            {
                return mention.Span;
            }
        }

        return person.Mentions[0].Span;
    }

    /// <summary>Named in one sentence they are two people.</summary>
    private static bool AreTwo(Reading reading, Person one, Person other) => reading.SentenceAt(one.Mentions[0].Span.Start) == reading.SentenceAt(other.Mentions[0].Span.Start);

    /// <summary>A senator who is a representative further down.</summary>
    private Finding? Titles(Reading reading, Person person)
    {
        PersonMention? first = null;
        var office = "";
        foreach (var mention in person.Mentions)
        {
            var title = Office(reading, mention);
            if (title.Length == 0)
            {
                continue;
            }

            if (first is null)
            {
                (first, office) = (mention, title);
            }
            else if (title != office)
            {
                return Found(mention.Whole, $"The same person is {office} elsewhere in the story.", Confidence.Medium, new Evidence(first.Whole, "other title"));
            }
        }

        return null;
    }

    private static string Office(Reading reading, PersonMention mention)
    {
        var at = mention.FirstToken - 1;
        if (at < 0 || reading.Tokens[at].Start != mention.Whole.Start || (at > 0 && reading.TextOf(reading.Tokens[at - 1]) is "former" or "Former" or "then" or "ex" or "late" or "state" or "retired" or "-"))
        {
            return "";
        }

        return reading.TextOf(reading.Tokens[at]) switch
        {
            "Sen." or "Sen" or "Senator" => "a senator",
            "Rep." or "Rep" or "Representative" or "Congressman" or "Congresswoman" => "a representative",
            "Gov." or "Gov" or "Governor" => "a governor",
            "Sgt." or "Sgt" or "Sergeant" => "a sergeant",
            "Capt." or "Capt" or "Captain" => "a captain",
            "Col." or "Col" or "Colonel" => "a colonel",
            "Insp." or "Insp" or "Inspector" => "an inspector",
            _ => "",
        };
    }
}
