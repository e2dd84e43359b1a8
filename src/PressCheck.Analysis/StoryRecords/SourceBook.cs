using System.Collections.Frozen;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Rules;

namespace PressCheck.Analysis.StoryRecords;

/// <summary>
/// Which source of a story the register's entries are about: first those described in the very same words, then those whose
/// description has become longer or shorter. An entry counts for one source, and one that fits several for none.
/// </summary>
internal sealed class SourceBook
{
    /// <summary>Different descriptions of one source that count.</summary>
    private const int MostKeys = 8;

    private static readonly FrozenSet<string> Empty = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "one", "two", "three", "four", "five", "six", "several", "some", "his", "her", "its", "their", "this", "that", "these", "those", "of", "at", "in", "for", "with", "to", "on", "from", "by", "and", "who", "is", "was", "were"],
        StringComparer.Ordinal);

    private readonly Records _records;
    private readonly SourceEntry?[] _entries;

    public SourceBook(Reading reading, Records records)
    {
        _records = records;
        if (!records.AreKept || records.Sources.IsEmpty)
        {
            _entries = [];
            return;
        }

        _entries = new SourceEntry?[reading.Sources.Count];
        var left = new List<(SourceEntry Entry, List<string[]> Descriptors)>();
        foreach (var entry in records.Sources)
        {
            left.Add((entry, [.. entry.Descriptors.Select(descriptor => Words(descriptor))]));
        }

        var keys = reading.Sources.Select(source => Keys(reading, source)).ToArray();
        for (var s = 0; s < keys.Length; s++)
        {
            Take(s, left.FindIndex(entry => entry.Descriptors.Exists(descriptor => keys[s].Exists(key => key.AsSpan().SequenceEqual(descriptor)))), left);
        }

        for (var s = 0; s < keys.Length; s++)
        {
            if (_entries[s] is null)
            {
                var head = Words(reading.TextOf(reading.Sources[s].Head));
                var fitting = left.FindAll(entry => entry.Descriptors.Exists(descriptor => head.Length > 0 && descriptor.Contains(head[^1], StringComparer.Ordinal) && keys[s].Exists(key => Covers(key, descriptor))));
                Take(s, fitting.Count == 1 ? left.IndexOf(fitting[0]) : -1, left);
            }
        }
    }

    /// <summary>The book was made from these very records.</summary>
    public bool IsOf(Records records) => ReferenceEquals(_records, records);

    /// <summary>The register's entry for a source; null if it has none.</summary>
    public SourceEntry? For(Source source) => source.Index < _entries.Length ? _entries[source.Index] : null;

    private void Take(int source, int entry, List<(SourceEntry Entry, List<string[]> Descriptors)> left)
    {
        if (entry >= 0)
        {
            _entries[source] = left[entry].Entry;
            left.RemoveAt(entry);
        }
    }

    private static List<string[]> Keys(Reading reading, Source source)
    {
        var keys = new List<string[]>();
        var head = Words(reading.TextOf(source.Head));
        foreach (var mention in source.Mentions)
        {
            if (keys.Count == MostKeys)
            {
                break;
            }

            // “he” describes nobody, and “the official” no more than “a senior official” before it.
            var words = Words(reading.TextOf(mention.Span));
            if (head.Length > 0 && words.Contains(head[^1], StringComparer.Ordinal) && !keys.Exists(key => key.Length >= words.Length && Covers(key, words)))
            {
                keys.Add(words);
            }
        }

        return keys;
    }

    private static string[] Words(ReadOnlySpan<char> text) => [.. FoldedText.WordsOf(text).Where(word => !Empty.Contains(word))];

    /// <summary>One description holds every word of the other.</summary>
    private static bool Covers(string[] one, string[] other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return shorter.Length > 0 && Array.TrueForAll(shorter, word => longer.Contains(word, StringComparer.Ordinal));
    }
}
