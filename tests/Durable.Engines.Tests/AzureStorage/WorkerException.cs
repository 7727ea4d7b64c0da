using Google.Protobuf;
using Microsoft.DurableTask;
using P = Microsoft.DurableTask.Protobuf;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>An exception of an activity in the form in which it reaches the extension from an isolated worker.</summary>
public sealed class WorkerException(Exception cause) : Exception(Text(cause), cause)
{
    private static string Text(Exception cause) =>
        $"Result: Failure\nException: {JsonFormatter.Default.Format(Details(TaskFailureDetails.FromException(cause)))}\nStack: {cause.StackTrace}";

    private static P.TaskFailureDetails Details(TaskFailureDetails details) => new()
    {
        ErrorType = details.ErrorType,
        ErrorMessage = details.ErrorMessage,
        StackTrace = details.StackTrace,
        InnerFailure = details.InnerFailure is { } inner ? Details(inner) : null,
    };
}
