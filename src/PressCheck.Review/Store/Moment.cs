using System.Globalization;

namespace PressCheck.Review.Store;

/// <summary>A moment as every database keeps it alike: whole microseconds since 1970 in UTC.</summary>
public static class Moment
{
    public const string Format = "yyyy-MM-ddTHH:mm:ss.ffffffZ";

    public static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset At(long microseconds) => new(DateTimeOffset.UnixEpoch.UtcTicks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static DateTimeOffset? At(long? microseconds) => microseconds is { } value ? At(value) : null;

    /// <summary>A moment without what is smaller than a microsecond, which no database would give back.</summary>
    public static DateTimeOffset Whole(DateTimeOffset at) => At(Microseconds(at));

    public static string Text(DateTimeOffset at) => at.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);
}
