using System.Collections.Immutable;
using PressCheck.Analysis.Places;

namespace PressCheck.Review.HouseStyles;

/// <summary>A newsroom's own places, laid over the gazetteer that comes with PressCheck.</summary>
internal static class HousePlaces
{
    /// <summary>The gazetteer with a newsroom's places; null, for the one that comes with PressCheck, if it has none.</summary>
    public static Gazetteer? Over(Gazetteer? ground, ImmutableArray<PlaceSetting> own) => own.IsEmpty
        ? ground
        : (ground ?? Gazetteer.Default).With(own.Select(place => new HousePlace(
            place.Name!.Value.Trim(),
            Holder(place.In!.Value)!.Value.Code,
            place.Latitude!.Value,
            place.Longitude!.Value,
            (int)(place.Population?.Value ?? 0))));

    /// <summary>The country or division that a settings file means by a code or a name; null if there is none.</summary>
    public static Analysis.Places.Place? Holder(string codeOrName)
    {
        var gazetteer = Gazetteer.Default;
        if (gazetteer.WithCode(codeOrName.Trim()) is { } coded)
        {
            return CanHold(coded.Kind) ? coded : null;
        }

        var readings = gazetteer.Find(codeOrName.Trim()) is { Id: > 0 } name ? gazetteer.Readings(name.Id) : default;
        for (var i = 0; i < readings.Count; i++)
        {
            if (CanHold(readings[i].Place.Kind) && readings[i].Standing != NameStanding.Demonym)
            {
                return readings[i].Place;
            }
        }

        return null;
    }

    /// <summary>Whether a name is the gazetteer's or one of the newsroom's own.</summary>
    public static bool IsKnown(Settings settings, string name) =>
        Gazetteer.Default.Find(name.Trim()).Id > 0 || settings.OwnPlaces.Any(place => name.Trim().Equals(place.Name?.Value.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool CanHold(PlaceKind kind) => kind is PlaceKind.Country or PlaceKind.Region or PlaceKind.District;
}
