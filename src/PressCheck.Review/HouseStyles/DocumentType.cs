using System.Collections.Immutable;
using PressCheck.Analysis.Text;

namespace PressCheck.Review.HouseStyles;

/// <summary>How a document type of the CMS is a story: the kind of piece it is, and which of its properties hold which part.</summary>
/// <param name="Alias">The document type's alias in the CMS.</param>
/// <param name="Type">The kind of piece.</param>
/// <param name="Fields">The parts of the story in reading order; the body is always among them.</param>
public sealed record DocumentType(string Alias, StoryType Type, ImmutableArray<StoryField> Fields);

/// <summary>How a block of an element type is read inside a story; an element type with no fields is left out.</summary>
/// <param name="Alias">The element type's alias in the CMS.</param>
/// <param name="Fields">The parts in reading order.</param>
public sealed record ElementType(string Alias, ImmutableArray<StoryField> Fields);

/// <summary>Where one part of a story is kept.</summary>
/// <param name="Part">The part.</param>
/// <param name="Properties">Aliases of the properties that hold it, in reading order; <c>picture.caption</c> is the property <c>caption</c> of the media that <c>picture</c> picks.</param>
public sealed record StoryField(PartKind Part, ImmutableArray<string> Properties);
