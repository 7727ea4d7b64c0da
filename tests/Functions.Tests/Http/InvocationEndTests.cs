using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interviews.Functions.Http;
using Interviews.Functions.Tests.Contract;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>What comes of a request whose invocation the host ends, because it took too long or because the instance goes.</summary>
public sealed class InvocationEndTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Download_InvocationEndsMidway_Ends()
    {
        await using var host = await EndingHost.StartAsync(stage.Host, Returning(() => Results.Stream(new Recording(long.MaxValue))));
        using var client = host.CreateClient();
        using var response = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        await using var content = await response.Content.ReadAsStreamAsync();
        await content.ReadExactlyAsync(new byte[1024]);

        host.EndInvocation();

        await Should.NotThrowAsync(host.Ended.WaitAsync(Patience));
    }

    [Fact]
    public async Task Download_InvocationEndsMidway_IsNotTakenForComplete()
    {
        await using var host = await EndingHost.StartAsync(stage.Host, Returning(() => Results.Stream(new Recording(long.MaxValue))));
        using var client = host.CreateClient();
        using var response = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);
        await using var content = await response.Content.ReadAsStreamAsync();

        host.EndInvocation();

        await Should.ThrowAsync<IOException>(content.CopyToAsync(Stream.Null).WaitAsync(Patience));
    }

    [Fact]
    public async Task Function_InvocationEnds_SaysThatItMayBeTriedAgain()
    {
        await using var host = await EndingHost.StartAsync(stage.Host, context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken));
        using var client = host.CreateClient();
        var answer = client.GetAsync("/");

        host.EndInvocation();

        using var response = await answer.WaitAsync(Patience);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>().ShouldBe("unavailable");
    }

    [Fact]
    public async Task Function_InvocationEndsWhileItWrites_IsNotTakenForComplete()
    {
        await using var host = await EndingHost.StartAsync(stage.Host, async context =>
        {
            await context.GetHttpContext()!.Response.WriteAsync("the first half");
            await context.GetHttpContext()!.Response.Body.FlushAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
        });
        using var client = host.CreateClient();
        using var response = await client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead);

        host.EndInvocation();

        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task Answer_InvocationEndsBeforeItIsSent_IsNotTakenForComplete()
    {
        var ending = new TaskCompletionSource<EndingHost>();
        await using var host = await EndingHost.StartAsync(stage.Host, async context =>
        {
            (await ending.Task).EndInvocation();
            context.GetInvocationResult().Value = Answer.Ok(new JsonObject());
        });
        ending.SetResult(host);
        using var client = host.CreateClient();

        await Should.ThrowAsync<HttpRequestException>(client.GetAsync("/").WaitAsync(Patience));
    }

    private static FunctionExecutionDelegate Returning(Func<IResult> result) => context =>
    {
        context.GetInvocationResult().Value = result();
        return Task.CompletedTask;
    };
}
