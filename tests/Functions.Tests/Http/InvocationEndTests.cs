using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Interviews.Functions.Http;
using Interviews.Functions.Tests.Documents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http;

/// <summary>What comes of a request whose invocation the host ends, because it took too long or because the instance goes.</summary>
public sealed class InvocationEndTests(EndingHost host) : IClassFixture<EndingHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Download_InvocationEndsMidway_Ends()
    {
        host.Run(Returning(() => Results.Stream(new Recording(long.MaxValue))));
        using var client = host.CreateClient();
        using var response = await client.GetAsync(EndingHost.Path, HttpCompletionOption.ResponseHeadersRead);
        await using var content = await response.Content.ReadAsStreamAsync();
        await content.ReadExactlyAsync(new byte[1024]);

        host.EndInvocation();

        await Should.NotThrowAsync(host.Idle.WaitAsync(Patience));
    }

    [Fact]
    public async Task Download_InvocationEndsMidway_IsNotTakenForComplete()
    {
        host.Run(Returning(() => Results.Stream(new Recording(long.MaxValue))));
        using var client = host.CreateClient();
        using var response = await client.GetAsync(EndingHost.Path, HttpCompletionOption.ResponseHeadersRead);
        await using var content = await response.Content.ReadAsStreamAsync();

        host.EndInvocation();

        await Should.ThrowAsync<IOException>(content.CopyToAsync(Stream.Null).WaitAsync(Patience));
    }

    [Fact]
    public async Task Function_InvocationEnds_SaysThatItMayBeTriedAgain()
    {
        var entered = new TaskCompletionSource();
        host.Run(context =>
        {
            entered.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
        });
        using var client = host.CreateClient();
        var answer = client.GetAsync(EndingHost.Path);
        await entered.Task.WaitAsync(Patience);

        host.EndInvocation();

        using var response = await answer.WaitAsync(Patience);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        (await response.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>().ShouldBe("unavailable");
    }

    [Fact]
    public async Task Function_InvocationEndsWhileItWrites_IsNotTakenForComplete()
    {
        host.Run(async context =>
        {
            await WriteHalfAsync(context);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.CancellationToken);
        });
        using var client = host.CreateClient();
        using var response = await client.GetAsync(EndingHost.Path, HttpCompletionOption.ResponseHeadersRead);

        host.EndInvocation();

        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task Function_FailsWhenItsInvocationEndsWhileItWrites_IsNotTakenForComplete()
    {
        host.Run(async context =>
        {
            await WriteHalfAsync(context);
            await EndedAsync(context);
            throw new InvalidOperationException("It did not expect that.");
        });
        using var client = host.CreateClient();
        using var response = await client.GetAsync(EndingHost.Path, HttpCompletionOption.ResponseHeadersRead);

        host.EndInvocation();

        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync().WaitAsync(Patience));
    }

    [Fact]
    public async Task Answer_InvocationEndsBeforeItIsSent_IsNotTakenForComplete()
    {
        host.Run(async context =>
        {
            host.EndInvocation();
            await EndedAsync(context);
            context.GetInvocationResult().Value = Answer.Ok(new JsonObject());
        });
        using var client = host.CreateClient();

        await Should.ThrowAsync<HttpRequestException>(client.GetAsync(EndingHost.Path).WaitAsync(Patience));
    }

    private static async Task WriteHalfAsync(FunctionContext context)
    {
        var response = context.GetHttpContext()!.Response;
        await response.WriteAsync("the first half");
        await response.Body.FlushAsync();
    }

    /// <summary>Completes, and does not throw, once the app knows.</summary>
    private static async Task EndedAsync(FunctionContext context)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.CancellationToken.Register(ended.SetResult);
        await ended.Task;
    }

    private static Func<FunctionContext, Task> Returning(Func<IResult> result) => context =>
    {
        context.GetInvocationResult().Value = result();
        return Task.CompletedTask;
    };
}
