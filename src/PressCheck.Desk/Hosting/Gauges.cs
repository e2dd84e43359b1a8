using System.Data.Common;
using System.Diagnostics.Metrics;
using PressCheck.Review.Mail;

namespace PressCheck.Desk.Hosting;

/// <summary>How much waits to be sent, asked of the database now and then and told to whoever listens.</summary>
internal sealed class Gauges : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly Outbox _outbox;
    private readonly Meter _meter;
    private long _waiting;
    private long _dead;

    public Gauges(Outbox outbox, IMeterFactory meters)
    {
        _outbox = outbox;
        _meter = meters.Create("PressCheck.Desk");
        _meter.CreateObservableGauge("presscheck.outbox.waiting", () => _waiting, description: "Letters that are not sent yet, in the whole database.");
        _meter.CreateObservableGauge("presscheck.outbox.dead", () => _dead, description: "Letters that were given up, in the whole database.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                var depth = await _outbox.DepthAsync(stoppingToken);
                (_waiting, _dead) = (depth.Waiting, depth.Dead);
            }
            catch (Exception e) when (e is DbException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                // The database is away; health says so, and these stay as they were.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
