namespace PressCheck.Cli;

/// <summary>The command could not be run as it was asked; the message says why, a sentence a line.</summary>
internal sealed class CannotRunException(string message) : Exception(message);

/// <summary>The output can't be written to any more.</summary>
/// <param name="closed">Whoever read it has gone, which is no mistake: nothing is said about it.</param>
/// <param name="message">One sentence.</param>
internal sealed class OutputFailedException(bool closed, string message) : Exception(message)
{
    public bool Closed { get; } = closed;
}
