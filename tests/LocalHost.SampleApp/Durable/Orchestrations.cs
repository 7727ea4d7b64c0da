using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Interviews.LocalHost.SampleApp.Durable;

/// <summary>Starts orchestrations, raises events to them and shows their status, over HTTP.</summary>
public static class Orchestrations
{
    public static string[] Names { get; } = [nameof(StartOrchestration), nameof(RaiseEvent), nameof(GetOrchestration)];

    [Function(nameof(StartOrchestration))]
    public static async Task<IResult> StartOrchestration(
        [HttpTrigger("post", Route = "orchestrations/{name}/{id}")] HttpRequest request, string name, string id, [DurableClient] DurableTaskClient client) =>
        Results.Text(await client.ScheduleNewOrchestrationInstanceAsync(name, request.Query["input"].ToString(), new StartOrchestrationOptions(id), request.HttpContext.RequestAborted));

    [Function(nameof(RaiseEvent))]
    public static async Task<IResult> RaiseEvent(
        [HttpTrigger("post", Route = "orchestrations/{id}/events/{name}")] HttpRequest request, string id, string name, [DurableClient] DurableTaskClient client)
    {
        await client.RaiseEventAsync(id, name, request.Query["input"].ToString(), request.HttpContext.RequestAborted);
        return Results.Accepted();
    }

    [Function(nameof(GetOrchestration))]
    public static async Task<IResult> GetOrchestration(
        [HttpTrigger("get", Route = "orchestrations/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client) =>
        await client.GetInstanceAsync(id, getInputsAndOutputs: true, request.HttpContext.RequestAborted) is { } instance
            ? Results.Text($"{instance.RuntimeStatus} {Outcome(instance)}".TrimEnd())
            : Results.NotFound();

    private static string? Outcome(OrchestrationMetadata instance) =>
        instance.FailureDetails?.ErrorMessage ?? (instance.SerializedOutput is null ? null : instance.ReadOutputAs<string>());
}
