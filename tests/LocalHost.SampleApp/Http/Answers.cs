using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.LocalHost.SampleApp.Http;

/// <summary>Functions that differ by how they answer.</summary>
public sealed class Answers(Journal journal, Gate gate, Scoped scoped)
{
    public static string[] Names { get; } =
    [
        nameof(Ok), nameof(Throws), nameof(ThrowsLater), nameof(Tagged), nameof(Action), nameof(Echo), nameof(Size), nameof(Stream), nameof(BreaksOff), nameof(Waits),
        nameof(Excuses), nameof(Sleeps), "Scoped",
    ];

    [Function(nameof(Ok))]
    public IResult Ok([HttpTrigger("get", Route = "ok")] HttpRequest request)
    {
        journal.Add("function");
        return Results.Ok();
    }

    [Function(nameof(Throws))]
    public static IResult Throws([HttpTrigger("get", Route = "throws")] HttpRequest request) => throw new InvalidTimeZoneException("as thrown");

    [Function(nameof(ThrowsLater))]
    public static async Task<IResult> ThrowsLater([HttpTrigger("get", Route = "throws-later")] HttpRequest request)
    {
        await Task.Yield();
        throw new InvalidTimeZoneException("as thrown");
    }

    [Function(nameof(Tagged))]
    public static IResult Tagged([HttpTrigger("get", Route = "tagged")] HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = "\"7\"";
        return Results.Created("/api/tagged", null);
    }

    [Function(nameof(Action))]
    public static IActionResult Action([HttpTrigger("get", Route = "action")] HttpRequest request) => new ContentResult { Content = "action", StatusCode = 202 };

    [Function(nameof(Echo))]
    public static async Task<IResult> Echo([HttpTrigger("post", Route = "echo")] HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        return Results.Text(await reader.ReadToEndAsync());
    }

    /// <summary>As much as the server lets in, or anything.</summary>
    [Function(nameof(Size))]
    public static async Task<IResult> Size([HttpTrigger("post", Route = "size")] HttpRequest request)
    {
        if (request.Query.ContainsKey("any"))
        {
            request.HttpContext.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        }

        var (buffer, size) = (new byte[65_536], 0L);
        while (await request.Body.ReadAsync(buffer) is > 0 and var read)
        {
            size += read;
        }

        return Results.Text($"{size}");
    }

    [Function(nameof(Stream))]
    public async Task Stream([HttpTrigger("get", Route = "stream")] HttpRequest request, CancellationToken cancellationToken)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("data: 1\n", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        await gate.Opened;
        await response.WriteAsync("data: 2\n", cancellationToken);
    }

    [Function(nameof(BreaksOff))]
    public async Task BreaksOff([HttpTrigger("get", Route = "breaks-off")] HttpRequest request, CancellationToken cancellationToken)
    {
        var response = request.HttpContext.Response;
        await response.WriteAsync("the beginning", cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
        await gate.Opened;
        throw new InvalidOperationException("in the middle");
    }

    /// <summary>Waits for nothing but its own token: that of the request is another one.</summary>
    [Function(nameof(Waits))]
    public async Task Waits([HttpTrigger("get", Route = "waits")] HttpRequest request, CancellationToken cancellationToken)
    {
        await journal.CancelledAsync("waits", cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Waits like that, and then has an answer all the same.</summary>
    [Function(nameof(Excuses))]
    public async Task<IResult> Excuses([HttpTrigger("get", Route = "excuses")] HttpRequest request, CancellationToken cancellationToken)
    {
        await journal.CancelledAsync("excuses", cancellationToken);
        return Results.Text("later", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Heeds no token at all.</summary>
    [Function(nameof(Sleeps))]
    public async Task<IResult> Sleeps([HttpTrigger("get", Route = "sleeps")] HttpRequest request)
    {
        journal.Add("request");
        await gate.Opened;
        return Results.Ok();
    }

    [Function("Scoped")]
    public IResult GetScoped([HttpTrigger("get", Route = "scoped")] HttpRequest request, FunctionContext context) =>
        Results.Text($"{scoped.Id} {context.InstanceServices.GetRequiredService<Scoped>() == scoped}");
}
