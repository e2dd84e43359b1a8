using System.Collections.Immutable;
using Dapper;
using PressCheck.Review.Audit;
using PressCheck.Review.Store;
using PressCheck.Review.Stories;

namespace PressCheck.Review.Staffing;

/// <summary>Who works in the newsroom, and at which desk.</summary>
public sealed class Staff(Database database)
{
    private const string Columns = "id, name, email, role, desk, language, digest, active, version";

    /// <summary>Somebody by their id; null if nobody has it.</summary>
    public Task<Colleague?> FindAsync(string id, CancellationToken cancel = default) => database.ReadAsync(read => FindRowAsync(read, id), cancel);

    /// <summary>Colleagues by their ids, in order of the ids: those after one that the reader has.</summary>
    /// <param name="after">The last id that the reader has; empty for none.</param>
    /// <param name="most">Colleagues at most.</param>
    /// <param name="desk">Only those of one desk.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<List<Colleague>> PageAsync(string after, int most, string? desk = null, CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<Row>(
            $"SELECT {Columns} FROM people WHERE {(desk is null ? "" : "desk = @desk AND ")}id > @after ORDER BY id {database.Dialect.Limit}",
            new { after, desk, limit = most })).ConvertAll(Of), cancel);

    /// <summary>What people are called, by their ids, whether they still work here or not. Whoever is not known is left out.</summary>
    public Task<Dictionary<string, string>> NamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel = default) => ids.Count == 0
        ? Task.FromResult(new Dictionary<string, string>(StringComparer.Ordinal))
        : database.ReadAsync(async read =>
        {
            var asked = new DynamicParameters();
            foreach (var (at, id) in ids.Index())
            {
                asked.Add($"id{at}", id);
            }

            return (await read.ListAsync<NameRow>($"SELECT id, name FROM people WHERE id IN ({string.Join(", ", ids.Select((_, at) => $"@id{at}"))})", asked))
                .ToDictionary(row => row.Id, row => row.Name, StringComparer.Ordinal);
        }, cancel);

    public Task<List<Desk>> DesksAsync(CancellationToken cancel = default) => database.ReadAsync(async read =>
        (await read.ListAsync<DeskRow>("SELECT id, name FROM desks ORDER BY id")).ConvertAll(row => new Desk(row.Id, row.Name)), cancel);

    /// <summary>Adds a desk, or names one anew. The audit trail has its id, not its name.</summary>
    /// <param name="desk">As it is to be.</param>
    /// <param name="by">The id of who does it.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <exception cref="ArgumentException">The desk's id is none.</exception>
    public Task PutDeskAsync(Desk desk, string by, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Token.Require(desk.Id, "A desk's id");
        return database.ChangeAsync(async change =>
        {
            if (await change.ExecuteAsync("UPDATE desks SET name = @Name WHERE id = @Id", desk) == 0)
            {
                await change.ExecuteAsync("INSERT INTO desks (id, name) VALUES (@Id, @Name)", desk);
            }

            change.Record(AuditAction.DeskNamed, by, null, null, AuditDetails.None.With(AuditKey.Desk, desk.Id));
            return true;
        }, cancel);
    }

    /// <summary>Adds somebody, or changes what is known of them, if the version is the one that was read.</summary>
    /// <param name="colleague">As they are to be; <see cref="Colleague.Version"/> is the version that was read, 0 for somebody new.</param>
    /// <param name="by">The id of who does it.</param>
    /// <param name="cancel">Gives up; nothing is done.</param>
    /// <returns>As they are now; null if somebody was faster, or the id is taken.</returns>
    public Task<Colleague?> PutAsync(Colleague colleague, string by, CancellationToken cancel = default) =>
        database.ChangeAsync(change => PutAsync(change, colleague, by), cancel);

    /// <summary>The people that a recipient of mail stands for: <c>desk:news</c> is its editors, <c>managers:news</c> all managers, else one person. Only the active.</summary>
    public static async Task<ImmutableArray<Colleague>> RecipientsAsync(Change read, string recipient)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(recipient);
        var colon = recipient.IndexOf(':', StringComparison.Ordinal);
        var (group, id) = colon < 0 ? ("", recipient) : (recipient[..colon], recipient[(colon + 1)..]);
        var where = group switch
        {
            "desk" => "desk = @id AND role = @editor",
            "managers" => "role = @manager",
            _ => "id = @id",
        };
        var rows = await read.ListAsync<Row>($"SELECT {Columns} FROM people WHERE {where} AND active = 1 ORDER BY id", new { id, editor = (int)Role.Editor, manager = (int)Role.Manager });
        return [.. rows.Select(Of)];
    }

    /// <inheritdoc cref="PutAsync(Colleague, string, CancellationToken)"/>
    public static async Task<Colleague?> PutAsync(Change change, Colleague colleague, string by)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(colleague);
        Token.Require(colleague.Id, "A person's id");
        Token.Require(colleague.Desk, "A desk's id");
        var before = await FindRowAsync(change, colleague.Id);
        if ((before?.Version ?? 0) != colleague.Version)
        {
            return null;
        }

        var after = colleague with { Version = colleague.Version + 1 };
        var written = await change.ExecuteAsync(
            before is null
                ? "INSERT INTO people (id, name, email, role, desk, language, digest, active, version) VALUES (@Id, @Name, @Email, @role, @Desk, @Language, @digest, @active, @Version)"
                : "UPDATE people SET name = @Name, email = @Email, role = @role, desk = @Desk, language = @Language, digest = @digest, active = @active, version = @Version WHERE id = @Id AND version = @read",
            new { after.Id, after.Name, after.Email, role = (int)after.Role, after.Desk, after.Language, digest = after.Digest ? 1 : 0, active = after.IsActive ? 1 : 0, after.Version, read = colleague.Version });
        if (written == 0)
        {
            // Somebody was faster since the row was read.
            return null;
        }

        change.Record(before is null ? AuditAction.PersonAdded : AuditAction.PersonChanged, by, null, null, AuditDetails.None
            .With(AuditKey.Person, after.Id)
            .With(AuditKey.Role, after.Role.ToString().ToLowerInvariant())
            .With(AuditKey.Desk, after.Desk)
            .With(AuditKey.To, after.IsActive ? "active" : "inactive"));
        return after;
    }

    /// <summary>Somebody by their id, as this transaction sees them; null if nobody has it.</summary>
    public static async Task<Colleague?> FindAsync(Change read, string id)
    {
        ArgumentNullException.ThrowIfNull(read);
        return await FindRowAsync(read, id);
    }

    private static async Task<Colleague?> FindRowAsync(Change read, string id) =>
        await read.FirstAsync<Row>($"SELECT {Columns} FROM people WHERE id = @id", new { id }) is { } row ? Of(row) : null;

    private static Colleague Of(Row row) => new(row.Id, row.Name, row.Email, (Role)row.Role, row.Desk, row.Language, row.Digest != 0, row.Active != 0, row.Version);

    private sealed record NameRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";
    }

    private sealed record DeskRow
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";
    }

    private sealed record Row
    {
        public string Id { get; init; } = "";

        public string Name { get; init; } = "";

        public string Email { get; init; } = "";

        public int Role { get; init; }

        public string Desk { get; init; } = "";

        public string Language { get; init; } = "";

        public int Digest { get; init; }

        public int Active { get; init; }

        public long Version { get; init; }
    }
}
