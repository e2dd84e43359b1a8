namespace PressCheck.Formats.Reports;

/// <summary>A source's name as a URI reference: relative to where the check ran, or a file URI if the name is a full path.</summary>
internal static class SourceUri
{
    public static string Of(string name)
    {
        var path = name.Replace('\\', '/');
        var drive = path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]);
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..];
        }

        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return drive ? "file:///" + path[..2] + escaped[escaped.IndexOf('/', StringComparison.Ordinal)..]
            : path.StartsWith('/') ? "file://" + escaped
            : escaped;
    }
}
