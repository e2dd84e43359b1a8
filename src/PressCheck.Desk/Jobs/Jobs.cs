using PressCheck.Review.Mail;
using Quartz;

namespace PressCheck.Desk.Jobs;

/// <summary>Sends what waits in the outbox.</summary>
[DisallowConcurrentExecution]
internal sealed class OutboxJob(OutboxSender sender) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sender.SendDueAsync(cancellationToken);
}

/// <summary>Tells of deadlines and embargoes.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindersJob(Reminders reminders) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await reminders.TellAsync(cancellationToken);
}

/// <summary>Looks for escapes that nobody noted.</summary>
[DisallowConcurrentExecution]
internal sealed class EscapesJob(Sweeps sweeps) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweeps.FindEscapesAsync(cancellationToken);
}

/// <summary>Forgets old requests.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetRequestsJob(Sweeps sweeps) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweeps.ForgetRequestsAsync(cancellationToken);
}
