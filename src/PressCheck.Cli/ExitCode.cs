namespace PressCheck.Cli;

internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>Findings at or above what was asked to fail on.</summary>
    public const int Findings = 1;

    /// <summary>Something could not be run, read or written; what else could be checked has been.</summary>
    public const int CouldNotRun = 2;
}
