using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.Durable.Client;

/// <summary>In which statuses an existing instance is left alone; given by name.</summary>
internal static class DedupeStatuses
{
    private static readonly OrchestrationRuntimeStatus[] Live =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    public static IReadOnlySet<OrchestrationRuntimeStatus> None { get; } = new HashSet<OrchestrationRuntimeStatus>();

#pragma warning disable MA0015 // the real engine's texts, which a parameter name would lengthen

    /// <exception cref="ArgumentException">A name is none of a status, or a replaced instance would be terminated and then be left alone as such.</exception>
    public static IReadOnlySet<OrchestrationRuntimeStatus> Parse(IReadOnlyList<string>? names)
    {
        if (names is null || names.Count == 0)
        {
            return None;
        }

        var statuses = names.Select(Parse).ToHashSet();
        return statuses.Contains(OrchestrationRuntimeStatus.Terminated) && !statuses.IsSupersetOf(Live)
            ? throw new ArgumentException(
                "Invalid dedupe statuses: cannot include 'Terminated' while also allowing reuse of running instances, " +
                "because the running instance would be terminated and then immediately conflict with the dedupe check.")
            : statuses;
    }

    private static OrchestrationRuntimeStatus Parse(string name) => Enum.TryParse<OrchestrationRuntimeStatus>(name, ignoreCase: true, out var status)
        ? status
        : throw new ArgumentException($"Invalid orchestration runtime status: '{name}' for deduplication.");
#pragma warning restore MA0015
}
