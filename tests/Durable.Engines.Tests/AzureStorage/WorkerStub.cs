using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Grpc;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>The side of the isolated worker: what it makes of an invocation by the extension, and what it sends back.</summary>
public static class WorkerStub
{
    private static readonly ConcurrentDictionary<string, FunctionTable> Tables = new();
    private static readonly JsonDataConverter Converter = JsonDataConverter.Default;
    private static readonly JsonSerializerSettings AsSent = new() { DateParseHandling = DateParseHandling.None };

    private static readonly IServiceProvider Services = new ServiceCollection()
        .AddSingleton(new DurableTaskShimFactory(new DurableTaskWorkerOptions { EnableEntitySupport = true }))
        .BuildServiceProvider();

    /// <param name="key">Whose function it is.</param>
    /// <param name="name">The name of the orchestrator.</param>
    /// <param name="input">The history, encoded.</param>
    public static Task<object> Orchestrate(string key, string name, string input) =>
        Task.FromResult<object>(GrpcOrchestrationRunner.LoadAndRun(input, Tables[key].Orchestrators[name], Services));

    /// <param name="key">Whose function it is.</param>
    /// <param name="name">The name of the activity.</param>
    /// <param name="input">The input as JSON, or null.</param>
    public static async Task<object?> Act(string key, string name, string? input)
    {
        var activity = Tables[key].Activities[name];
        try
        {
            var output = await activity.RunAsync(new StubContext(name), Converter.Deserialize(input, activity.InputType));
            return output as string ?? (Converter.Serialize(output) is { } json ? JsonConvert.DeserializeObject(json, AsSent) : null);
        }
        catch (Exception e)
        {
            throw new WorkerException(e);
        }
    }

    internal static string Register(FunctionTable functions)
    {
        var key = $"functions{Guid.NewGuid():N}";
        Tables[key] = functions;
        return key;
    }

    private sealed class StubContext(string name) : TaskActivityContext
    {
        public override TaskName Name => name;

        public override string InstanceId => string.Empty;
    }
}
