using System.Text;
using PressCheck.Cli;

namespace PressCheck.Cli.Tests;

/// <summary>A folder of stories of its own and a shell to run presscheck in, gone with the test.</summary>
public sealed class Desk : IDisposable
{
    public const string Clean = "The council will meet on Tuesday.\n";
    public const string Unfinished = "The bridge opens.\n\nIt cost TK euros.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("presscheck-").FullName;

    public string Folder => _folder;

    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal Result Run(params string[] args) => Run(shell => shell, args);

    internal Result Run(Func<Shell, Shell> with, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var shell = with(new Shell { In = Stream.Null, Out = output, Error = error, Directory = _folder });
        var exitCode = Program.Run(args, shell);
        return new Result(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    internal sealed record Result(int ExitCode, string Out, string Error)
    {
        /// <summary>One line a mistake, nothing of a stack trace and nothing of the story.</summary>
        public Result ShouldHaveFailedQuietly(params ReadOnlySpan<string> lines)
        {
            ExitCode.ShouldBe(2);
            Error.ShouldBe(string.Concat(lines.ToArray().Select(line => line + "\n")));
            return this;
        }
    }
}
