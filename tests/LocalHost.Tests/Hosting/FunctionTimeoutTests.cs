using System.Net;
using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Queues;
using Interviews.LocalHost.SampleApp;
using Interviews.LocalHost.SampleApp.Durable;
using Interviews.LocalHost.SampleApp.Http;
using Interviews.LocalHost.Time;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>What takes longer than <c>functionTimeout</c> is asked to end, and ended as failed when it does not. The time that it takes is real; these tests have it in hand.</summary>
public sealed class FunctionTimeoutTests
{
    private static readonly TimeSpan Default = TimeSpan.FromMinutes(30);

    /// <summary>For what happens at once on a machine that has nothing else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly VirtualTimeProvider _real = new(TestHost.ClockStart);

    [Theory]
    [InlineData(null, 1800)]
    [InlineData("00:05:00", 300)]
    [InlineData("00:00:01", 1)]
    [InlineData("2", 172_800)]
    [InlineData("-1", null)]
    [InlineData("-1.00:00:00", null)]
    public void Setting_IsReadAsTheRealHostReadsIt(string? value, int? seconds)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AzureFunctionsJobHost:functionTimeout", value)]).Build();

        FunctionTimeout.From(new HostJson(settings, AppContext.BaseDirectory), _real).Limit.ShouldBe(seconds is { } number ? TimeSpan.FromSeconds(number) : null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_TakesTooLong_FunctionIsToldAndItsAnswerIsTheAnswer(bool inProcessOfItsOwn)
    {
        await using var host = await StartAsync(inProcessOfItsOwn, "Excuses");
        var request = host.Client.GetAsync("/api/excuses");
        await host.ReadJournalAsync(1);

        Pass(Default);

        using var response = await request.WaitAsync(Patience);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync()).ShouldBe("later");
        (await host.ReadJournalAsync(2)).ShouldBe(["excuses", "cancelled"]);
    }

    [Fact]
    public async Task Message_TakesAlmostTooLong_IsDone()
    {
        await using var host = await StartAsync("Stubborn");
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage("stubborn", "text")]);
        await host.AtLeastAsync(1);

        Pass(Default - TimeSpan.FromTicks(1));
        host.App<Gate>().Open();
        await host.Clock.DrainAsync().WaitAsync(Patience);
        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));

        host.Journal.Entries.ShouldBe(["text attempt 1"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_FunctionHeedsNothing_IsCutOffAfterTheGrace(bool inProcessOfItsOwn)
    {
        await using var host = await StartAsync(inProcessOfItsOwn, "Sleeps");
        var request = host.Client.GetAsync("/api/sleeps");
        await host.ReadJournalAsync(1);

        Pass(Default + FunctionTimeout.Grace);

        await Should.ThrowAsync<HttpRequestException>(request.WaitAsync(Patience));
        await host.Client.PostAsync("/api/gate", null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Response_UnderWay_IsCutOffAndNotTakenForComplete(bool inProcessOfItsOwn)
    {
        await using var host = await StartAsync(inProcessOfItsOwn, "Stream");
        using var response = await host.Client.GetAsync("/api/stream", HttpCompletionOption.ResponseHeadersRead);

        Pass(Default + FunctionTimeout.Grace);

        await Should.ThrowAsync<HttpRequestException>(response.Content.ReadAsStringAsync().WaitAsync(Patience));
        await host.Client.PostAsync("/api/gate", null);
    }

    /// <summary>Also when it ends in good order within the grace: by then it has failed.</summary>
    [Theory]
    [InlineData("Obliging", 0, "text", "cancelled")]
    [InlineData("Stubborn", 2, "text attempt 1")]
    public async Task Message_TakesTooLong_IsAFailedAttempt(string function, int grace, params string[] first)
    {
        await using var host = await StartAsync(function);
        await host.Service<IQueueTransport>().SendAsync([new OutgoingMessage(function.ToLowerInvariant(), "text")]);
        await host.AtLeastAsync(1);

        Pass(Default + TimeSpan.FromSeconds(grace));
        await host.Clock.DrainAsync().WaitAsync(Patience);
        await host.Clock.AdvanceAsync(TimeSpan.FromSeconds(30));

        host.Journal.Entries.ShouldBe([.. first, "text attempt 2"]);
        host.App<Gate>().Open();
    }

    [Fact]
    public async Task Activity_TakesTooLong_FailsForItsOrchestrator()
    {
        await using var host = await StartAsync([.. LongActivities.Names, .. Orchestrations.Names]);
        await host.Client.PostAsync("/api/orchestrations/LongRunning/long?input=job", null);
        await host.AtLeastAsync(1);

        Pass(Default + FunctionTimeout.Grace);
        await host.Clock.DrainAsync().WaitAsync(Patience);

        (await host.Client.GetStringAsync("/api/orchestrations/long")).ShouldBe(
            "Failed Task 'LongActivity' (#0) failed with an unhandled exception: The functionTimeout of 00:30:00 was exceeded.");
        host.App<Gate>().Open();
    }

    [Fact]
    public async Task Orchestrator_TakesTooLong_IsTriedAgain()
    {
        await using var host = await StartAsync([.. LongActivities.Names, .. Orchestrations.Names]);
        await host.Client.PostAsync("/api/orchestrations/Blocking/held", null);
        await host.AtLeastAsync(1);

        Pass(Default + FunctionTimeout.Grace);
        await host.Clock.DrainAsync().WaitAsync(Patience);
        await host.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await host.Client.GetStringAsync("/api/orchestrations/held")).ShouldBe("Completed done");
        host.App<Gate>().Open();
    }

    [Fact]
    public async Task Request_WithoutATimeout_TakesAsLongAsItLikes()
    {
        await using var host = await TestHost.StartAsync(Options("Sleeps").With(("AzureFunctionsJobHost:functionTimeout", "-1")));
        var request = host.Client.GetAsync("/api/sleeps");
        await host.AtLeastAsync(1);

        Pass(TimeSpan.FromDays(1));
        host.App<Gate>().Open();

        (await request.WaitAsync(Patience)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Request_WhileTheVirtualClockMovesOn_IsLeftAlone()
    {
        await using var host = await TestHost.StartAsync("Sleeps");
        var request = host.Client.GetAsync("/api/sleeps");
        await host.AtLeastAsync(1);

        await host.Clock.AdvanceAsync(Default * 2);
        host.App<Gate>().Open();

        (await request.WaitAsync(Patience)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private void Pass(TimeSpan time) => _real.MoveTo(_real.GetUtcNow() + time);

    private Task<TestHost> StartAsync(params string[] functions) => TestHost.StartAsync(Options(functions));

    private Task<TestHost> StartAsync(bool inProcessOfItsOwn, string function) =>
        TestHost.StartAsync(Options([function, .. Observation.Names]) with { AppInProcessOfItsOwn = inProcessOfItsOwn });

    private LocalHostOptions Options(params string[] functions) => TestHost.Options(functions) with
    {
        ConfigureHost = services => services.AddSingleton(provider => FunctionTimeout.From(provider.GetRequiredService<HostJson>(), _real)),
    };
}
