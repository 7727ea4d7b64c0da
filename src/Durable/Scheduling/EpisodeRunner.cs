using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.Scheduling;

/// <summary>Turns the messages of one instance into an episode: what the orchestrator is told, what it asks for.</summary>
internal sealed class EpisodeRunner(IDurableFunctions functions, TimeProvider time)
{
    /// <summary>
    /// The episode, or <c>null</c> if the instance can make nothing of these messages; they are then in <paramref name="discarded"/>, or wait in the inbox.
    /// </summary>
    public async Task<Episode?> RunAsync(Instance instance, IReadOnlyList<Message> messages, List<Message> discarded, CancellationToken cancellationToken)
    {
        var accepted = new List<HistoryEvent>(messages.Count);
        Sort(instance, messages, accepted, discarded);
        if (accepted.Count == 0 || !CanStart(instance, accepted))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        var started = HistoryEvents.EpisodeStarted(now);
        accepted.ForEach(e => e.Timestamp ??= started.Timestamp);
        List<HistoryEvent> news = [started, .. accepted];
        return new Episode(instance, now, messages, news, await RespondAsync(instance, news, cancellationToken));
    }

    private static void Sort(Instance instance, IReadOnlyList<Message> messages, List<HistoryEvent> accepted, List<Message> unusable)
    {
        var answered = new HashSet<int>();
        foreach (var message in messages)
        {
            if (instance.HasEnded || (message.Generation is { } generation && generation != instance.Generation))
            {
                unusable.Add(message);
            }
            else if (message.Event.EventTypeCase == Kind.ExecutionStarted)
            {
                if (instance.HasStarted || Starts(instance, accepted))
                {
                    unusable.Add(message);
                }
                else
                {
                    accepted.Insert(0, instance.Start);
                }
            }
            else if (message.Event.ResultOf() is { } call && (!instance.History.IsOpen(call) || !answered.Add(call)))
            {
                unusable.Add(message);
            }
            else
            {
                accepted.Add(message.Event);
            }
        }
    }

    private static bool Starts(Instance instance, List<HistoryEvent> accepted) => accepted.Count > 0 && ReferenceEquals(accepted[0], instance.Start);

    /// <summary>Before its start an instance reacts to nothing but its termination.</summary>
    private static bool CanStart(Instance instance, List<HistoryEvent> accepted)
    {
        if (instance.HasStarted || Starts(instance, accepted))
        {
            return true;
        }

        if (accepted.Find(e => e.EventTypeCase == Kind.ExecutionTerminated) is not { } terminated)
        {
            return false;
        }

        accepted.Clear();
        accepted.AddRange([instance.Start, terminated]);
        return true;
    }

    private async Task<OrchestratorResponse> RespondAsync(Instance instance, List<HistoryEvent> news, CancellationToken cancellationToken)
    {
        if (!instance.HasStarted && news is [_, _, { ExecutionTerminated: { } order }])
        {
            return Endings.Terminated(order.Input);
        }

        var name = instance.Execution.Name;
        if (!functions.HasOrchestrator(name))
        {
            return Endings.Failed(Failures.MissingOrchestrator(name, functions));
        }

        var request = new OrchestratorRequest
        {
            InstanceId = instance.Id,
            ExecutionId = instance.Execution.OrchestrationInstance.ExecutionId,
            PastEvents = { instance.History.Events },
            NewEvents = { news },
        };
        var response = await functions.RunOrchestratorAsync(name, request, cancellationToken);
        return response.Actions.FirstOrDefault(action => !ActionRecord.IsSupported(action)) is { } unknown
            ? Endings.Failed(Failures.Unsupported(unknown.OrchestratorActionTypeCase))
            : response;
    }
}
