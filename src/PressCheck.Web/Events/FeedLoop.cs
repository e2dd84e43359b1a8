using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PressCheck.Web.Events;

/// <summary>Runs the feed while the host runs. A host whose database can't even be named starts all the same, and says so elsewhere.</summary>
internal sealed class FeedLoop(IServiceProvider services, ILogger<FeedLoop> log) : IHostedService
{
    private Feed? _feed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _feed = services.GetRequiredService<Feed>();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogWarning("Events can't be told: {Exception}", e.GetType());
            return;
        }

        await _feed.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _feed?.StopAsync(cancellationToken) ?? Task.CompletedTask;
}
