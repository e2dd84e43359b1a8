namespace PressCheck.Analysis.Places;

/// <summary>A place that a newsroom adds to the gazetteer.</summary>
/// <param name="Name">As the newsroom writes it.</param>
/// <param name="In">The <see cref="Place.Code"/> of the country or division that holds it: “GB.ENG”, “US.TX”.</param>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Population">0 if unknown.</param>
public sealed record HousePlace(string Name, string In, double Latitude, double Longitude, int Population);
