using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;

namespace PressCheck.Analysis.Language;

/// <summary>A stretch that names a place, before and while it is settled which.</summary>
internal sealed class PlaceMention(int first, int end, int nameId, Readings readings, ToponymUse use)
{
    public int First { get; } = first;

    public int End { get; } = end;

    public int NameId { get; } = nameId;

    public Readings Readings { get; } = readings;

    public ToponymUse Use { get; set; } = use;

    /// <summary>“in X”, “from X”, “outside X”.</summary>
    public bool IsLocative { get; set; }

    /// <summary>Taken for a place only if the story settles elsewhere that the name is one.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>The mention beside it that says where it lies: “Springfield, Ill.”.</summary>
    public PlaceMention? Qualifier { get; set; }

    /// <summary>What a word beside it says it is: “the Rostov region”, “Rostov, a city”.</summary>
    public PlaceKind? Said { get; set; }

    public PlaceName? Taken { get; private set; }

    public Confidence Confidence { get; private set; }

    public ToponymReason Reason { get; private set; }

    public Place? Because { get; private set; }

    public void Take(Choice choice)
    {
        if (choice.Name is { } name)
        {
            Take(name, choice.Confidence, choice.Reason, choice.Because);
        }
    }

    public void Take(PlaceName name, Confidence confidence, ToponymReason reason, Place? because)
    {
        Taken = name;
        Confidence = confidence;
        Reason = reason;
        Because = because;
    }
}
