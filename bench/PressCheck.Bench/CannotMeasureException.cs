namespace PressCheck.Bench;

/// <summary>What was asked can't be measured here; the message is one sentence that says why.</summary>
internal sealed class CannotMeasureException(string message) : Exception(message);
