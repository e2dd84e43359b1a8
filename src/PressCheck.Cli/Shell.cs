using Microsoft.Win32.SafeHandles;

namespace PressCheck.Cli;

/// <summary>What a command is run from: its streams, its directory, and what is known about the terminal.</summary>
internal sealed record Shell
{
    public required Stream In { get; init; }

    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Cells of a line.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Where relative paths start from.</summary>
    public required string Directory { get; init; }

    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>Colours only for a terminal that can show them and a person who wants them (no-color.org).</summary>
    public bool Colours => OutIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    public string FullPath(string path) => Path.GetFullPath(path, Directory);

    /// <summary>Says something on standard error.</summary>
    /// <param name="message">A sentence, or a sentence a line.</param>
    public void Say(string message)
    {
        try
        {
            Error.Write(message + "\n");
            Error.Flush();
        }
        catch (Exception)
        {
            // Nobody listens, or standard error was closed before we began; the exit code still tells.
        }
    }

    /// <summary>The shell that started this process.</summary>
    public static Shell OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Shell
        {
            In = Console.OpenStandardInput(),
            Out = StandardOutput(outIsTerminal),
            Error = Console.Error,
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = outIsTerminal ? TerminalWidth() : 100,
            Directory = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>The console's own stream swallows a closed pipe and would have us check on for nobody; a pipe is written to as a file.</summary>
    private static Stream StandardOutput(bool isTerminal)
    {
        if (!isTerminal && !OperatingSystem.IsWindows())
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Standard output is closed or no file; the console's stream copes with that.
            }
        }

        return Console.OpenStandardOutput();
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : 100;
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
