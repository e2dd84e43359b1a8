namespace PressCheck.Cms.Tests.Gates;

/// <summary>A clock that stands until it is moved, or one that runs from wherever it was put.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset? _stands = new(2030, 3, 4, 9, 0, 0, TimeSpan.Zero);
    private TimeSpan _ahead;

    public static TestClock Running() => new() { _stands = null };

    public DateTimeOffset Now
    {
        get => _stands ?? base.GetUtcNow() + _ahead;
        set
        {
            if (_stands is null)
            {
                _ahead = value - base.GetUtcNow();
            }
            else
            {
                _stands = value;
            }
        }
    }

    public override DateTimeOffset GetUtcNow() => Now;
}
