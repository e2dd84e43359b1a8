using System.Collections.Immutable;
using System.Text;
using FluentValidation;
using PressCheck.Analysis.Text;
using PressCheck.Formats.Readers;
using PressCheck.Web.Validation;

namespace PressCheck.Web.Drafts;

/// <summary>How the text of a draft is written.</summary>
public enum DraftFormat
{
    /// <summary>Plain text: headline, byline and paragraphs are told by how they look.</summary>
    Text,
    Markdown,
    Html,

    /// <summary>Plain text whose parts the client knows and names.</summary>
    Parts,
}

/// <summary>A part of a draft's text, in UTF-16 code units.</summary>
public sealed record PartInput(PartKind Kind, int Start, int Length);

/// <summary>A draft as a client sends it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Parts">With the format <c>parts</c>: in text order, not overlapping.</param>
/// <param name="Type">The kind of piece; what the text itself says if left out.</param>
/// <param name="Locations">The places that the story is tagged with.</param>
public sealed record DraftInput(string Text, DraftFormat Format = DraftFormat.Text, IReadOnlyList<PartInput>? Parts = null, StoryType? Type = null, IReadOnlyList<string>? Locations = null)
{
    /// <summary>Words of a story are for nobody's log.</summary>
    public override string ToString() => "a draft";

    internal SourceDraft Read(string name) => Format switch
    {
        DraftFormat.Markdown => Retyped(DraftReader.Read(name, Bytes, new ReadOptions { Format = SourceFormat.Markdown })),
        DraftFormat.Html => Retyped(DraftReader.Read(name, Bytes, new ReadOptions { Format = SourceFormat.Html })),
        DraftFormat.Parts => new SourceDraft(
            new Draft(name, Text, [.. (Parts ?? []).Select(part => new Part(part.Kind, new Span(part.Start, part.Length)))], Type ?? StoryType.News, [.. Locations ?? []]), new SourceMap(Text)),
        _ => Retyped(DraftReader.Read(name, Bytes, new ReadOptions { Format = SourceFormat.PlainText })),
    };

    private byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    private SourceDraft Retyped(SourceDraft read) => Retype(read, Type, Locations);

    /// <summary>A draft that was read, with what the client knows better.</summary>
    internal static SourceDraft Retype(SourceDraft read, StoryType? type, IReadOnlyList<string>? locations)
    {
        var draft = read.Draft;
        return type is null && locations is null
            ? read
            : read with { Draft = new Draft(draft.Name, draft.Text, draft.Parts, type ?? draft.Type, locations?.ToImmutableArray() ?? draft.Locations) };
    }
}

/// <summary>What a draft may be.</summary>
public sealed class DraftInputValidator : AbstractValidator<DraftInput>
{
    private const int LongestText = 500_000;
    private const int MostParts = 5000;
    private const int MostLocations = 50;

    public DraftInputValidator()
    {
        RuleFor(draft => draft.Text).Must(text => text is not null && Demands.IsText(text, LongestText)).WithMessage($"This is to be text without control characters, {LongestText} characters at most.");
        RuleFor(draft => draft.Parts).Must(parts => parts is null).When(draft => draft.Format != DraftFormat.Parts).WithMessage("Only the format parts has parts.");
        RuleFor(draft => draft.Parts).Must((draft, parts) => AreInOrder(parts, draft.Text)).When(draft => draft is { Format: DraftFormat.Parts, Text: not null })
            .WithMessage($"Parts are to be in text order, not to overlap, and not to reach past the text; {MostParts} at most.");
        RuleFor(draft => draft.Locations).Must(places => places is null || (places.Count <= MostLocations && places.All(place => !string.IsNullOrWhiteSpace(place) && Demands.IsText(place, 200))))
            .WithMessage($"Locations are to be names of 200 characters, {MostLocations} at most.");
    }

    private static bool AreInOrder(IReadOnlyList<PartInput>? parts, string text)
    {
        var end = 0;
        foreach (var part in parts ?? [])
        {
            if (part is null || part.Start < end || part.Length < 0 || part.Length > text.Length - part.Start)
            {
                return false;
            }

            end = part.Start + part.Length;
        }

        return parts is null or { Count: <= MostParts };
    }
}
