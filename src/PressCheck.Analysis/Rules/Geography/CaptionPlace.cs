using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Language;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Rules.Geography;

public sealed class CaptionPlace : Rule
{
    private const int Enough = 2;

    /// <summary>Places of a story beyond which it is no longer asked how far each is.</summary>
    private const int Most = 200;

    private const int Reach = 40;

    public override RuleDescriptor Descriptor { get; } = new("GEO010", "caption-place", "Caption of a place that the story does not speak of", Severity.Note);

    public override IEnumerable<Finding> Check(Reading reading, Records records)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!reading.Draft.Has(PartKind.Caption))
        {
            yield break;
        }

        var told = new HashSet<Place>();
        foreach (var mention in reading.Toponyms)
        {
            if (told.Count < Most && mention.Place is { } place && reading.Draft.PartAt(mention.Span.Start) is PartKind.Body or PartKind.Headline or PartKind.Standfirst or PartKind.Dateline or PartKind.Subheading)
            {
                told.Add(place);
            }
        }

        if (told.Count is < Enough or Most)
        {
            yield break;
        }

        foreach (var mention in reading.Toponyms)
        {
            if (mention is { Use: ToponymUse.Name, Confidence: not Confidence.Low, Place: { Kind: PlaceKind.Settlement or PlaceKind.Region or PlaceKind.Country } place } &&
                reading.Draft.PartAt(mention.Span.Start) == PartKind.Caption && !Mentions.IsPartOfName(reading, mention) && !IsOfAnotherTime(reading, mention) &&
                !told.Any(other => Mentions.IsRelated(reading.Gazetteer, place, other)))
            {
                yield return Found(mention.Span, $"The story does not speak of {place.Name}, nor of a place near it.", Confidence.Medium);
            }
        }
    }

    /// <summary>“file photo”, “archive”, “in 2019”.</summary>
    private static bool IsOfAnotherTime(Reading reading, Toponym mention)
    {
        var paragraph = reading.Paragraphs[reading.ParagraphAt(mention.Span.Start)];
        for (var i = Math.Max(paragraph.FirstToken, mention.FirstToken - Reach); i < Math.Min(paragraph.EndToken, mention.EndToken + Reach); i++)
        {
            var token = reading.Tokens[i];
            var word = reading.TextOf(token.Span);
            if (word is "file" or "File" or "FILE" or "archive" or "Archive" or "library" or "Library" or "earlier" || (token.Kind == TokenKind.Number && token.Length == 4 && word[0] is '1' or '2'))
            {
                return true;
            }
        }

        return false;
    }
}
