using System.Threading.Channels;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Events;

/// <summary>Somebody who listens.</summary>
internal sealed class Subscription(Person person, long from)
{
    /// <summary>Events that may wait for a slow listener; then they are let go, and can come back for what they missed.</summary>
    public const int MostWaiting = 256;

    private readonly Channel<Told> _waiting = Channel.CreateBounded<Told>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public Person Person { get; } = person;

    /// <summary>The last entry before the listener came.</summary>
    public long From { get; } = from;

    public ChannelReader<Told> Events => _waiting.Reader;

    /// <summary>Keeps an event for the listener if it is for them; false if they listen no more.</summary>
    public bool Take(Told told)
    {
        if (told.Sequence <= From)
        {
            return true;
        }

        // Their rights may have changed: who they are is asked again when they come back.
        if (told.Person == Person.Id || (told.IsFor(Person) && !_waiting.Writer.TryWrite(told)))
        {
            End();
            return false;
        }

        return true;
    }

    public void End() => _waiting.Writer.TryComplete();
}
