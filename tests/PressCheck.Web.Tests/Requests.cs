using System.Net.Http.Json;
using PressCheck.Analysis.Text;
using PressCheck.Review.Clearances;
using PressCheck.Review.Stories;

namespace PressCheck.Web.Tests;

/// <summary>For each endpoint a request that it would answer, and a story in a state that it is for.</summary>
internal static class Requests
{
    private static readonly Person Emil = TestApi.People["emil"];
    private static readonly Person Maria = TestApi.People["maria"];

    /// <summary>A story that the endpoint can be asked about.</summary>
    public static async Task<Story> StoryAsync(TestApi api, string endpoint, string id, string author, string desk)
    {
        var newsroom = api.Newsroom;
        var by = TestApi.People[author];
        var editor = desk == "news" ? Emil : Maria;
        WriteRequest Ask(Story? story, Person person) => new($"{id}-{story?.Version ?? 0}", id, story?.Version ?? 0, person);
        static Story Done(Outcome outcome) => outcome.ShouldBeOfType<Outcome.Done>().Story;

        var story = Done(await newsroom.CreateAsync(Ask(null, by with { Desk = desk }), "The bridge", desk));
        var isFinished = endpoint is "POST /stories/{story}/publish" or "POST /stories/{story}/withdraw";
        story = Done(await newsroom.SaveDraftAsync(Ask(story, by), new Draft(id, isFinished ? TestApi.Finished : TestApi.Unfinished)));
        if (endpoint is "POST /stories/{story}/submit")
        {
            return story;
        }

        story = Done(await newsroom.SubmitAsync(Ask(story, by)));
        if (endpoint.Contains("{clearance}", StringComparison.Ordinal))
        {
            var item = (await newsroom.ChecklistAsync(id))!.Value[0];
            return Done(await newsroom.ClearAsync(Ask(story, by) with { Id = $"waiver-{id}" }, item.Rule, item.Fingerprint, ClearanceKind.Waiver, "other", "Why."));
        }

        if (isFinished)
        {
            story = Done(await newsroom.SignOffAsync(Ask(story, editor), story.DraftHash!));
            return endpoint.EndsWith("withdraw", StringComparison.Ordinal) ? Done(await newsroom.PublishAsync(Ask(story, editor))) : story;
        }

        return story;
    }

    /// <summary>The address with everything filled in, and the body.</summary>
    public static (string Path, HttpContent? Body) Of(string endpoint, string path, Story? story) => (
        path.Replace("{number:long}", "1", StringComparison.Ordinal).Replace("{clearance}", $"waiver-{story?.Id}", StringComparison.Ordinal).Replace("{rule}", "QUO001", StringComparison.Ordinal),
        Body(endpoint, story) is not { } body ? null : body as HttpContent ?? JsonContent.Create(body));

    private static object? Body(string endpoint, Story? story) => endpoint switch
    {
        "POST /check" => new { draft = new { text = TestApi.Finished } },
        "POST /stories" => new { title = "The bridge", desk = "news" },
        "PUT /stories/{story}/drafts/latest" => new { text = TestApi.Finished },
        "POST /stories/{story}/drafts/import" => new StringContent(TestApi.Finished, null, "text/plain"),
        "POST /stories/{story}/sign-off" => new { draftHash = story?.DraftHash ?? new string('0', 64) },
        "PUT /stories/{story}/hold" => new { legal = true },
        "POST /stories/{story}/clearances" => new { rule = "DOC001", fingerprint = story is null ? "f" : FingerprintOf(story), kind = "waiver", reason = "other", words = "Why." },
        _ => null,
    };

    /// <summary>That of the placeholder in the unfinished draft; it is the same in every story.</summary>
    private static string FingerprintOf(Story story) => story.Draft == 0 ? "f" : Fingerprint.Value;

    private static readonly Lazy<string> Fingerprint = new(() => Review.HouseStyles.HouseStyle.Default.Check(new Draft("s", TestApi.Unfinished), Analysis.Rules.Records.None).Findings[0].Fingerprint);
}
