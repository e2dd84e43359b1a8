using System.Net.Mail;
using PressCheck.Review.Mail;
using PressCheck.Review.Staffing;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;
using PressCheck.Review.Tests.Databases;

namespace PressCheck.Review.Tests.Mail;

/// <summary>A newsroom with people, a story and an outbox.</summary>
internal sealed class Postroom : IAsyncDisposable
{
    private readonly TestDatabase _test;
    private int _events;

    private Postroom(TestDatabase test) => _test = test;

    public Database Database => _test.Database;

    public TestClock Clock => _test.Clock;

    public MailSettings Settings { get; set; } = new(new MailAddress("presscheck@desk.example", "PressCheck"), new Uri("https://desk.example/"));

    public static async Task<Postroom> CreateAsync(Kind kind)
    {
        var room = new Postroom(await TestDatabase.CreateAsync(kind));
        foreach (var (id, role) in new[] { ("ines", Role.Reporter), ("edda", Role.Editor), ("olu", Role.Editor), ("maria", Role.Manager) })
        {
            await room.PutAsync(new Colleague(id, "Somebody", $"{id}@news.example", role, "news"));
        }

        await room.Database.ChangeAsync(async change =>
        {
            await change.ExecuteAsync("INSERT INTO stories (id, title, desk, state, version, draft, legal_hold, created_at, changed_at) VALUES ('s1', 'The <bridge>', 'news', 2, 1, 0, 0, 0, 0)");
            return await change.ExecuteAsync("INSERT INTO story_authors (story, person) VALUES ('s1', 'ines')");
        });
        return room;
    }

    public async Task PutAsync(Colleague colleague)
    {
        var staff = new Staff(Database);
        var before = await staff.FindAsync(colleague.Id);
        (await staff.PutAsync(colleague with { Version = before?.Version ?? 0 }, "maria")).ShouldNotBeNull();
    }

    /// <summary>What happens now.</summary>
    public async Task<string> TellAsync(string kind, params string[] recipients)
    {
        var happened = $"event{++_events:000}";
        await TellAgainAsync(happened, kind, recipients);
        return happened;
    }

    public Task<bool> TellAgainAsync(string happened, string kind, params string[] recipients) => Database.ChangeAsync(async change =>
    {
        await change.InsertAsync("outbox", ["id", "kind", "story", "recipient", "at", "due_at", "attempts"],
            [.. recipients.Select(recipient => new object?[] { $"{happened}|{kind}|{recipient}", kind, "s1", recipient, change.NowMicroseconds, change.NowMicroseconds, 0 })]);
        return true;
    });

    public Database Another() => _test.Another();

    public OutboxSender Sender(IMailer mailer, Database? database = null) => new(database ?? Database, mailer, Settings);

    public Task<OutboxDepth> DepthAsync() => new Outbox(Database).DepthAsync();

    public async Task<IReadOnlyList<string>> DeadAsync() => [.. (await new Outbox(Database).DeadAsync(null, 100)).Select(letter => $"{letter.Recipient} {letter.Why}")];

    public ValueTask DisposeAsync() => _test.DisposeAsync();
}

/// <summary>A mailer that keeps what it is given, and fails as a server might.</summary>
internal sealed class KeepingMailer : IMailer
{
    private readonly List<Message> _sent = [];

    public Func<Message, MailFailure?> Fails { get; set; } = _ => null;

    /// <summary>What happens between the hand-over and whatever the sender does next.</summary>
    public Action<Message> Then { get; set; } = _ => { };

    public IReadOnlyList<Message> Sent
    {
        get
        {
            lock (_sent)
            {
                return [.. _sent];
            }
        }
    }

    public IEnumerable<string> To => Sent.Select(message => message.To.User);

    public Task SendAsync(Message message, CancellationToken cancel = default)
    {
        if (Fails(message) is { } failure)
        {
            throw new MailerException(failure, "As told.");
        }

        lock (_sent)
        {
            _sent.Add(message);
        }

        Then(message);
        return Task.CompletedTask;
    }
}

/// <summary>Ends a sender as a process that dies would: nothing is written after it.</summary>
internal sealed class ProcessDiedException : Exception;
