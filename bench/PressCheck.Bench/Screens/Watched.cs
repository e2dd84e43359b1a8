namespace PressCheck.Bench.Screens;

/// <summary>What a page saw between watch and watched: milliseconds.</summary>
internal sealed class Watched
{
    /// <summary>From each frame to the next.</summary>
    public double[] Frames { get; set; } = [];

    /// <summary>From each key to the frame that showed it, in steps of eight; those under sixteen aren't told.</summary>
    public double[] Keys { get; set; } = [];
}
