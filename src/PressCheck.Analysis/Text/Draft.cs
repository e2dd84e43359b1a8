using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace PressCheck.Analysis.Text;

/// <summary>What kind of piece a story is; some rules ask different things of comment than of news.</summary>
public enum StoryType
{
    News,
    Opinion,
    Review,
    Interview,
    Letters,
    Correction,
}

/// <summary>
/// One text of a story. Everything the kernel says is in UTF-16 offsets into <see cref="Text"/>; paragraphs are
/// separated by line breaks, and a reader in PressCheck.Formats keeps the way back to the source's own characters.
/// </summary>
public sealed class Draft
{
    private string? _sha256;

    /// <param name="name">How the draft is called where it came from: a path, a title, an id.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="parts">In text order, not overlapping; empty means that all of it is body.</param>
    /// <param name="type">The kind of piece, if known; news otherwise.</param>
    /// <param name="locations">The places that the story is tagged with where it came from, as it says them: “Hull”, “Birmingham, Alabama”.</param>
    /// <exception cref="ArgumentException">Parts overlap, are out of order or reach past the text.</exception>
    public Draft(string name, string text, ImmutableArray<Part> parts = default, StoryType type = StoryType.News, ImmutableArray<string> locations = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(text);
        Name = name;
        Text = text;
        Parts = parts.IsDefaultOrEmpty ? [new Part(PartKind.Body, new Span(0, text.Length))] : parts;
        Type = type;
        Locations = locations.IsDefault ? [] : locations;
        var end = 0;
        foreach (var part in Parts)
        {
            if (part.Span.Start < end || part.Span.Length < 0 || part.Span.End > text.Length)
            {
                throw new ArgumentException($"Part {part.Kind} at {part.Span} overlaps another or reaches past the text's {text.Length} code units.", nameof(parts));
            }

            end = part.Span.End;
        }
    }

    public string Name { get; }

    public string Text { get; }

    public ImmutableArray<Part> Parts { get; }

    public StoryType Type { get; }

    /// <summary>Location tags; empty if the source has none.</summary>
    public ImmutableArray<string> Locations { get; }

    /// <summary>SHA-256 of the text as UTF-8, in lower-case hexadecimal. Lone surrogates count as U+FFFD.</summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The kind of the part that holds an offset; body between parts.</summary>
    public PartKind PartAt(int offset)
    {
        int low = 0, high = Parts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var span = Parts[middle].Span;
            if (offset < span.Start)
            {
                high = middle - 1;
            }
            else if (offset >= span.End)
            {
                low = middle + 1;
            }
            else
            {
                return Parts[middle].Kind;
            }
        }

        return PartKind.Body;
    }

    public bool Has(PartKind kind)
    {
        foreach (var part in Parts)
        {
            if (part.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
