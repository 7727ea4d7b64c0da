using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>The failure of one call, as it travels inside the engine: what a retry filter sees and a <see cref="TaskFailedException"/> wraps.</summary>
#pragma warning disable S3871 // no orchestrator ever catches it: it sees the TaskFailedException made of it
internal sealed class TaskFailureException(int taskId, TaskFailureDetails details, bool isFinal) : Exception(details.ErrorMessage)
#pragma warning restore S3871
{
    public int TaskId { get; } = taskId;

    public TaskFailureDetails Details { get; } = details;

    /// <summary>No retry can help: the function does not exist.</summary>
    public bool IsFinal { get; } = isFinal;
}
