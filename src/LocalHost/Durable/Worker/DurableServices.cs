using Interviews.LocalHost.Time;
using Interviews.LocalHost.Hosting;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable.Worker;

internal static class DurableServices
{
    private const string FileName = "durable.db";
    private const string DefaultVersion = "extensions:durableTask:defaultVersion";

    /// <summary>The engine, its triggers, its client; the engine's file lies in the data folder.</summary>
    public static IServiceCollection AddDurable(this IServiceCollection services, HostSettings settings) => services
        .AddSingleton<TriggerKind, OrchestrationTriggerKind>()
        .AddSingleton<TriggerKind, ActivityTriggerKind>()
        .AddSingleton<IInputBinding, DurableClientBinding>()
        .AddSingleton<IDurableFunctions, WorkerFunctions>()
        .AddSingleton(provider => new DurableEngine(
            Path.Combine(settings.Data, FileName),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<IDurableFunctions>(),
            JsonDataConverter.Default,
            provider.GetRequiredService<ILoggerFactory>()))
        .AddSingleton<IWorkSource>(provider => provider.GetRequiredService<DurableEngine>())
        .AddSingleton(provider => provider.GetRequiredService<DurableEngine>().CreateClient(provider.GetRequiredService<HostJson>()[DefaultVersion] ?? string.Empty));
}
