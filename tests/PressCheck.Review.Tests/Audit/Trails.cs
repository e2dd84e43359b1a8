using PressCheck.Review.Audit;
using PressCheck.Review.Store;

namespace PressCheck.Review.Tests.Audit;

internal static class Trails
{
    private static readonly string Draft = new('a', 64);

    /// <summary>Adds entries as changes do, so many in each.</summary>
    public static async Task AppendAsync(Database database, int entries, int inEach = 1)
    {
        for (var done = 0; done < entries; done += inEach)
        {
            await database.ChangeAsync(change =>
            {
                for (var i = done; i < Math.Min(done + inEach, entries); i++)
                {
                    var details = i % 3 == 0 ? AuditDetails.None : AuditDetails.None.With(AuditKey.Rule, "QUO001").With(AuditKey.Reason, "public-record");
                    change.Record(i % 2 == 0 ? AuditAction.Waived : AuditAction.DraftSaved, $"person{i % 5}", i % 4 == 0 ? null : $"story{i % 7}", i % 4 == 1 ? Draft : null, details);
                }

                return Task.FromResult(true);
            });
        }
    }

    public static async Task<byte[]> ExportAsync(Database database, TrailFormat format)
    {
        using var stream = new MemoryStream();
        await new AuditTrail(database).ExportAsync(stream, format);
        return stream.ToArray();
    }

    public static TrailVerdict Verify(byte[] bytes, TrailFormat format) => AuditTrail.Verify(new MemoryStream(bytes, writable: false), format);
}
