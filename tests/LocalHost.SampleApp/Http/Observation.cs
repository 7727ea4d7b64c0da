using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.SampleApp.Http;

/// <summary>Shows a test what happens in an app in a process of its own.</summary>
public sealed class Observation(Journal journal, Gate gate)
{
    public static string[] Names { get; } = [nameof(ReadJournal), nameof(ClearJournal), nameof(OpenGate)];

    /// <summary>Answers once there are as many entries.</summary>
    [Function(nameof(ReadJournal))]
    public async Task<IResult> ReadJournal([HttpTrigger("get", Route = "journal/{count:int}")] HttpRequest request, int count) =>
        Results.Json(await journal.AtLeastAsync(count, request.HttpContext.RequestAborted));

    [Function(nameof(ClearJournal))]
    public IResult ClearJournal([HttpTrigger("delete", Route = "journal")] HttpRequest request)
    {
        journal.Clear();
        return Results.Ok();
    }

    [Function(nameof(OpenGate))]
    public IResult OpenGate([HttpTrigger("post", Route = "gate")] HttpRequest request)
    {
        gate.Open();
        return Results.Ok();
    }
}
