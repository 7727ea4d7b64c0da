using System.Net;
using Interviews.LocalHost.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Http;

public sealed class HttpFunctionTests
{
    [Fact]
    public async Task Function_Throws_Answers500WithoutDetails()
    {
        await using var host = await TestHost.StartAsync<Functions>(Compose);

        var response = await host.Client.GetAsync("/api/throws");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        (await response.Content.ReadAsStringAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Function_Result_KeepsHeadersOfTheResponse()
    {
        await using var host = await TestHost.StartAsync<Functions>(Compose);

        var response = await host.Client.GetAsync("/api/tagged");

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.ETag!.Tag.ShouldBe("\"7\"");
    }

    [Fact]
    public async Task Function_Streams_EachFlushArrivesBeforeTheNextIsWritten()
    {
        await using var host = await TestHost.StartAsync<Functions>(Compose);
        var gate = host.Service<Gate>();

        using var response = await host.Client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        (await reader.ReadLineAsync()).ShouldBe("data: 1");
        gate.Opened.SetResult();

        (await reader.ReadLineAsync()).ShouldBe("data: 2");
    }

    [Fact]
    public async Task Function_CallerGoesAway_TokenIsCancelled()
    {
        await using var host = await TestHost.StartAsync<Functions>(Compose);
        using var patience = new CancellationTokenSource();

        var call = host.Client.GetAsync("/api/waits", patience.Token);
        await host.Service<Gate>().Entered.Task;
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        await host.Service<Gate>().Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Function_OfInstanceClass_HasAScopeForEachRequest()
    {
        await using var host = await TestHost.StartAsync<Functions>(Compose);

        var first = await host.Client.GetStringAsync("/api/scoped");
        var second = await host.Client.GetStringAsync("/api/scoped");

        first.ShouldNotBe(second);
    }

    private static void Compose(Microsoft.Azure.Functions.Worker.Builder.FunctionsApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Gate>();
        builder.Services.AddScoped<Scoped>();
    }

    internal sealed class Gate
    {
        public TaskCompletionSource Opened { get; } = new();

        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource Cancelled { get; } = new();
    }

    internal sealed class Scoped
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    internal sealed class Functions(Gate gate, Scoped scoped)
    {
        [Function("Throws")]
        public static IResult Throws([HttpTrigger("get", Route = "throws")] HttpRequest request) => throw new InvalidOperationException("secret");

        [Function("Tagged")]
        public static IResult Tagged([HttpTrigger("get", Route = "tagged")] HttpRequest request)
        {
            request.HttpContext.Response.Headers.ETag = "\"7\"";
            return Results.Created("/api/tagged", null);
        }

        [Function("Stream")]
        public async Task Stream([HttpTrigger("get", Route = "stream")] HttpRequest request, CancellationToken cancellation)
        {
            var response = request.HttpContext.Response;
            await response.WriteAsync("data: 1\n", cancellation);
            await response.Body.FlushAsync(cancellation);
            await gate.Opened.Task;
            await response.WriteAsync("data: 2\n", cancellation);
        }

        [Function("Waits")]
        public async Task Waits([HttpTrigger("get", Route = "waits")] HttpRequest request, CancellationToken cancellation)
        {
            await using var registration = cancellation.Register(gate.Cancelled.SetResult);
            gate.Entered.SetResult();
            await gate.Cancelled.Task;
            cancellation.ThrowIfCancellationRequested();
        }

        [Function("Scoped")]
        public IResult GetScoped([HttpTrigger("get", Route = "scoped")] HttpRequest request, FunctionContext context)
        {
            context.InstanceServices.GetRequiredService<Scoped>().ShouldBeSameAs(scoped);
            return Results.Text(scoped.Id.ToString());
        }
    }
}
