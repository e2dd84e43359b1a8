using System.Net.Http.Json;
using PressCheck.Analysis.StoryRecords;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.Newsrooms;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Tests;

/// <summary>For each endpoint a request that it would answer, and a story in a state that it is for.</summary>
internal static class Requests
{
    private static readonly Person Emil = TestApi.People["emil"];
    private static readonly Person Maria = TestApi.People["maria"];
    private static readonly string[] GoesOut = ["/publish", "/withdraw", "/exports/ninjs", "/exports/html", "/exports/json"];
    private static readonly Lazy<string> Placeholder = new(() =>
        TestApi.House.Check(new Draft("s", TestApi.Unfinished), Analysis.Rules.Records.None).Findings.Single(graded => graded.Finding.Rule.Id == "DOC001").Fingerprint);

    /// <summary>A story that the endpoint can be asked about.</summary>
    public static async Task<Story> StoryAsync(TestApi api, string endpoint, string id, string author, string desk)
    {
        var newsroom = api.Newsroom;
        var by = TestApi.People[author];
        var editor = desk == "news" ? Emil : Maria;
        WriteRequest Ask(Story? story, Person person) => new($"{id}-{story?.Version ?? 0}", id, story?.Version ?? 0, person);

        var story = Done(await newsroom.CreateAsync(Ask(null, by with { Desk = desk }), "The bridge", desk));
        var goesOut = Array.Exists(GoesOut, ending => endpoint.EndsWith(ending, StringComparison.Ordinal));
        story = Done(await newsroom.SaveDraftAsync(Ask(story, by), new Draft(id, goesOut ? TestApi.Finished : TestApi.Unfinished)));
        if (endpoint.EndsWith("/submit", StringComparison.Ordinal))
        {
            return story;
        }

        story = Done(await newsroom.SubmitAsync(Ask(story, by)));
        story = await PreparedAsync(newsroom, endpoint, story, person => Ask(story, person), by);
        if (goesOut)
        {
            story = Done(await newsroom.SignOffAsync(Ask(story, editor), story.DraftHash!));
            return endpoint.EndsWith("/withdraw", StringComparison.Ordinal) ? Done(await newsroom.PublishAsync(Ask(story, editor))) : story;
        }

        return story;
    }

    /// <summary>The address with everything filled in, and the body.</summary>
    public static (string Path, HttpContent? Body) Of(string endpoint, string path, Story? story)
    {
        foreach (var (name, value) in new[]
        {
            ("{number:long}", "1"), ("{clearance}", $"made-{story?.Id}"), ("{attestation}", $"made-{story?.Id}"), ("{rule}", "QUO001"), ("{source}", "source-1"), ("{reply}", "reply-1"),
            ("{note}", "note-1"), ("{item}", "pictures-cleared"), ("{letter}", "none"), ("{measure}", "waived"), ("{delivery}", "none"),
        })
        {
            path = path.Replace(name, value, StringComparison.Ordinal);
        }

        path = path == "/figures" ? "/figures?from=2026-03-01&to=2026-04-01" : path;
        return (path, Body(endpoint, story) is not { } body ? null : body as HttpContent ?? JsonContent.Create(body));
    }

    /// <summary>What the endpoint is about is there, and the author made it.</summary>
    private static async Task<Story> PreparedAsync(Newsroom newsroom, string endpoint, Story story, Func<Person, WriteRequest> ask, Person by)
    {
        bool Has(string name) => endpoint.Contains(name, StringComparison.Ordinal);
        var request = ask(by) with { Id = $"made-{story.Id}" };
        return Has("{clearance}") ? Done(await newsroom.ClearAsync(request, "DOC001", Placeholder.Value, ClearanceKind.Waiver, "other", "Why."))
            : Has("{source}") ? Done(await newsroom.PutSourceAsync(request, new SourceEntry { Descriptors = ["an official"] }))
            : Has("{reply}") ? Done(await newsroom.PutReplyAsync(request, new ReplyEntry { Subject = "Acme" }))
            : Has("{attestation}") ? Done(await newsroom.AttestAsync(request, AttestationKind.WasThere))
            : Has("{note}") ? Done(await newsroom.AddNoteAsync(request, "", "Says who?"))
            : Has("{item}") && !endpoint.StartsWith("PUT", StringComparison.Ordinal) ? Done(await newsroom.AnswerItemAsync(request, "pictures-cleared", "They are."))
            : story;
    }

    private static object? Body(string endpoint, Story? story) => endpoint switch
    {
        "POST /check" => new { draft = new { text = TestApi.Finished, format = "parts", parts = new[] { new { kind = "body", start = 0, length = 9 } }, type = "news", locations = new[] { "Hull" } }, withText = true },
        "POST /stories" => new { title = "The bridge", desk = "news" },
        "PUT /stories/{story}" => new { title = "The old bridge", desk = story?.Desk ?? "news", authors = story?.Authors.ToArray() ?? ["ines"] },
        "PUT /stories/{story}/editor" => new { editor = "emil" },
        "PUT /stories/{story}/drafts/latest" => new { text = TestApi.Finished },
        "POST /stories/{story}/drafts/import" => new StringContent(TestApi.Finished, null, "text/plain"),
        "POST /stories/{story}/sign-off" => new { draftHash = story?.DraftHash ?? new string('0', 64) },
        "PUT /stories/{story}/hold" => new { legal = true, embargoUntil = "2026-03-02T12:00:00Z" },
        "POST /stories/{story}/clearances" => new { rule = "DOC001", fingerprint = Placeholder.Value, kind = "waiver", reason = "other", words = "Why." },
        "POST /stories/{story}/sources" or "POST /stories/{story}/sources/names" or "PUT /stories/{story}/sources/{source}" => 
            new { descriptors = new[] { "a senior official" }, people = 2, reason = "not-authorised", reasonWords = "May not speak.", basis = "firsthand", basisWords = "Was there.", corroboration = "nothing", corroborationWords = "", isPseudonym = false, declinesInStory = false },
        "POST /stories/{story}/replies" or "PUT /stories/{story}/replies/{reply}" => 
            new { subject = "Acme", allegations = new[] { new { words = "took bribes", isPut = true, isAnswered = false } }, deadline = "2026-03-02T12:00:00Z", outcome = "pending", repliedAt = "2026-03-02T12:00:00Z", passage = "", whyLeftOut = "", explanation = "" },
        "POST /stories/{story}/replies/{reply}/attempts" => new { at = "2026-03-02T08:00:00Z", channel = "phone", put = "The words." },
        "POST /stories/{story}/replies/{reply}/requests" or "POST /stories/{story}/replies/{reply}/requests/preview" =>
            new { address = "press@acme.example", words = "Acme took bribes.", answerBy = "2031-03-02T12:00:00Z", answerHow = "Call the desk." },
        "PUT /stories/{story}/replies/{reply}/exemption" => new { code = "public-record" },
        "POST /stories/{story}/attestations" => new { kind = "was-there" },
        "PUT /stories/{story}/fields" => new
        {
            @class = "day", act = "publish", publishAt = "2026-03-02T12:00:00Z", isSensitive = true, bylines = new[] { "Ines Amado" }, gatheredIn = new[] { "Hull" }, protections = new[] { "child" },
            protectedNames = Array.Empty<string>(), borrowedQuotations = new[] { new { words = "It is open.", origin = "the agency" } },
        },
        "POST /stories/{story}/notes" => new { words = "Says who?" },
        "PUT /stories/{story}/items/{item}" => new { words = "They are." },
        _ => null,
    };

    private static Story Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Done>(outcome.ToString()).Story;
}
