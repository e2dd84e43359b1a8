using System.Text;

namespace PressCheck.Analysis.Lexicons;

/// <summary>
/// The words the kernel knows. Data lies in the text files beside this class: <c>#</c> starts a comment, words are separated
/// by blanks or lines, and a file named like a <see cref="WordFlags"/> value gives its words that flag. Files named
/// <c>phrases-*.txt</c> hold <see cref="PhraseTable"/>s.
/// </summary>
internal static class Lexicon
{
    private const string ResourcePrefix = "lexicon/";
    private const string PhrasePrefix = "lexicon/phrases-";
    private static readonly WordTable Words = new();

    static Lexicon()
    {
        foreach (var flag in Enum.GetValues<WordFlags>())
        {
            if (flag == WordFlags.None || Open(FileName(flag)) is not { } reader)
            {
                continue;
            }

            using (reader)
            {
                while (reader.ReadLine() is { } line)
                {
                    foreach (var word in Entries(line))
                    {
                        Words.Add(word, flag);
                    }
                }
            }
        }

        foreach (var name in typeof(Lexicon).Assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(PhrasePrefix, StringComparison.Ordinal))
            {
                foreach (var line in Lines(name[ResourcePrefix.Length..])!)
                {
                    InternPhrase(line);
                }
            }
        }
    }

    /// <summary>Ids lie below this.</summary>
    public static int Count => Words.Count;

    /// <summary>The id of a word, 0 if it is unknown, and what is known of it.</summary>
    public static int Find(ReadOnlySpan<char> word, ulong key, out WordFlags flags) => Words.Find(word, key, out flags);

    public static int Find(ReadOnlySpan<char> word, out WordFlags flags) => Words.Find(word, out flags);

    public static int Find(ReadOnlySpan<char> word) => Words.Find(word, out _);

    public static WordFlags FlagsOf(ReadOnlySpan<char> word)
    {
        Words.Find(word, out var flags);
        return flags;
    }

    /// <summary>A phrase's words get ids before any text is read, so that phrases are compared as numbers.</summary>
    private static void InternPhrase(string line)
    {
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        foreach (var slot in (tab >= 0 ? line[..tab] : line).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var choice in slot.TrimEnd('?').Split('|'))
            {
                if (!choice.StartsWith('{'))
                {
                    Words.Add(choice, WordFlags.None);
                }
            }
        }
    }

    /// <summary>A lexicon file's lines without comments and blanks; null if there is no such file.</summary>
    public static IEnumerable<string>? Lines(string name)
    {
        using var reader = Open(name);
        if (reader is null)
        {
            return null;
        }

        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            var hash = line.IndexOf('#', StringComparison.Ordinal);
            var text = (hash >= 0 ? line[..hash] : line).Trim();
            if (text.Length > 0)
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    private static StreamReader? Open(string name)
    {
        var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(ResourcePrefix + name);
        return stream is null ? null : new StreamReader(stream, Encoding.UTF8);
    }

    private static string[] Entries(string line)
    {
        var hash = line.IndexOf('#', StringComparison.Ordinal);
        return (hash >= 0 ? line[..hash] : line).Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>CueVerb → cue-verb.</summary>
    private static string FileName(WordFlags flag)
    {
        var name = new StringBuilder();
        foreach (var c in flag.ToString())
        {
            if (char.IsAsciiLetterUpper(c) && name.Length > 0)
            {
                name.Append('-');
            }

            name.Append(char.ToLowerInvariant(c));
        }

        return name.ToString();
    }
}
