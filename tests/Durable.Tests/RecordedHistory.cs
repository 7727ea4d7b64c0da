using Google.Protobuf;
using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.DurableTask.Protobuf;
using Kind = Microsoft.DurableTask.Protobuf.HistoryEvent.EventTypeOneofCase;

namespace Interviews.Durable.Tests;

/// <summary>A history that was exported once, against the code of today: each of its episodes is replayed and must ask for what it asked for then.</summary>
internal static class RecordedHistory
{
    /// <summary>What is different, or <c>null</c>.</summary>
    /// <param name="functions">Has the orchestrator that made the history.</param>
    public static async Task<string?> FindDifference(string history, IDurableFunctions functions)
    {
        var events = HistoryChunk.Parser.ParseJson(history).Events.ToList();
        var start = events.First(e => e.ExecutionStarted is not null);
        var instance = new Instance(1, 0, OrchestrationStatus.Running, null, start, null);
        for (var begin = 0; begin < events.Count;)
        {
            var end = events.FindIndex(begin, e => e.EventTypeCase == Kind.OrchestratorCompleted) + 1;
            var episode = events[begin..end];
            var request = new OrchestratorRequest
            {
                InstanceId = instance.Id,
                PastEvents = { events[..begin] },
                NewEvents = { episode.Where(e => !IsAsked(e)) },
            };
            var response = await functions.RunOrchestratorAsync(start.ExecutionStarted.Name, request, CancellationToken.None);
            var (then, now) = (Describe(episode.Where(IsAsked)), Describe(response.Actions.Select(action => ActionRecord.Of(action, instance, DateTime.UnixEpoch)!)));
            if (then != now)
            {
                return $"After {begin} events it asked for:\n{then}\nand now asks for:\n{now}";
            }

            begin = end;
        }

        return null;
    }

    private static bool IsAsked(HistoryEvent e) => e.IsCall() || e.EventTypeCase is Kind.EventSent or Kind.ExecutionCompleted;

    private static string Describe(IEnumerable<HistoryEvent> events) => string.Join('\n', events.Select(e =>
    {
        var asked = e.Clone();
        asked.Timestamp = null;
        return JsonFormatter.Default.Format(asked);
    }));
}
