using System.Collections.Immutable;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Findings;

/// <summary>What was found in one draft, graded by a house style.</summary>
/// <param name="Draft">The draft that was read.</param>
/// <param name="Words">Words counted in it, page furniture included.</param>
/// <param name="Findings">In text order, then by rule id.</param>
public sealed record Report(Draft Draft, int Words, ImmutableArray<GradedFinding> Findings);
