using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Rules;

namespace PressCheck.Cli;

/// <summary>The rule that somebody who mistyped an id or a name most likely meant.</summary>
internal static class NearestRule
{
    private const int Longest = 60;

    /// <summary>The rule with the fewest letters to change, if they are few; null otherwise.</summary>
    public static RuleDescriptor? To(string asked)
    {
        if (asked.Length is 0 or > Longest)
        {
            return null;
        }

        var (rule, distance) = Catalogue.Rules
            .Select(rule => (rule.Descriptor, Distance: Math.Min(Distance(asked, rule.Descriptor.Id), Distance(asked, rule.Descriptor.Name))))
            .MinBy(candidate => candidate.Distance);
        return distance <= Math.Max(2, asked.Length / 3) ? rule : null;
    }

    /// <summary>Letters to insert, delete or replace; case does not count.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[b.Length];
    }
}
