using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Readiness;

public sealed class PageFurniture : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("DOC009", "page-furniture", "Page furniture left in the copy", Severity.Error);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var found = new List<Finding>();
        foreach (var paragraph in reading.Paragraphs)
        {
            if (paragraph.Part == PartKind.Furniture || (paragraph.Part is PartKind.Body or PartKind.Note or PartKind.Subheading or PartKind.Caption && Text.PageFurniture.IsFurniture(reading.TextOf(paragraph.Span))))
            {
                found.Add(Found(paragraph.Span, "This line belongs to a web page, not to the story.", Confidence.High));
            }
        }

        return found;
    }
}
