using System.Collections.Immutable;

namespace PressCheck.Review.HouseStyles;

/// <summary>One mistake in a house style.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="Column">The column in that line, from 1, in UTF-16 code units.</param>
/// <param name="Message">What is wrong and what may stand there instead, in one sentence.</param>
public sealed record HouseStyleProblem(int Line, int Column, string Message);

/// <summary>A house style that can't be used. It lists every mistake at once, in the order of the file.</summary>
public sealed class InvalidHouseStyleException : Exception
{
    /// <param name="name">How the house style is called where it came from, such as its file's name.</param>
    /// <param name="problems">At least one mistake, in the order of the file.</param>
    public InvalidHouseStyleException(string name, ImmutableArray<HouseStyleProblem> problems)
        : base(string.Join('\n', problems.Select(problem => $"{name}, line {problem.Line}: {problem.Message}"))) => Problems = problems;

    public InvalidHouseStyleException()
    {
    }

    public InvalidHouseStyleException(string message)
        : base(message)
    {
    }

    public InvalidHouseStyleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Every mistake, in the order of the file; empty if the file can't be read at all.</summary>
    public ImmutableArray<HouseStyleProblem> Problems { get; } = [];
}
