namespace PressCheck.GazetteerBuilder;

/// <summary>The gazetteer can't be built. The message says in one sentence why.</summary>
internal sealed class BuildException(string message) : Exception(message);
