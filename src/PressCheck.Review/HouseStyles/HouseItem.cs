using System.Collections.Immutable;
using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>An item of the newsroom's own on the checklist: a question that no rule can ask of the text.</summary>
/// <param name="Id">A token, such as <c>lawyer-has-read</c>.</param>
/// <param name="Question">What a person has to answer.</param>
/// <param name="Enforcement">Whether it advises, wants an answer, or wants one that a second person agrees to.</param>
/// <param name="Types">The kinds of piece it is asked of; all if empty.</param>
/// <param name="Desks">The desks whose stories it is asked of, by id; all if empty.</param>
public sealed record HouseItem(string Id, string Question, Enforcement Enforcement, ImmutableArray<StoryType> Types, ImmutableArray<string> Desks)
{
    /// <summary>Characters of an id at most.</summary>
    public const int LongestId = 64;

    /// <summary>Whether the item is asked of a story; where its desk or kind is not known, it is.</summary>
    public bool IsAskedOf(string? desk, StoryType? type) =>
        (Types.IsEmpty || type is not { } kind || Types.Contains(kind)) && (Desks.IsEmpty || desk is null || Desks.Contains(desk, StringComparer.Ordinal));
}
