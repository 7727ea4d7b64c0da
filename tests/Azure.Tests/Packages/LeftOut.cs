namespace Interviews.Azure.Tests.Packages;

/// <summary>
/// What the lists leave out (operators, constraints, nullability of what is returned), for the members that the app uses. Each was read in the sources of the real packages; see
/// docs/decisions/0011.
/// </summary>
internal static class LeftOut
{
    private static readonly (string Type, string Member)[] Added =
    [
        ("Microsoft.DurableTask.TaskName", "static implicit operator string(Microsoft.DurableTask.TaskName value)"),
        ("Microsoft.DurableTask.TaskName", "static implicit operator Microsoft.DurableTask.TaskName(string value)"),
        ("Microsoft.DurableTask.TaskVersion", "static implicit operator string(Microsoft.DurableTask.TaskVersion value)"),
        ("Microsoft.DurableTask.TaskVersion", "static implicit operator Microsoft.DurableTask.TaskVersion(string? value)"),
        ("Microsoft.DurableTask.TaskRetryOptions", "static implicit operator Microsoft.DurableTask.TaskRetryOptions(Microsoft.DurableTask.RetryPolicy policy)"),
    ];

    private static readonly (string Type, string Listed, string Real)[] Corrections =
    [
        ("Microsoft.DurableTask.TaskOrchestrationContext", "T GetInput<T>()", "T? GetInput<T>()"),
        (
            "Microsoft.DurableTask.Client.DurableTaskClient",
            "Task<Microsoft.DurableTask.Client.OrchestrationMetadata> GetInstance",
            "Task<Microsoft.DurableTask.Client.OrchestrationMetadata?> GetInstance"),
        ("Microsoft.DurableTask.Client.OrchestrationMetadata", "T Read", "T? Read"),
        (
            "Microsoft.Extensions.Hosting.MiddlewareWorkerApplicationBuilderExtensions",
            "UseMiddleware<T>(this Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder builder)",
            "UseMiddleware<T>(this Microsoft.Azure.Functions.Worker.IFunctionsWorkerApplicationBuilder builder) "
                + "where T : class, Microsoft.Azure.Functions.Worker.Middleware.IFunctionsWorkerMiddleware"),
        ("Microsoft.Azure.Functions.Worker.FunctionContextExtensions", "HttpContext GetHttpContext(", "HttpContext? GetHttpContext("),
    ];

    public static IEnumerable<string> Members(string type) => Added.Where(each => each.Type == type).Select(each => each.Member);

    public static string Corrected(string type, string member) =>
        Corrections.Where(each => each.Type == type).Aggregate(member, (text, each) => text.Replace(each.Listed, each.Real, StringComparison.Ordinal));
}
