using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.WholeSystem.Redelivery;
using Interviews.Infrastructure.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>Receivers that do not accept a message at once, or at all (REQ-WHK-05, REQ-WHK-06).</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Receiver_ThatFailsTwice_IsToldAgainUntilItAccepts()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, number) => Receiver.Status(http, number < 3 ? 500 : 200);

        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(7));

        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+305 delivered 200 -", "+5 rejected 500 +305", "+0 rejected 500 +5"]);
        hooked.Receiver.Received.Select(received => received.Id).Distinct().ShouldHaveSingleItem();
        hooked.Receiver.Received.ShouldAll(received => received.IsSignedWith(webhook["secret"]!.GetValue<string>()));
        hooked.Receiver.Received.Select(received => received.Body).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Receivers_OfWhichOneFails_AreToldAgainByThemselves()
    {
        await using var hooked = await Hooked.StartAsync();
        await hooked.RegisterAsync("/good");
        await hooked.RegisterAsync("/bad");
        hooked.Receiver.Answer = (http, number) => Receiver.Status(http, http.Request.Path == "/bad" && number < 4 ? 503 : 204);

        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromHours(1));

        hooked.Receiver.At("/good").Count.ShouldBe(1);
        hooked.Receiver.At("/bad").Count.ShouldBe(4);
        hooked.Receiver.Received.Select(received => received.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Receiver_ThatAsksForTime_IsLeftAloneForIt()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, number) =>
        {
            http.Response.Headers.RetryAfter = "3600";
            return Receiver.Status(http, number == 1 ? 429 : 200);
        };

        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromHours(2));

        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+3600 delivered 200 -", "+0 rejected 429 +3600"]);
    }

    [Fact]
    public async Task Receiver_ThatIsGone_IsDisabledAndToldNothingMore()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 410);

        var interview = await hooked.ScheduleAsync();
        await hooked.ScheduleAsync("2026-04-21T10:00:00Z");
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(1));

        hooked.Receiver.Received.Count.ShouldBe(1);
        var view = await hooked.ReadAsync($"webhooks/{webhook["id"]}");
        (view["enabled"]!.GetValue<bool>(), view["disabled"]!["reason"]!.GetValue<string>()).ShouldBe((false, "gone"));
        (await hooked.StateAsync(interview)).ShouldBeNull();
    }

    [Fact]
    public async Task Receiver_ThatRedirects_IsNotFollowed()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) =>
        {
            http.Response.Headers.Location = "/elsewhere";
            return Receiver.Status(http, 307);
        };

        await hooked.ScheduleAsync();

        hooked.Receiver.At("/elsewhere").ShouldBeEmpty();
        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+0 redirected 307 +5"]);
    }

    [Fact]
    public async Task Receiver_ThatDoesNotAnswer_HasTimedOut()
    {
        var impatient = new WebhookSettings { Targets = new() { AllowPrivateAddresses = true }, Timeout = Duration.FromMilliseconds(300) };
        await using var hooked = await Hooked.StartAsync(services => services.AddSingleton(impatient));
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);

        await hooked.ScheduleAsync();

        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+0 timedOut - +5"]);
    }

    [Fact]
    public async Task Receiver_WhoseAnswerNeverEnds_IsNotWaitedFor()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = async (http, _) =>
        {
            await http.Response.WriteAsync("yes, and ", http.RequestAborted);
            await http.Response.Body.FlushAsync(http.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
        };

        await hooked.ScheduleAsync();

        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+0 delivered 200 -"]);
    }

    [Fact]
    public async Task Receiver_ThatCannotBeReached_IsGivenUpAfterThreeDaysAndReplayedLater()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Abort(http);
        var interview = await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(4));

        var attempts = await hooked.DeliveriesAsync(webhook);
        attempts.Count.ShouldBe(10);
        Outline(attempts)[0].ShouldBe("+272105 unreachable - -");
        (await hooked.StateAsync(interview)).ShouldBe("failed");
        var letter = (await hooked.ReadAsync("dead-letters?consumer=webhook-deliveries"))["items"]!.AsArray().ShouldHaveSingleItem()!;
        letter["interviewId"]!.GetValue<string>().ShouldBe(interview);

        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 204);
        (await hooked.Admin.PostAsync($"dead-letters/{letter["id"]}/replay")).Text("state").ShouldBe("replayed");
        await hooked.Admin.PostAsync($"dead-letters/{letter["id"]}/replay");
        await hooked.Host.Clock.DrainAsync();

        (await hooked.StateAsync(interview)).ShouldBe("delivered");
        hooked.Receiver.Received.Count.ShouldBe(11);
        hooked.Receiver.Received.Select(received => received.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Receiver_ThatFailsForFiveDays_IsDisabledAndGetsANewChanceOnceEnabled()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync("/in", "interview.scheduled");
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 500);
        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(4));
        (await hooked.ReadAsync($"webhooks/{webhook["id"]}"))["enabled"]!.GetValue<bool>().ShouldBeTrue();

        var second = await hooked.ScheduleAsync("2026-04-21T10:00:00Z");
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(3));
        (await hooked.ReadAsync($"webhooks/{webhook["id"]}"))["disabled"]!["reason"]!.GetValue<string>().ShouldBe("failing");
        (await hooked.StateAsync(second)).ShouldBe("failed");
        var letters = (await hooked.ReadAsync("dead-letters?consumer=webhook-deliveries"))["items"]!.AsArray();
        letters.Count.ShouldBe(2);

        var refused = await hooked.Admin.PostAsync($"dead-letters/{letters[0]!["id"]}/replay");
        refused.Text("state").ShouldBe("parked");
        await hooked.Admin.PatchAsync($"webhooks/{webhook["id"]}", """{"enabled":true}""");
        await hooked.ScheduleAsync("2026-04-22T10:00:00Z");
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(2));
        (await hooked.ReadAsync($"webhooks/{webhook["id"]}"))["enabled"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task Restart_BetweenTwoAttempts_LosesAndDoublesNothing()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, number) => Receiver.Status(http, number < 3 ? 500 : 200);
        await hooked.ScheduleAsync();

        await hooked.RestartAsync(TimeSpan.Zero);
        await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(2));
        await hooked.RestartAsync(TimeSpan.FromHours(3));
        await hooked.Host.Clock.DrainAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(1));

        Outline(await hooked.DeliveriesAsync(webhook)).ShouldBe(["+10920 delivered 200 -", "+5 rejected 500 +305", "+0 rejected 500 +5"]);
        hooked.Receiver.Received.Select(received => received.Id).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Feed_DeliveredAgainAndEveryMessageTwice_TellsNothingTwice()
    {
        await using var hooked = await Hooked.StartAsync(RepeatingQueues.Copies(2));
        await hooked.RegisterAsync();
        var interview = await hooked.ScheduleAsync();
        await hooked.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        foreach (var pause in (int[])[0, 1, 88])
        {
            await hooked.Host.AdvanceAsync(TimeSpan.FromDays(pause));
            Redeliveries.Rewind(hooked.Host);
            await hooked.Host.Clock.DrainAsync();
        }

        hooked.Receiver.Received.Select(received => received.Type).ShouldBe(["interview.scheduled", "interview.cancelled"], ignoreOrder: true);
    }

    [Fact]
    public async Task Webhook_DeletedBetweenTwoAttempts_IsToldNothingMore()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 500);
        var interview = await hooked.ScheduleAsync();

        (await hooked.Admin.DeleteAsync($"webhooks/{webhook["id"]}")).Status.ShouldBe(204);
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(4));

        hooked.Receiver.Received.Count.ShouldBe(1);
        (await hooked.StateAsync(interview)).ShouldBeNull();
    }

    private static Task Abort(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Of each attempt, the latest first: seconds since the beginning, outcome, status, and when the next was planned.</summary>
    private static List<string> Outline(JsonArray attempts) =>
        [.. attempts.Select(attempt => $"{Seconds(attempt!["at"])} {attempt["outcome"]} {attempt["status"]?.ToString() ?? "-"} {Seconds(attempt["nextAttemptAt"])}")];

    private static string Seconds(JsonNode? instant) => instant is null
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"+{(instant.GetValue<DateTimeOffset>() - InterviewsHost.Beginning).TotalSeconds:0}");
}
