using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Messaging;

/// <summary>Makes visible on an interview how far the system has come with what it does for it.</summary>
public sealed class DeliveryRecorder(InterviewService interviews)
{
    public Task FailedAsync(string organizationId, Guid interviewId, DeliveryChannel channel, string reason, CancellationToken cancellationToken) =>
        ReportAsync(organizationId, interviewId, new RecordDelivery(channel, DeliveryState.Failed, reason), cancellationToken);

    /// <summary>Takes back an earlier failure. A channel that has nothing to take back says nothing, and the interview stays as it is.</summary>
    public async Task RecoveredAsync(string organizationId, Guid interviewId, DeliveryChannel channel, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(Actor.System(organizationId), interviewId, cancellationToken);
        if (!read.IsRefused && read.Value.Value.Deliveries.TryGetValue(channel, out var delivery) && delivery.State == DeliveryState.Failed)
        {
            await ReportAsync(organizationId, interviewId, new RecordDelivery(channel, DeliveryState.Delivered, null), cancellationToken);
        }
    }

    /// <summary>What became of an interview that is no more needs no report.</summary>
    public Task ReportAsync(string organizationId, Guid interviewId, RecordDelivery report, CancellationToken cancellationToken) =>
        interviews.ExecuteAsync(Actor.System(organizationId), interviewId, null, _ => report, cancellationToken);
}
