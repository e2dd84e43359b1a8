using PressCheck.Analysis.Findings;
using PressCheck.Analysis.Places;
using PressCheck.Analysis.Text;

namespace PressCheck.Analysis.Language;

/// <summary>
/// Settles which place each mention means: by what stands beside it, by how well known each place of the name is, and by what
/// the story's other names speak for. One name means one place throughout unless its neighbours say otherwise.
/// </summary>
internal sealed class PlaceChoice
{
    /// <summary>How far ahead of the next one a reading must be, as a power of ten of people.</summary>
    private const double ClearMargin = 2, FairMargin = 0.7;

    private const double Claimed = 5;

    private readonly Reading _reading;
    private readonly List<PlaceMention> _mentions;
    private readonly List<StoryName> _names = [];
    private readonly Dictionary<int, StoryName> _byId = [];
    private readonly PlaceEvidence _evidence;

    /// <summary>A name of the story: the places it may mean, and where it stands.</summary>
    private sealed record StoryName(int Id, PlaceCandidate[] Candidates, List<PlaceMention> Mentions);

    private PlaceChoice(Reading reading, List<PlaceMention> mentions, PlaceEvidence evidence)
    {
        _reading = reading;
        _mentions = mentions;
        _evidence = evidence;
        foreach (var mention in mentions)
        {
            if (mention.Readings.Count == 0)
            {
                continue;
            }

            if (!_byId.TryGetValue(mention.NameId, out var name))
            {
                _byId[mention.NameId] = name = new StoryName(mention.NameId, reading.Gazetteer.Candidates(mention.NameId), []);
                _names.Add(name);
                _evidence.Add(name.Candidates);
            }

            name.Mentions.Add(mention);
        }
    }

    public static void Choose(Reading reading, List<PlaceMention> mentions)
    {
        if (mentions.Count > 0)
        {
            using var evidence = new PlaceEvidence(reading.Gazetteer.Divisions);
            new PlaceChoice(reading, mentions, evidence).Choose();
        }
    }

    /// <summary>Twice over the names: what the first pass has settled tells the second what lies near.</summary>
    private void Choose()
    {
        PlaceQualifiers.Tie(_reading, _mentions);
        foreach (var mention in _mentions)
        {
            SettleBeside(mention);
        }

        if (_mentions.Find(InDateline) is { } dateline)
        {
            Settle(_byId[dateline.NameId]);
            _evidence.SetDateline(dateline.Taken?.Place);
        }

        foreach (var name in _names)
        {
            Settle(name);
        }

        foreach (var name in _names)
        {
            _evidence.AddAnchor(name.Id, name.Mentions[0]);
        }

        foreach (var name in _names)
        {
            if (name.Candidates.Length > 1)
            {
                Settle(name);
            }
        }
    }

    private bool InDateline(PlaceMention mention) => mention.Readings.Count > 0 && _reading.Draft.PartAt(_reading.Tokens[mention.First].Start) == PartKind.Dateline;

    /// <summary>“Springfield, Ill.”: the best known reading that the qualifier holds, and the qualifier as what holds it.</summary>
    private void SettleBeside(PlaceMention mention)
    {
        if (mention.Qualifier is not { } qualifier)
        {
            return;
        }

        var inners = CandidatesOf(mention);
        var outers = CandidatesOf(qualifier);
        PlaceName? best = null;
        PlaceName holder = default;
        var most = double.MinValue;
        foreach (ref readonly var inner in inners.AsSpan())
        {
            for (var k = 0; k < outers.Length; k++)
            {
                ref readonly var outer = ref outers[k];
                if (!PlaceQualifiers.CanHold(outer.Kind) || outer.Index == inner.Index || IsUnlikely(inner, inners[0]) || !_reading.Gazetteer.Holds(outer.Place, inner.Place))
                {
                    continue;
                }

                // A country's own town comes before one that it only claims.
                var weight = inner.Prior - k - (outer.Kind == PlaceKind.Country && inner.Country != outer.Index ? Claimed : 0);
                if (weight > most)
                {
                    (best, holder, most) = (inner.Name, outer.Name, weight);
                }
            }
        }

        if (best is { } settled)
        {
            mention.Take(settled, Confidence.High, ToponymReason.Qualified, holder.Place);
            qualifier.Take(holder, Confidence.High, ToponymReason.Qualified, settled.Place);
        }
    }

    private PlaceCandidate[] CandidatesOf(PlaceMention mention) => _byId[mention.NameId].Candidates;

    /// <summary>“… from Russia, Ohio's governor said”: nobody means a hamlet by a country's name without saying so.</summary>
    private static bool IsUnlikely(in PlaceCandidate place, in PlaceCandidate first) => first.Kind == PlaceKind.Country && place.Index != first.Index && place.Place.Population == 0;

    private void Settle(StoryName name)
    {
        PlaceName? sense = null;
        var weighed = Weigh(name, null);
        foreach (var mention in name.Mentions)
        {
            if (mention is { Taken: { } taken, Reason: ToponymReason.Qualified })
            {
                sense = taken;
            }
            else if (mention.Said is { } kind && Weigh(name, kind) is { Name: not null } said)
            {
                mention.Take(said);
            }
            else if (sense is { } settled)
            {
                mention.Take(settled, Confidence.High, ToponymReason.SameName, null);
            }
            else
            {
                mention.Take(weighed);
            }
        }

        // What comes before the mention that settles the name means the same.
        for (var m = 0; sense is { } settled && m < name.Mentions.Count && name.Mentions[m].Reason != ToponymReason.Qualified; m++)
        {
            if (name.Mentions[m].Said is null)
            {
                name.Mentions[m].Take(settled, Confidence.High, ToponymReason.SameName, null);
            }
        }
    }

    private Choice Weigh(StoryName name, PlaceKind? kind)
    {
        var candidates = name.Candidates;
        int best = -1, considered = 0;
        double most = double.MinValue, second = double.MinValue, mostPrior = double.MinValue;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (kind is { } wanted && !PlaceQualifiers.Fits(wanted, candidates[i].Kind))
            {
                continue;
            }

            considered++;
            var weight = candidates.Length == 1 ? 0 : candidates[i].Prior + _evidence.For(name.Id, i, candidates);
            mostPrior = Math.Max(mostPrior, candidates[i].Prior);
            if (weight > most)
            {
                (best, most, second) = (i, weight, most);
            }
            else if (weight > second)
            {
                second = weight;
            }
        }

        if (best < 0)
        {
            return default;
        }

        ref readonly var chosen = ref candidates[best];
        if (considered == 1)
        {
            return new Choice(chosen.Name, Confidence.High, _reading.Gazetteer.IsHouse(chosen.Index) ? ToponymReason.House : ToponymReason.OnlyOne, null);
        }

        var margin = most - second;
        var confidence = margin >= ClearMargin ? Confidence.High : margin >= FairMargin ? Confidence.Medium : Confidence.Low;
        return chosen.Prior >= mostPrior ? new Choice(chosen.Name, confidence, ToponymReason.BestKnown, null)
            : _evidence.NamedHolder(chosen, candidates) is { } holder ? new Choice(chosen.Name, confidence, ToponymReason.HolderNamed, holder)
            : new Choice(chosen.Name, confidence, _evidence.IsAtDateline(chosen) ? ToponymReason.Dateline : ToponymReason.Near, null);
    }
}

/// <summary>A reading that was weighed to be the one meant.</summary>
internal readonly record struct Choice(PlaceName? Name, Confidence Confidence, ToponymReason Reason, Place? Because);
