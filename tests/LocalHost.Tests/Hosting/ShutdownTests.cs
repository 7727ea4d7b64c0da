using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.SampleApp.Http;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>A host that is asked to end does so within two seconds, whatever its functions do, and loses nothing.</summary>
public sealed class ShutdownTests
{
    /// <summary>Two seconds on a machine that does a lot else. The time-outs that must not be waited for take 15 s and more.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Stop_FunctionsHeedNoToken_EndsAndTakesThemUpAgainWhenItStarts(bool inProcessOfItsOwn)
    {
        string[] functions = ["Sleeps", "Stubborn", .. LongActivities.Names, .. Orchestrations.Names, .. Observation.Names];
        var options = TestHost.Options(functions) with { AppInProcessOfItsOwn = inProcessOfItsOwn };
        var host = await TestHost.StartAsync(options);
        await host.Client.PostAsync("/api/orchestrations/LongRunning/long?input=job", null);
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("stubborn", "text")]);
        var request = host.Client.GetAsync("/api/sleeps", CancellationToken.None);
        (await host.ReadJournalAsync(3)).ShouldBe(["activity job", "text attempt 1", "request"], ignoreOrder: true);

        await host.StopAsync().WaitAsync(Bound, TestContext.Current.CancellationToken);

        await ShouldFailAsync(request);
        await using var next = await TestHost.StartAsync(options);
        request = next.Client.GetAsync("/api/sleeps", CancellationToken.None);
        (await next.ReadJournalAsync(3)).ShouldBe(["activity job", "text attempt 2", "request"], ignoreOrder: true);
        await next.Client.PostAsync("/api/gate", null);
        (await request).EnsureSuccessStatusCode();
        await next.Clock.DrainAsync();
        (await next.Client.GetStringAsync("/api/orchestrations/long")).ShouldBe("Completed job done");
    }

    [Fact]
    public async Task Stop_FunctionHeedsItsToken_IsToldAndDeliveredAgain()
    {
        var host = await TestHost.StartAsync("Patient");
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("patient", "text")]);
        await host.AtLeastAsync(1);

        await using var next = await host.RestartAsync().WaitAsync(Bound, TestContext.Current.CancellationToken);
        await next.Clock.DrainAsync();

        next.Journal.Entries.ShouldBe(["text attempt 2"]);
    }

    [Fact]
    public async Task Stop_Twice_IsOneStop()
    {
        await using var host = await TestHost.StartAsync();

        await Should.NotThrowAsync(Task.WhenAll(host.StopAsync(), host.StopAsync()).WaitAsync(Bound, TestContext.Current.CancellationToken));
    }

    private static async Task ShouldFailAsync(Task<HttpResponseMessage> request)
    {
        try
        {
            ((int)(await request).StatusCode).ShouldBeGreaterThanOrEqualTo(500);
        }
        catch (HttpRequestException)
        {
            // It was cut off before it had an answer.
        }
    }
}
