using Google.Protobuf;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Practice.Pacing;
using Interviews.Functions.Webhooks;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;
using Microsoft.DurableTask.Worker.Grpc;
using Event = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Functions.Tests.WholeSystem.Histories;

/// <summary>What an orchestrator does over a recorded history, episode by episode, as the SDK replays it in the worker.</summary>
internal static class Replay
{
    /// <summary>Where the orchestrator asks for something else than what was recorded, or <c>null</c> when it nowhere does.</summary>
    /// <param name="until">How many episodes to replay; by default all.</param>
    public static string? FindDifference(IReadOnlyList<HistoryEvent> history, Func<TaskOrchestrationContext, Task<object?>> orchestrator, int until = int.MaxValue)
    {
        var episodes = Episodes(history).Take(until).ToList();
        for (var number = 0; number < episodes.Count; number++)
        {
            var past = episodes.Take(number).SelectMany(episode => episode);
            var recorded = episodes[number].Select(Payload.Of).OfType<Payload>().ToList();
            var asked = Run(past, episodes[number].Where(IsNews), orchestrator).Actions.Select(Payload.Of).ToList();
            if (Difference(recorded, asked) is { } difference)
            {
                return $"In episode {number + 1} {difference}";
            }
        }

        return null;
    }

    /// <summary>From one <c>OrchestratorStarted</c> to the next.</summary>
    public static List<List<HistoryEvent>> Episodes(IEnumerable<HistoryEvent> history)
    {
        var episodes = new List<List<HistoryEvent>>();
        foreach (var entry in history)
        {
            if (entry.EventTypeCase == Event.OrchestratorStarted)
            {
                episodes.Add([]);
            }

            episodes[^1].Add(entry);
        }

        return episodes;
    }

    private static OrchestratorResponse Run(IEnumerable<HistoryEvent> past, IEnumerable<HistoryEvent> news, Func<TaskOrchestrationContext, Task<object?>> orchestrator)
    {
        var request = new OrchestratorRequest { InstanceId = "recorded", PastEvents = { past }, NewEvents = { news } };
        var answer = GrpcOrchestrationRunner.LoadAndRun(Convert.ToBase64String(request.ToByteArray()), new Orchestrator(InputOf(request), orchestrator));
        return OrchestratorResponse.Parser.ParseFrom(Convert.FromBase64String(answer));
    }

    private static bool IsNews(HistoryEvent entry) => entry.EventTypeCase is not (
        Event.TaskScheduled or Event.TimerCreated or Event.SubOrchestrationInstanceCreated or Event.EventSent or Event.ExecutionCompleted or Event.OrchestratorCompleted);

    private static string? Difference(List<Payload> recorded, List<Payload> asked)
    {
        for (var place = 0; place < Math.Max(recorded.Count, asked.Count); place++)
        {
            var (then, now) = (recorded.ElementAtOrDefault(place), asked.ElementAtOrDefault(place));
            if (then is null || now is null || !now.Says(then))
            {
                return $"the history says {then?.ToString() ?? "nothing more"}, and the code does {now?.ToString() ?? "nothing more"}.";
            }
        }

        return null;
    }

    /// <summary>The SDK reads the input once, as the type that the orchestrator names.</summary>
    private static Type InputOf(OrchestratorRequest request) =>
        request.PastEvents.Concat(request.NewEvents).Select(entry => entry.ExecutionStarted?.Name).OfType<string>().First() switch
        {
            nameof(InterviewLifecycle) => typeof(LifecycleInput),
            nameof(PracticeCourse) => typeof(PracticeMessage),
            _ => typeof(WebhookDelivery),
        };

    private sealed class Orchestrator(Type input, Func<TaskOrchestrationContext, Task<object?>> run) : ITaskOrchestrator
    {
        public Type InputType => input;

        public Type OutputType => typeof(object);

        Task<object?> ITaskOrchestrator.RunAsync(TaskOrchestrationContext context, object? received) => run(context);
    }
}
