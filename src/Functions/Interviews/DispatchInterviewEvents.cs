using System.Text.Json;
using DurableTask.Core.Exceptions;
using Interviews.Domain.Interviews;
using Interviews.Functions.Notifications;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Interviews;

/// <summary>
/// Hands each committed event to its consumers: the lifecycle orchestration (started, signalled, ended) and the queues. Delivered at least once;
/// a repeat starts nothing again and signals only what has long been signalled.
/// </summary>
public sealed class DispatchInterviewEvents
{
    /// <summary>Every status that an instance can rest in: one that exists, running or done, is never started again.</summary>
    internal static readonly OrchestrationRuntimeStatus[] AnyStatus =
    [
        OrchestrationRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Running,
        OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    [Function(nameof(DispatchInterviewEvents))]
    public async Task<Outputs> RunAsync(
        [CosmosDBTrigger("interviews", "interviews", Connection = "CosmosDb", LeaseContainerName = "leases", LeaseContainerPrefix = "dispatch", StartFromBeginning = true)]
        IReadOnlyList<JsonElement> changes,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        var events = changes.Select(DocumentJson.ReadEvent).OfType<InterviewEvent>()
            .OrderBy(e => e.InterviewId).ThenBy(e => e.Sequence).ToList();
        foreach (var e in events)
        {
            await SteerLifecycleAsync(client, e, cancellation);
        }

        return new Outputs { Notifications = [.. events.Where(InterviewMessages.Concern).Select(e => new EventMessage(e.OrganizationId, e.InterviewId, e.Sequence))] };
    }

    private static Task SteerLifecycleAsync(DurableTaskClient client, InterviewEvent e, CancellationToken cancellation) => e switch
    {
        InterviewScheduled => StartAsync(client, e, cancellation),
        InterviewRescheduled => StartNextAsync(client, e, "rescheduled", cancellation),
        NoShowUndone => StartNextAsync(client, e, "noShowUndone", cancellation),
        InterviewCancelled => SignalAsync(client, e, Lifecycle.Cancelled, cancellation),
        NoShowReported => SignalAsync(client, e, Lifecycle.Cancelled, cancellation),
        InterviewStarted => SignalAsync(client, e, Lifecycle.Started, cancellation),
        InterviewCompleted => SignalAsync(client, e, Lifecycle.Completed, cancellation),
        FeedbackRecorded or InterviewUpdated => SignalAsync(client, e, Lifecycle.FeedbackSubmitted, cancellation),
        _ => Task.CompletedTask,
    };

    private static async Task StartNextAsync(DurableTaskClient client, InterviewEvent e, string reason, CancellationToken cancellation)
    {
        await client.RaiseEventAsync(Lifecycle.InstanceId(e.InterviewId, e.Revision - 1), Lifecycle.Cancelled, reason, cancellation);
        await StartAsync(client, e, cancellation);
    }

    private static async Task StartAsync(DurableTaskClient client, InterviewEvent e, CancellationToken cancellation)
    {
        var options = new StartOrchestrationOptions(Lifecycle.InstanceId(e.InterviewId, e.Revision)).WithDedupeStatuses(AnyStatus);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(InterviewLifecycle), new LifecycleInput(e.OrganizationId, e.InterviewId, e.Revision), options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Delivered before: this revision has its instance, running or done.
        }
    }

    private static Task SignalAsync(DurableTaskClient client, InterviewEvent e, string signal, CancellationToken cancellation) =>
        client.RaiseEventAsync(Lifecycle.InstanceId(e.InterviewId, e.Revision), signal, e.Name, cancellation);

    public sealed class Outputs
    {
        [QueueOutput(InterviewMessages.Queue)]
        public EventMessage[] Notifications { get; set; } = [];
    }
}
