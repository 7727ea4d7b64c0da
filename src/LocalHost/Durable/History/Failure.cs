using Microsoft.DurableTask;

namespace Interviews.LocalHost.Durable.History;

/// <summary>What is stored of an exception.</summary>
/// <param name="IsFinal">No retry can help.</param>
internal sealed record Failure(string Type, string Message, string? Stack = null, Failure? Inner = null, bool IsFinal = false)
{
    public static Failure From(Exception exception) => From(TaskFailureDetails.FromException(exception));

    public static Failure From(TaskFailureDetails details) =>
        new(details.ErrorType, details.ErrorMessage, details.StackTrace, details.InnerFailure is { } inner ? From(inner) : null);

    public TaskFailureDetails ToDetails() => new(Type, Message, Stack, Inner?.ToDetails(), null);
}
