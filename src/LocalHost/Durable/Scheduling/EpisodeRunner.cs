using Interviews.LocalHost.Durable.Execution;
using Interviews.LocalHost.Durable.History;
using Interviews.LocalHost.Durable.Storage;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable.Scheduling;

/// <summary>Turns the messages of one instance into an episode: what it consumes, what it appends, what it comes to.</summary>
internal sealed class EpisodeRunner(IDurableFunctions functions, DataConverter converter, ILoggerFactory loggers, TimeProvider time)
{
    /// <summary>
    /// The episode, or <c>null</c> if the instance can make nothing of these messages; they are then in <paramref name="discarded"/>, or wait in the inbox.
    /// </summary>
    public Episode? Run(Instance instance, IReadOnlyList<Message> messages, out IReadOnlyList<Message> discarded)
    {
        var accepted = new List<HistoryEvent>(messages.Count);
        var unusable = new List<Message>();
        Sort(instance, messages, accepted, unusable);
        discarded = unusable;
        if (accepted.Count == 0 || !CanStart(instance, accepted))
        {
            return null;
        }

        var now = time.GetUtcNow().UtcDateTime;
        List<HistoryEvent> news = [new EpisodeStarted(now), .. accepted];
        var outcome = Execute(instance, news);
        return new Episode(instance, now, messages, [.. news, .. Record(instance, outcome)], outcome);
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
            else if (message.Event is StartDue && (instance.HasStarted || accepted.FirstOrDefault() is ExecutionStarted))
            {
                unusable.Add(message);
            }
            else if (message.Event is StartDue)
            {
                accepted.Insert(0, instance.ToStarted());
            }
            else if (message.Event is ResultEvent result && (!instance.History.IsOpen(result.TaskId) || !answered.Add(result.TaskId)))
            {
                unusable.Add(message);
            }
            else
            {
                accepted.Add(message.Event);
            }
        }
    }

    /// <summary>Before its start an instance reacts to nothing but its termination.</summary>
    private static bool CanStart(Instance instance, List<HistoryEvent> accepted)
    {
        if (instance.HasStarted || accepted[0] is ExecutionStarted)
        {
            return true;
        }

        if (accepted.OfType<ExecutionTerminated>().FirstOrDefault() is not { } terminated)
        {
            return false;
        }

        accepted.Clear();
        accepted.AddRange([instance.ToStarted(), terminated]);
        return true;
    }

    private EpisodeOutcome Execute(Instance instance, List<HistoryEvent> news)
    {
        if (!instance.HasStarted && news is [_, ExecutionStarted, ExecutionTerminated terminated])
        {
            return EpisodeOutcome.Terminated(terminated);
        }

        return functions.FindOrchestrator(instance.Name) is { } function
            ? new OrchestrationExecutor(instance.Id, function, converter, loggers).Run(instance.History.Events, news)
            : EpisodeOutcome.Failed(MissingFunction.Orchestrator(instance.Name, functions));
    }

    private static IEnumerable<HistoryEvent> Record(Instance instance, EpisodeOutcome outcome)
    {
        foreach (var action in outcome.Actions)
        {
            yield return action switch
            {
                ScheduleTaskAction a => new TaskScheduled(a.Id, a.Name, a.Version, a.Input),
                CreateTimerAction a => new TimerCreated(a.Id, a.FireAt),
                CreateSubOrchestrationAction a => new SubOrchestrationCreated(a.Id, a.Name, a.Version, a.InstanceId, a.Input),
                SendEventAction a => new EventSent(a.Id, a.InstanceId, a.EventName, a.Input),
                _ => throw new InvalidOperationException($"Instance '{instance.Id}' asked for an unknown {action.GetType().Name}."),
            };
        }

        if (outcome.Completion is { } completion)
        {
            yield return new ExecutionCompleted(-1, completion.Status, completion.Output, completion.Failure);
        }
    }
}
