using System.Data.Common;
using PressCheck.Review.Deliveries;

namespace PressCheck.Desk.Hosting;

/// <summary>Sends what endpoints wait for. Several desks on one database share the work: each claims what it sends.</summary>
internal sealed class DeliveryLoop(DeliverySender sender, ILogger<DeliveryLoop> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sender.DeliverDueAsync(stoppingToken);
            }
            catch (Exception e) when (e is DbException or TimeoutException && !stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("Deliveries wait for the database: {Kind}", e.GetType().Name);
            }
        }
    }
}
