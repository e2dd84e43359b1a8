using System.Data.Common;
using PressCheck.Review.Store;

namespace PressCheck.Desk.Hosting;

/// <summary>Whether the desk is alive, and whether it can work. Strangers may ask, so it says no more than that.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").ExcludeFromDescription().AllowAnonymous();
        health.MapGet("/live", () => Results.Text("alive\n"));
        health.MapGet("/ready", async (Database database, ILogger<Database> log, CancellationToken cancel) =>
        {
            try
            {
                return await database.ReadAsync(read => read.FirstAsync<long>("SELECT COUNT(*) FROM schema_scripts"), cancel) > 0 ? Results.Text("ready\n") : NotReady();
            }
            catch (DbException e)
            {
                log.LogWarning("The database does not answer: {Kind}", e.GetType().Name);
                return NotReady();
            }
        });
    }

    private static IResult NotReady() => Results.Text("not ready\n", statusCode: StatusCodes.Status503ServiceUnavailable);
}
