using PressCheck.Cli.Output;
using PressCheck.Cli.Sources;
using PressCheck.Formats.Reports;

namespace PressCheck.Cli.Checking;

/// <summary>One run of presscheck check, from the command line to the exit code.</summary>
internal sealed class CheckRun(Shell shell, CheckSettings settings)
{
    private readonly ReportTotals _totals = new();
    private bool _failed;

    public int Run()
    {
        var house = HouseChoice.Of(shell, settings.House, settings.Preset);
        var baseline = settings.Baseline is { } path ? Baseline.Read(shell.FullPath(path), path) : null;
        var sources = SourceList.Of(settings.Paths, shell.Directory, settings.StandardInputName);
        var header = HouseChoice.Header(house, settings.FailOn);
        var progress = !settings.NoProgress && shell.ErrorIsTerminal && ProgressBar.IsWorthIt(sources.Count);
        using (var output = Output(sources, held: progress && shell.OutIsTerminal))
        {
            using (var writer = ReportWriter.Of(settings.Format, output.Stream, new ReportOptions { WithText = settings.WithText, Colour = settings.Output is null && shell.Colours, Width = shell.Width }))
            {
                writer.Open(header);
                var outcomes = new Checker(house, shell.In).Check(sources);
                if (progress)
                {
                    // The bar has standard error to itself while it moves.
                    var held = new List<string>();
                    ProgressBar.Over(shell, sources.Count, advance => Write(writer, header, baseline, outcomes, held.Add, advance));
                    held.ForEach(shell.Say);
                }
                else
                {
                    Write(writer, header, baseline, outcomes, shell.Say, static () => { });
                }

                writer.Close(_totals);
            }

            output.Commit();
        }

        if (settings.Output is not null)
        {
            using var guarded = new GuardedStream(shell.Out, "Standard output");
            guarded.WriteText(_totals.Summary + "\n");
        }

        return _totals.Unread > 0 ? ExitCode.CouldNotRun : _failed ? ExitCode.Findings : ExitCode.Clean;
    }

    private ReportOutput Output(IReadOnlyList<Source> sources, bool held)
    {
        if (settings.Output is not { } path)
        {
            return ReportOutput.ToShell(shell, held);
        }

        var full = shell.FullPath(path);
        return sources.Any(source => source.FullPath == full)
            ? throw new CannotRunException($"{path}: this is one of the stories to check; the report would replace it.")
            : ReportOutput.ToFile(full, path);
    }

    private void Write(ReportWriter writer, ReportHeader header, Baseline? baseline, IEnumerable<Outcome> outcomes, Action<string> say, Action advance)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Draft is { } read)
            {
                var draft = baseline?.SetAside(read) ?? read;
                _totals.Add(draft);
                _failed |= draft.Open.Any(finding => header.Fails(finding.Enforcement));
                writer.Write(draft);
            }
            else if (outcome.Unread is { } unread)
            {
                _totals.Add(unread);
                say(unread.ToString());
                writer.Write(unread);
            }

            advance();
        }
    }
}
