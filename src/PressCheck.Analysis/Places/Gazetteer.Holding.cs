namespace PressCheck.Analysis.Places;

/// <summary>What holds what, and what touches what.</summary>
public sealed partial class Gazetteer
{
    /// <summary>
    /// Whether the first holds the second: a country its regions and towns, an area its members, each place itself. Contested
    /// territory counts as held by each side that claims or controls it (docs/decisions/0011); so does what an area holds only
    /// in part, and a country that lies in several areas or an area that lies in several countries.
    /// </summary>
    public bool Holds(Place outer, Place inner) => Holds(outer.Index, inner.Index, 0);

    /// <summary>Whether two countries, two regions, or a region and a foreign country touch on land.</summary>
    public Border BorderBetween(Place one, Place other)
    {
        if (one.Kind > PlaceKind.Region || other.Kind > PlaceKind.Region || one.Index == other.Index)
        {
            return Border.Unknown;
        }

        var (home, abroad) = (CountryIndex(one.Index), CountryIndex(other.Index));
        if (one.Kind != other.Kind && home == abroad)
        {
            return Border.Unknown;
        }

        if (home != abroad && BorderOf(home, abroad) == Border.None)
        {
            return Border.None;
        }

        return BorderOf(one.Index, other.Index);
    }

    private Border BorderOf(int one, int other)
    {
        var known = false;
        foreach (var (_, to) in _links.Borders(one))
        {
            if (to == other)
            {
                return Border.Shared;
            }

            if (to == ~other)
            {
                return Border.Unknown;
            }

            known |= to == one;
        }

        return known && IsOutlined(other) ? Border.None : Border.Unknown;
    }

    private bool IsOutlined(int place)
    {
        foreach (var (_, to) in _links.Borders(place))
        {
            if (to == place)
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int outer, int inner, int depth)
    {
        if (outer == inner)
        {
            return true;
        }

        // An area of areas of areas is as far as the lists go.
        if (depth > 3)
        {
            return false;
        }

        if (IsOwn(inner))
        {
            foreach (var (_, member) in _links.Members(inner))
            {
                if (Holds(outer, member, depth + 1))
                {
                    return true;
                }
            }
        }

        if (IsOwn(outer))
        {
            foreach (var (_, member) in _links.Members(outer))
            {
                if (Holds(member, inner, depth + 1))
                {
                    return true;
                }
            }

            return false;
        }

        return IsHeldBy(outer, DistrictIndex(inner)) || IsHeldBy(outer, RegionIndex(inner)) || IsHeldBy(outer, CountryIndex(inner)) || IsClaimedBy(outer, inner);
    }

    private bool IsOwn(int place) => place >= _places.FirstOwn && place < _places.Count;

    private bool IsHeldBy(int outer, int division) => division >= 0 && (outer == division || IsClaimedBy(outer, division));

    private bool IsClaimedBy(int claimant, int place)
    {
        foreach (var (_, by) in _links.Claims(place))
        {
            if (by == claimant)
            {
                return true;
            }
        }

        return false;
    }
}
