namespace PressCheck.GazetteerBuilder.Sources;

/// <summary>A line of a hand-kept file.</summary>
internal sealed class TsvLine(string file, int number, string[] fields)
{
    public string this[int field] => field < fields.Length ? fields[field] : "";

    public int Fields => fields.Length;

    public IEnumerable<string> List(int field, char separator) => this[field].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is wrong with the line.</summary>
    public string Problem(string problem) => $"{file}:{number}: {problem}";
}

/// <summary>Hand-kept files: a tab between fields, the first line the fields' names, <c>#</c> before a comment.</summary>
internal static class Tsv
{
    public static IEnumerable<TsvLine> Read(string file, params string[] columns)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        var name = Path.GetFileName(file);
        var header = true;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t', StringSplitOptions.TrimEntries);
            if (header)
            {
                header = false;
                if (!fields.SequenceEqual(columns, StringComparer.Ordinal))
                {
                    throw new BuildException($"{name}:{number}: the first line should be '{string.Join(' ', columns)}', a tab between.");
                }

                continue;
            }

            var parsed = new TsvLine(name, number, fields);
            yield return fields.Length <= columns.Length ? parsed : throw new BuildException(parsed.Problem($"{fields.Length} fields where {columns.Length} are expected."));
        }
    }
}
