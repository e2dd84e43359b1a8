using System.Text;
using PressCheck.Analysis.Places;
using PressCheck.GazetteerBuilder.Making;
using Section = PressCheck.Analysis.Places.GazetteerFile.Section;

namespace PressCheck.GazetteerBuilder.Writing;

/// <summary>Writes the names in the order of their hashes, each with its spellings and readings.</summary>
internal sealed class NameWriter(Dictionary<Section, byte[]> sections)
{
    private sealed record Key(string Folded, uint Hash, List<string> Spellings, List<(MapPlace Place, MapName Name)> Readings);

    private readonly SortedDictionary<string, int> _users = new(StringComparer.Ordinal) { [""] = 0 };

    public (int Names, int Notes) Write(IEnumerable<MapPlace> places)
    {
        var keys = Keys(places);
        var last = 0;
        sections[Section.NameHashes] = GazetteerWriter.Bytes(output => keys.ForEach(key =>
        {
            GazetteerWriter.Varint(output, (int)key.Hash - last);
            last = (int)key.Hash;
        }));
        Spellings(keys);
        Readings(keys);
        sections[Section.Prefixes] = Prefixes(keys);
        return (keys.Count, keys.Sum(key => key.Readings.Count(reading => HasNote(reading.Name))));
    }

    private static List<Key> Keys(IEnumerable<MapPlace> places)
    {
        var byFolded = new Dictionary<string, List<(MapPlace Place, MapName Name)>>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            // One reading a place and name: the name in use before others, then what is said of it by hand.
            var names = place.Names.Prepend(new MapName(place.Name, NameStanding.Current)).GroupBy(name => Folding.Fold(name.Text), StringComparer.Ordinal);
            foreach (var alike in names.Where(alike => alike.Key is not null))
            {
                var contested = alike.FirstOrDefault(name => name.Standing == NameStanding.Contested);
                var best = alike.FirstOrDefault(name => name.Text == place.Name) is { } main
                    ? contested is null ? main : contested with { Text = place.Name }
                    : alike.OrderBy(name => name.Users.Length > 0 ? 0 : 1).ThenBy(name => name.Standing).First();
                if (!byFolded.TryGetValue(alike.Key!, out var readings))
                {
                    byFolded[alike.Key!] = readings = [];
                }

                readings.Add((place, best));
            }
        }

        return [.. byFolded.Select(pair => MakeKey(pair.Key, pair.Value)).OrderBy(key => key.Hash).ThenBy(key => key.Folded, StringComparer.Ordinal)];
    }

    private static Key MakeKey(string folded, List<(MapPlace Place, MapName Name)> readings)
    {
        var ordered = Prominence.Order(readings);
        var spellings = ordered.OrderBy(reading => IsMain(reading) ? 0 : 1).Select(reading => reading.Name.Text).Distinct(StringComparer.Ordinal).Take(NameTable.MostSpellings).ToList();
        return new Key(folded, Folding.Hash(folded).Hash, spellings, ordered);
    }

    private static bool IsMain((MapPlace Place, MapName Name) reading) => reading.Name.Text == reading.Place.Name;

    private static bool HasNote(MapName name) => name.Until > 0 || name.Users.Length > 0;

    private void Spellings(List<Key> keys)
    {
        var spellings = keys.SelectMany(key => key.Spellings).Select(Encoding.UTF8.GetBytes).ToList();
        if (spellings.Find(spelling => spelling.Length > PressCheck.Analysis.Places.Spellings.Longest) is { } tooLong)
        {
            throw new BuildException($"The name '{Encoding.UTF8.GetString(tooLong)}' is too long.");
        }

        sections[Section.LetterPairs] = LetterPairs.Pack(spellings);
        sections[Section.Spellings] = [.. spellings.SelectMany(spelling => spelling)];
        var at = 0;
        sections[Section.SpellingHeads] = GazetteerWriter.Bytes(output =>
        {
            foreach (var key in keys)
            {
                for (var i = 0; i < key.Spellings.Count; i++)
                {
                    var length = spellings[at++].Length;
                    if (length > PressCheck.Analysis.Places.Spellings.Length)
                    {
                        throw new BuildException($"The name '{key.Spellings[i]}' is too long.");
                    }

                    output.Write((byte)(length | (i + 1 < key.Spellings.Count ? NameTable.MoreSpellings : 0) | (i == 0 && key.Readings.Count > 1 ? NameTable.MoreReadings : 0)));
                }
            }
        });
        sections[Section.ReadingCounts] = GazetteerWriter.Bytes(output =>
        {
            foreach (var key in keys.Where(key => key.Readings.Count > 1))
            {
                GazetteerWriter.Varint(output, key.Readings.Count);
            }
        });
    }

    private void Readings(List<Key> keys)
    {
        foreach (var users in keys.SelectMany(key => key.Readings).Select(reading => reading.Name.Users))
        {
            _users[users] = 0;
        }

        foreach (var (users, number) in _users.Keys.Select((users, number) => (users, number)).ToList())
        {
            _users[users] = number;
        }

        using var notes = new MemoryStream();
        using var noteOutput = new BinaryWriter(notes);
        int at = 0, last = 0;
        sections[Section.Readings] = GazetteerWriter.Bytes(output =>
        {
            foreach (var key in keys)
            {
                foreach (var reading in key.Readings)
                {
                    var note = HasNote(reading.Name);
                    var spelling = Math.Max(0, key.Spellings.IndexOf(reading.Name.Text));
                    var standing = IsMain(reading) ? (reading.Name.Standing == NameStanding.Contested ? NameTable.ContestedMain : 0) : (int)reading.Name.Standing + 1;
                    var code = (standing * NameTable.MostSpellings) + spelling;
                    var word = reading.Place.Index | (code << NameTable.PlaceBits);
                    output.Write((ushort)word);
                    output.Write((byte)(word >> 16));
                    if (note)
                    {
                        GazetteerWriter.Varint(noteOutput, at - last);
                        GazetteerWriter.Varint(noteOutput, reading.Name.Until);
                        GazetteerWriter.Varint(noteOutput, _users[reading.Name.Users]);
                        last = at;
                    }

                    at++;
                }
            }
        });
        sections[Section.Notes] = notes.ToArray();
        sections[Section.Users] = Encoding.UTF8.GetBytes(string.Join('\n', _users.Keys));
    }

    private static byte[] Prefixes(List<Key> keys)
    {
        var bits = new byte[(1 << NameKey.PrefixBits) / 8];
        foreach (var folded in keys.Select(key => key.Folded))
        {
            for (var gap = folded.IndexOf(' ', StringComparison.Ordinal); gap > 0; gap = folded.IndexOf(' ', gap + 1))
            {
                var (_, prefix) = Folding.Hash(folded[..gap]);
                bits[prefix >> 3] |= (byte)(1 << (prefix & 7));
            }
        }

        return bits;
    }
}
