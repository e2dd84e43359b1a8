using System.Globalization;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Sources;

namespace PressCheck.GazetteerBuilder.Making;

/// <summary>What the newsroom's editors know and the sources don't: the files in tools/gazetteer/data.</summary>
internal sealed partial class HandKept
{
    private readonly Map _map;
    private readonly string _folder;
    private readonly List<string> _problems = [];
    private readonly HashSet<MapPlace> _renamed = [];

    private HandKept(Map map, string folder)
    {
        _map = map;
        _folder = folder;
    }

    /// <exception cref="BuildException">All lines that can't be used, each as file:line: problem.</exception>
    public static void Add(Map map, string folder)
    {
        var kept = new HandKept(map, folder);
        kept.Regions();
        kept.Settlements();
        kept.Areas();
        kept.Names();
        kept.Abbreviations();
        kept.Demonyms();
        kept.Claims();
        kept.Seats();
        kept.Middles();
        if (kept._problems.Count > 0)
        {
            throw new BuildException(string.Join('\n', kept._problems));
        }
    }

    /// <summary>The lines of a file and of those whose names go on from its name: names.tsv, names-more.tsv.</summary>
    private IEnumerable<TsvLine> Read(string file, params string[] columns) =>
        Directory.GetFiles(_folder, Path.ChangeExtension(file, null) + "*.tsv").Order(StringComparer.Ordinal).SelectMany(path => Tsv.Read(path, columns));

    private void Names()
    {
        foreach (var line in Read("names.tsv", "code", "name-check", "name", "standing", "until", "users"))
        {
            Name(line);
        }
    }

    private void Name(TsvLine line)
    {
        var until = 0;
        var isAlso = line[3] == "also";
        if (!Enum.TryParse<NameStanding>(isAlso ? "current" : line[3], ignoreCase: true, out var standing) || standing is NameStanding.Demonym or NameStanding.Abbreviation)
        {
            Problem(line, $"the standing '{line[3]}' should be current, also, variant, former or contested.");
        }
        else if (line[4].Length > 0 && !int.TryParse(line[4], NumberStyles.None, CultureInfo.InvariantCulture, out until))
        {
            Problem(line, $"'{line[4]}' is no year.");
        }
        else if (Place(line) is { } place)
        {
            if (!Has(place, line[1]))
            {
                Problem(line, $"{line[0]} is {place.Name}, not {line[1]}.");
            }
            else if (isAlso || (standing == NameStanding.Current && !_renamed.Add(place)))
            {
                Also(place, line[2], NameStanding.Current);
            }
            else if (standing == NameStanding.Current)
            {
                Rename(place, Writable(line, line[2]));
            }
            else
            {
                Also(place, line[2], standing, until, line[5]);
            }
        }
    }

    private void Abbreviations()
    {
        foreach (var line in Read("abbreviations.tsv", "code", "abbreviations"))
        {
            if (Place(line) is { } place)
            {
                AddAll(place, line, 1, NameStanding.Abbreviation);
            }
        }
    }

    private void Demonyms()
    {
        foreach (var line in Read("demonyms.tsv", "code", "demonyms"))
        {
            if (Place(line) is { } place)
            {
                // A line is the whole list: it corrects the sources.
                place.Names.RemoveAll(name => name.Standing == NameStanding.Demonym);
                foreach (var demonym in line.List(1, ';'))
                {
                    Divisions.Demonym(place, Writable(line, demonym));
                }
            }
        }
    }

    private void Claims()
    {
        foreach (var line in Read("contested.tsv", "code", "claimants", "note"))
        {
            if (Place(line) is { } place)
            {
                foreach (var code in line.List(1, ' '))
                {
                    if (_map.Find(code) is { } claimant)
                    {
                        _map.Claims.Add((place, claimant));
                    }
                    else
                    {
                        Problem(line, $"no place has the code {code}.");
                    }
                }
            }
        }
    }

    private void Seats()
    {
        foreach (var line in Read("capitals.tsv", "code", "settlement-codes"))
        {
            if (Place(line) is { } place)
            {
                _map.Seats.RemoveAll(seat => seat.Of == place);
                foreach (var code in line.List(1, ' '))
                {
                    if (_map.Find(code) is { } seat)
                    {
                        _map.Seats.Add((place, seat));
                    }
                    else
                    {
                        Problem(line, $"no place has the code {code}.");
                    }
                }
            }
        }
    }

    private MapPlace? Place(TsvLine line)
    {
        if (_map.Find(line[0]) is { } place)
        {
            return place;
        }

        Problem(line, $"no place has the code {line[0]}.");
        return null;
    }

    private static void AddAll(MapPlace place, TsvLine line, int field, NameStanding standing)
    {
        foreach (var name in line.List(field, ';'))
        {
            Also(place, name, standing);
        }
    }

    /// <summary>A name that places can go by.</summary>
    private string Writable(TsvLine line, string name)
    {
        if (Folding.Fold(name) is null)
        {
            Problem(line, $"the name '{name}' is empty, too long or holds a sign that no name may hold.");
        }

        return name;
    }

    /// <summary>Another name; one with a sign that the reader takes no name over (“B&amp;H”) is left out.</summary>
    private static void Also(MapPlace place, string name, NameStanding standing, int until = 0, string users = "")
    {
        if (Folding.Fold(name) is null)
        {
            Console.WriteLine($"left out: {name}, a name of {place.Name}");
        }
        else
        {
            place.Also(name, standing, until, users);
        }
    }

    /// <summary>Whether a place has a name, or one of the names that the sources write as one: “Gasteiz / Vitoria”.</summary>
    private static bool Has(MapPlace place, string name)
    {
        var known = place.Names.Select(other => Folding.Fold(other.Text)).Append(Folding.Fold(place.Name)).ToHashSet(StringComparer.Ordinal);
        return name.Split(['/', ',', '(']).Concat([name, Making.Settlements.Clean(name)]).Any(part => Folding.Fold(part) is { } folded && known.Contains(folded));
    }

    private void Problem(TsvLine line, string problem) => _problems.Add(line.Problem(problem));
}
