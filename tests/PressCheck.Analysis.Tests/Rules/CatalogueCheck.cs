using System.Text.RegularExpressions;
using PressCheck.Analysis.Rules;

namespace PressCheck.Analysis.Tests.Rules;

/// <summary>Whether the catalogue is whole and in order. Each problem is one sentence; none means that it is.</summary>
internal static partial class CatalogueCheck
{
    private static readonly string[] Families = ["QUO", "ATT", "ANON", "GEO", "ROR", "DOC"];

    public static IEnumerable<string> Problems(IReadOnlyList<Rule> catalogue, IEnumerable<Type> classes)
    {
        foreach (var type in classes.Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract))
        {
            if (!catalogue.Any(rule => rule.GetType() == type))
            {
                yield return $"The rule {type.Name} is missing from the catalogue; add the line 'new {type.Name}(),' to Rules/Catalogue.cs.";
            }
        }

        foreach (var rule in catalogue)
        {
            var (id, name) = (rule.Descriptor.Id, rule.Descriptor.Name);
            if (!Id().IsMatch(id) || !Families.Contains(id[..^3]))
            {
                yield return $"'{id}' is no id; an id is a family ({string.Join(", ", Families)}) and three digits.";
            }

            if (!Name().IsMatch(name))
            {
                yield return $"'{name}' is no name; a name is lower-case words joined by hyphens.";
            }

            if (name != Hyphenated(rule.GetType().Name))
            {
                yield return $"The class {rule.GetType().Name} holds the rule '{name}'; class, page and rule share one name.";
            }
        }

        foreach (var twice in catalogue.SelectMany(rule => new[] { rule.Descriptor.Id, rule.Descriptor.Name }).GroupBy(known => known).Where(group => group.Count() > 1))
        {
            yield return $"'{twice.Key}' names {twice.Count()} rules; ids and names are never used twice.";
        }

        foreach (var (before, after) in catalogue.Zip(catalogue.Skip(1)))
        {
            if (Order(before) is var a && Order(after) is var b && (a.Family, a.Number).CompareTo((b.Family, b.Number)) > 0)
            {
                yield return $"{after.Descriptor.Id} comes after {before.Descriptor.Id} in the catalogue; the order is that of families ({string.Join(", ", Families)}) and numbers.";
            }
        }
    }

    private static (int Family, string Number) Order(Rule rule) =>
        (Array.IndexOf(Families, rule.Descriptor.Id[..^3]), rule.Descriptor.Id[^3..]);

    private static string Hyphenated(string className) => CapitalInside().Replace(className, "-$0").ToLowerInvariant();

    [GeneratedRegex("^[A-Z]{3,4}[0-9]{3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex CapitalInside();
}
