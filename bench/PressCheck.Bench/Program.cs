using System.CommandLine;
using System.CommandLine.Help;
using PressCheck.Bench.Hostile;
using PressCheck.Bench.Lists;
using PressCheck.Bench.Peer;
using PressCheck.Bench.Pictures;
using PressCheck.Bench.Screens;

namespace PressCheck.Bench;

internal static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Measures how fast PressCheck reads. docs/measuring.md says what each command measures.")
        {
            BenchmarksCommand.Create(),
            LayersCommand.Create(),
            StoryCommand.Create(),
            HostileCommand.Create(),
            PeerCommand.Create(),
            StartCommand.Create(),
            GazetteerCommand.Create(),
            AuditCommand.Create(),
            GateCommand.Create(),
            ListsCommand.Create(),
            CheckCommand.Create(),
            ScreensCommand.Create(),
            PicturesCommand.Create(),
        };
        root.SetAction(result =>
        {
            new HelpAction().Invoke(result);
            return 2;
        });
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CannotMeasureException e)
        {
            Console.Error.WriteLine(e.Message);
            return 2;
        }
    }
}
