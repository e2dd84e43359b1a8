using System.Collections.Immutable;
using PressCheck.Formats.Stories;
using PressCheck.Review.Gates;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Deliveries;

/// <summary>A signed-off story as a file.</summary>
/// <param name="Format">Its format.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="FileName">What it may be called: made of the story's id.</param>
/// <param name="DraftHash">The SHA-256 of the text that was signed off.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Export(StoryFormat Format, string MediaType, string FileName, string DraftHash, ImmutableArray<byte> Content);

/// <summary>What came of asking for an export.</summary>
public abstract record ExportOutcome
{
    private ExportOutcome()
    {
    }

    public sealed record Done(Export Export) : ExportOutcome;

    /// <summary>It may not be exported.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Objections">The gate's, if it was the gate.</param>
    public sealed record Refused(Refusal Why, ImmutableArray<Objection> Objections) : ExportOutcome;

    /// <summary>There is no such story.</summary>
    public sealed record Missing : ExportOutcome;
}
