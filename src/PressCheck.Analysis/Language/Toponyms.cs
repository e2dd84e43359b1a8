using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>Finds the places that a story names, and which place each name means.</summary>
internal static class Toponyms
{
    public static IReadOnlyList<Toponym> Read(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var mentions = new PlaceMentions(reading).Find();
        PlaceChoice.Choose(reading, mentions);
        var toponyms = new List<Toponym>(mentions.Count);
        foreach (var mention in mentions)
        {
            toponyms.Add(Toponym(reading, mention));
        }

        return PlaceAnaphors.AddTo(reading, toponyms);
    }

    private static Toponym Toponym(Reading reading, PlaceMention mention)
    {
        var tokens = reading.Tokens;
        var span = Span.FromBounds(tokens[mention.First].Start, tokens[mention.End - 1].End);
        return new Toponym(span, mention.First, mention.End, mention.Taken?.Place, mention.Use, mention.Taken?.Standing ?? NameStanding.Current, mention.Confidence, mention.Reason, mention.Because, mention.NameId);
    }
}
