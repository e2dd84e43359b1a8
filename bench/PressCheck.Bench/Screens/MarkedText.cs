using System.Text;

namespace PressCheck.Bench.Screens;

/// <summary>A story of so many words in which the rules find so many things: invented sentences, and names that are still to be filled in.</summary>
internal static class MarkedText
{
    private static readonly string[] Nouns = ["harbour", "ferry", "library", "orchard", "market", "bridge", "school", "museum", "station", "garden", "tower", "mill", "theatre", "clinic", "quarry", "chapel"];
    private static readonly string[] Verbs = ["faces", "borders", "overlooks", "joins", "shades", "shelters", "serves", "follows", "mirrors", "supplies", "warms", "passes"];
    private static readonly string[] Kinds = ["old", "quiet", "northern", "lower", "stone", "wooden", "narrow", "upper", "round", "distant", "little", "green", "open"];

    public const string Placeholder = "[name]";

    public static string Of(int words, int marks)
    {
        var text = new StringBuilder("A walk along the river\n\n");
        var random = new Random(words);
        var (written, marked) = (0, 0);
        for (var sentence = 1; written < words; sentence++)
        {
            var isMarked = marked < marks && (long)marked * words <= (long)written * marks;
            var first = isMarked ? $"{Placeholder} {Verb(random)} {Noun(random)}s" : $"The {Kind(random)} {Noun(random)} {Verb(random)} the {Kind(random)} {Noun(random)}";
            text.Append(first).Append(sentence % 5 == 0 ? ".\n\n" : ". ");
            written += first.Count(letter => letter == ' ') + 1;
            marked += isMarked ? 1 : 0;
        }

        return text.ToString().TrimEnd();
    }

    private static string Noun(Random random) => Nouns[random.Next(Nouns.Length)];

    private static string Verb(Random random) => Verbs[random.Next(Verbs.Length)];

    private static string Kind(Random random) => Kinds[random.Next(Kinds.Length)];
}
