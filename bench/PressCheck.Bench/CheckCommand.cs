using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PressCheck.Bench.Corpus;
using PressCheck.Review.HouseStyles;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Web;

namespace PressCheck.Bench;

/// <summary>How long POST /api/v1/check takes over a real connection, with the person looked up in a SQLite file each time.</summary>
internal static class CheckCommand
{
    private const int WarmUp = 300;

    private static readonly Option<int> RateOption = new("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 50 };
    private static readonly Option<int> SecondsOption = new("--seconds") { Description = "How long", DefaultValueFactory = _ => 30 };

    public static Command Create()
    {
        var command = new Command("check", "POST /check of a thousand words, so many a second: milliseconds from when each was due") { Stories.InputOption, RateOption, SecondsOption };
        command.SetAction((result, cancel) => MeasureAsync(Stories.Of(result.GetValue(Stories.InputOption), 0.3), result.GetValue(RateOption), result.GetValue(SecondsOption), cancel));
        return command;
    }

    private static async Task<int> MeasureAsync(Stories stories, int rate, int seconds, CancellationToken cancel)
    {
        var draft = stories.Drafts.MinBy(story => Math.Abs(new Analysis.Language.Reading(story).WordCount - 1000))!;
        var folder = Directory.CreateTempSubdirectory("presscheck-check-");
        try
        {
            await using var database = Database.Sqlite(Path.Combine(folder.FullName, "desk.db"));
            await database.UpdateSchemaAsync(cancel);
            await new Staff(database).PutAsync(new Colleague("ines", "Ines Amado", "", Role.Reporter, "news", Version: 0), "ines", cancel);
            await using var app = await StartAsync(database, cancel);
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
            var body = new { draft = new { text = draft.Text } };
            for (var run = 0; run < WarmUp; run++)
            {
                await AskAsync(client, body, Stopwatch.GetTimestamp(), cancel);
            }

            // A request is due when it is due, whether or not those before it are answered.
            var asked = new List<Task<double>>();
            var first = Stopwatch.GetTimestamp();
            for (var number = 0; number < rate * seconds; number++)
            {
                var due = first + (number * Stopwatch.Frequency / rate);
                if (due - Stopwatch.GetTimestamp() is var ahead and > 0)
                {
                    await Task.Delay(TimeSpan.FromSeconds((double)ahead / Stopwatch.Frequency), cancel);
                }

                asked.Add(AskAsync(client, body, due, cancel));
            }

            var sample = new Sample(await Task.WhenAll(asked));
            Console.WriteLine($"A story of {new Analysis.Language.Reading(draft).WordCount} words of {stories.Name}, {rate} a second for {seconds} s, client and server on this machine:");
            Console.WriteLine($"median {sample.Median:F2} ms   95 of 100 within {sample.Quantile(0.95):F2} ms   99 within {sample.Quantile(0.99):F2} ms   maximum {sample.Maximum:F2} ms");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> AskAsync(HttpClient client, object body, long due, CancellationToken cancel)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/check", body, cancel);
        var report = await answer.Content.ReadAsByteArrayAsync(cancel);
        return answer.IsSuccessStatusCode && report.Length > 0 ? Stopwatch.GetElapsedTime(due).TotalMilliseconds : throw new CannotMeasureException($"The API answers {(int)answer.StatusCode}.");
    }

    private static async Task<WebApplication> StartAsync(Database database, CancellationToken cancel)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddPressCheckApi(database, HouseStyle.Default);
        builder.Services.AddSingleton<IPersonOfRequest, PersonOfBench>();
        var app = builder.Build();
        app.MapPressCheckApi();
        await app.StartAsync(cancel);
        return app;
    }

    private sealed class PersonOfBench(Staff staff) : IPersonOfRequest
    {
        public async ValueTask<Person?> FindAsync(HttpContext http) => (await staff.FindAsync("ines", http.RequestAborted))?.Person;
    }
}
