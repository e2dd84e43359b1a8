using PressCheck.Analysis.Text;

namespace PressCheck.Review.Clearances;

/// <summary>A finding in the text that it was found in.</summary>
internal sealed record SeenFinding(string Rule, string Fingerprint, string Text, Span Span)
{
    public override string ToString() => $"{Rule} {Fingerprint}";
}

/// <summary>
/// Which finding of a draft is which of the draft before, though its sentence was edited: of the same rule, and most of the words in and around it
/// are the same. A finding that shares too little with any is another one. Pure.
/// </summary>
internal static class EditedSentences
{
    /// <summary>How much of both has to be the same: what they share, of what the longer one has.</summary>
    private const double Least = 0.4;

    /// <summary>UTF-16 code units on either side that are looked at with the span.</summary>
    private const int Around = 100;

    /// <summary>The fingerprints of the draft before, by rule and fingerprint of the draft after; each is given once, the likest first.</summary>
    public static IReadOnlyDictionary<(string Rule, string Fingerprint), string> Pair(IReadOnlyList<SeenFinding> before, IReadOnlyList<SeenFinding> after)
    {
        var was = before.ToLookup(one => one.Rule, one => (Finding: one, Words: Words(one)), StringComparer.Ordinal);
        var likely = after
            .SelectMany(one =>
            {
                var words = Words(one);
                return was[one.Rule].Select(old => (Before: old.Finding, After: one, Alike: Alike(old.Words, words)));
            })
            .Where(pair => pair.Alike >= Least)
            .OrderByDescending(pair => pair.Alike).ThenBy(pair => Math.Abs(pair.Before.Span.Start - pair.After.Span.Start)).ThenBy(pair => pair.After.Span.Start);
        var pairs = new Dictionary<(string, string), string>();
        var taken = new HashSet<(string, string)>();
        foreach (var (old, one, _) in likely)
        {
            if (!pairs.ContainsKey((one.Rule, one.Fingerprint)) && taken.Add((old.Rule, old.Fingerprint)))
            {
                pairs.Add((one.Rule, one.Fingerprint), old.Fingerprint);
            }
        }

        return pairs;
    }

    private static double Alike(HashSet<string> before, HashSet<string> after)
    {
        var longer = Math.Max(before.Count, after.Count);
        return longer == 0 ? 0 : before.Count(after.Contains) / (double)longer;
    }

    private static HashSet<string> Words(SeenFinding finding)
    {
        var start = Math.Max(0, finding.Span.Start - Around);
        var near = finding.Text.AsSpan(start, Math.Min(finding.Text.Length, finding.Span.Start + Math.Min(finding.Span.Length, 10 * Around) + Around) - start);
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var from = 0;
        for (var at = 0; at <= near.Length; at++)
        {
            if (at < near.Length && char.IsLetterOrDigit(near[at]))
            {
                continue;
            }

            if (at > from)
            {
                words.Add(near[from..at].ToString());
            }

            from = at + 1;
        }

        return words;
    }
}
