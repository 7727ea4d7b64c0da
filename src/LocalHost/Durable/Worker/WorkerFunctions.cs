using Interviews.LocalHost.Hosting;

namespace Interviews.LocalHost.Durable.Worker;

/// <summary>The application's orchestrators and activities, invoked through its middleware like every other function.</summary>
internal sealed class WorkerFunctions : IDurableFunctions
{
    private readonly Dictionary<string, OrchestratorFunction> _orchestrators;
    private readonly Dictionary<string, ActivityFunction> _activities;

    public WorkerFunctions(FunctionCatalog catalog, FunctionInvoker invoker)
    {
        _orchestrators = catalog.Of<OrchestrationTriggerKind>().ToDictionary(
            OrchestrationTriggerKind.NameOf,
            OrchestratorFunction (function) => context => invoker.InvokeAsync(function, context, CancellationToken.None),
            StringComparer.OrdinalIgnoreCase);
        _activities = catalog.Of<ActivityTriggerKind>().ToDictionary(
            ActivityTriggerKind.NameOf,
            ActivityFunction (function) => (invocation, cancellation) => RunAsync(invoker, function, invocation, cancellation),
            StringComparer.OrdinalIgnoreCase);
    }

    public IEnumerable<string> OrchestratorNames => _orchestrators.Keys;

    public IEnumerable<string> ActivityNames => _activities.Keys;

    public OrchestratorFunction? FindOrchestrator(string name) => _orchestrators.GetValueOrDefault(name);

    public ActivityFunction? FindActivity(string name) => _activities.GetValueOrDefault(name);

    private static async Task<string?> RunAsync(
        FunctionInvoker invoker, FunctionDescriptor function, ActivityInvocation invocation, CancellationToken cancellation) =>
        invocation.Converter.Serialize(await invoker.InvokeAsync(function, invocation, cancellation));
}
