using System.Text.Json;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Durable;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Telemetry;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Messaging;

/// <summary>
/// Hands each committed event to its consumers: the lifecycle orchestration (started, signalled, ended) and the queues. Delivered at least once;
/// a repeat starts nothing again and signals only what has long been signalled. Changes that are no events go to those who follow them.
/// </summary>
public sealed class DispatchInterviewEvents(DeadLetterStore deadLetters, FeedWatch feed, IEnumerable<EventQueue> queues, IEnumerable<IFeedFollower> followers) : IReplayable
{
    /// <summary>In milliseconds, from a look at the feed that found nothing to the next. With that of the queues, a change reaches mails and calendars within five seconds (REQ-CAL-17).</summary>
    public const int PollDelay = 1_000;

    public string Consumer => FeedWatch.Dispatch;

    [Function(nameof(DispatchInterviewEvents))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public async Task<QueueMessages> RunAsync(
        [CosmosDBTrigger("interviews", "interviews", Connection = "CosmosDb", LeaseContainerName = "leases", LeaseContainerPrefix = "dispatch", StartFromBeginning = true, FeedPollDelay = PollDelay)]
        IReadOnlyList<JsonElement> changes,
        [DurableClient] DurableTaskClient client,
        FunctionContext context,
        CancellationToken cancellationToken)
    {
        var messages = QueueMessages.None;
        await feed.WatchAsync(Consumer, context, async () => messages = await DispatchAllAsync(changes, client, cancellationToken), cancellationToken);
        return messages;
    }

    public async Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken) =>
        QueueMessages.For([await DispatchAsync(JsonElement.Parse(letter.Item), client, cancellationToken)], queues);

    private async Task<QueueMessages> DispatchAllAsync(IReadOnlyList<JsonElement> changes, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var dispatched = new List<InterviewEvent>();
        foreach (var change in EventFeed.InOrder(changes))
        {
            await deadLetters.GuardAsync(
                () => FailedItem.OfFeed(Consumer, change), async () => dispatched.Add(await DispatchAsync(change, client, cancellationToken)), cancellationToken);
        }

        foreach (var follower in followers)
        {
            await follower.FollowAsync(changes, client, cancellationToken);
        }

        return QueueMessages.For(dispatched, queues);
    }

    private static async Task<InterviewEvent> DispatchAsync(JsonElement change, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var e = RecordJson.ReadEvent(change) ?? throw new InvalidOperationException("The document is no event.");
        using var trace = Traces.Continue($"dispatch {e.Name}", e.TraceParent, e.InterviewId);
        await SteerLifecycleAsync(client, e, cancellationToken);
        return e with { TraceParent = Traces.Parent };
    }

    private static Task SteerLifecycleAsync(DurableTaskClient client, InterviewEvent e, CancellationToken cancellationToken) => e switch
    {
        InterviewScheduled => StartAsync(client, e, cancellationToken),
        InterviewRescheduled => StartNextAsync(client, e, "rescheduled", cancellationToken),
        NoShowUndone => StartNextAsync(client, e, "noShowUndone", cancellationToken),
        StartUndone => StartNextAsync(client, e, "startUndone", cancellationToken),
        InterviewCancelled => SignalAsync(client, e, LifecycleNames.RevisionEnded, cancellationToken),
        NoShowReported => SignalAsync(client, e, LifecycleNames.RevisionEnded, cancellationToken),
        InterviewStarted => SignalAsync(client, e, LifecycleNames.Started, cancellationToken),
        InterviewCompleted => SignalAsync(client, e, LifecycleNames.Completed, cancellationToken),
        FeedbackRecorded or InterviewUpdated => SignalAsync(client, e, LifecycleNames.FeedbackChanged, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task StartNextAsync(DurableTaskClient client, InterviewEvent e, string reason, CancellationToken cancellationToken)
    {
        await client.SignalAsync(LifecycleNames.InstanceId(e.InterviewId, e.Revision - 1), LifecycleNames.RevisionEnded, reason, cancellationToken);
        await StartAsync(client, e, cancellationToken);
    }

    private static Task StartAsync(DurableTaskClient client, InterviewEvent e, CancellationToken cancellationToken) => client.StartOnceAsync(
        nameof(InterviewLifecycle),
        LifecycleNames.InstanceId(e.InterviewId, e.Revision),
        new LifecycleInput(e.OrganizationId, e.InterviewId, e.Revision),
        cancellationToken);

    private static Task SignalAsync(DurableTaskClient client, InterviewEvent e, string signal, CancellationToken cancellationToken) =>
        client.SignalAsync(LifecycleNames.InstanceId(e.InterviewId, e.Revision), signal, e.Name, cancellationToken);
}
