using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>What receivers are told, and what they are not (REQ-WHK-02, REQ-WHK-08).</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task Event_WithAWebhook_IsToldOnceAndSigned()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();

        var interview = await hooked.ScheduleAsync();

        var received = hooked.Receiver.Received.ShouldHaveSingleItem();
        received.Type.ShouldBe("interview.scheduled");
        received.IsSignedWith(webhook["secret"]!.GetValue<string>()).ShouldBeTrue();
        received.Headers["webhook-timestamp"].ShouldBe($"{InterviewsHost.Beginning.ToUnixTimeSeconds()}");
        received.Headers["Content-Type"].ShouldBe("application/json");
        received.Headers.ContainsKey("traceparent").ShouldBeFalse();
        received.Json["data"]!["interviewId"]!.GetValue<string>().ShouldBe(interview);
    }

    [Fact]
    public async Task Message_OfAnyEvent_HoldsIdsStateAndTimesOnly()
    {
        await using var hooked = await Hooked.StartAsync();
        await hooked.RegisterAsync();

        var interview = await hooked.ScheduleAsync("2026-03-02T09:10:00Z");
        await hooked.Admin.PutAsync($"interviews/{interview}/prepare", """{"notes":"Secretly prepared"}""");
        await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(30));
        await hooked.Admin.PostAsync($"interviews/{interview}/complete", """{"rating":4,"notes":"Secretly praised"}""");
        await hooked.Admin.PostAsync($"interviews/{interview}/feedback", """{"interviewerId":"p-1","recommendation":"strongYes","notes":"Secretly liked"}""");
        await hooked.Admin.PostAsync($"interviews/{interview}/results", """{"score":93,"decision":"hire"}""");
        await hooked.Host.Clock.DrainAsync();

        hooked.Receiver.Received.Select(received => received.Type).ShouldBe(
        [
            "interview.scheduled", "interview.prepared", "interview.completed", "interview.feedback.recorded", "interview.evaluation.requested", "interview.evaluated",
        ], ignoreOrder: true);
        hooked.Receiver.Received.SelectMany(received => received.Json["data"]!.AsObject().Select(member => member.Key)).Distinct().ShouldBe(
        [
            "interviewId", "organizationId", "sequence", "revision", "status", "round", "applicationId", "scheduledAt", "endsAt",
        ], ignoreOrder: true);
        string.Concat(hooked.Receiver.Received.Select(received => received.Body)).ShouldSatisfyAllConditions(
            said => said.ShouldNotContain("ecretly"), said => said.ShouldNotContain("anary"), said => said.ShouldNotContain("@"));
    }

    [Fact]
    public async Task Events_OfOneInterview_CarryTheSequenceThatOrdersThem()
    {
        await using var hooked = await Hooked.StartAsync();
        await hooked.RegisterAsync();

        var interview = await hooked.ScheduleAsync();
        await hooked.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        await hooked.Host.Clock.DrainAsync();

        hooked.Receiver.Received.OrderBy(received => received.Json["data"]!["sequence"]!.GetValue<long>())
            .Select(received => $"{received.Type} {received.Json["data"]!["status"]}")
            .ShouldBe(["interview.scheduled scheduled", "interview.cancelled cancelled"]);
    }

    [Fact]
    public async Task Webhook_WithAFilter_IsToldOfThoseEventsOnly()
    {
        await using var hooked = await Hooked.StartAsync();
        await hooked.RegisterAsync("/in", "interview.cancelled");

        var interview = await hooked.ScheduleAsync();
        await hooked.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        await hooked.Host.Clock.DrainAsync();

        hooked.Receiver.Received.ShouldHaveSingleItem().Type.ShouldBe("interview.cancelled");
    }

    [Fact]
    public async Task Webhook_OfAnotherOrganization_IsToldNothing()
    {
        await using var hooked = await Hooked.StartAsync();
        using var stranger = hooked.Host.As("a-1", "admin", "globex");
        (await stranger.PostAsync("webhooks", new { url = hooked.Receiver.Url + "/in" })).Status.ShouldBe(201);

        await hooked.ScheduleAsync();

        hooked.Receiver.Received.ShouldBeEmpty();
    }

    [Fact]
    public async Task Webhook_DisabledAndEnabledAgain_IsNotToldWhatHappenedMeanwhile()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        await hooked.Admin.PatchAsync($"webhooks/{webhook["id"]}", """{"enabled":false}""");
        var interview = await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await hooked.Admin.PatchAsync($"webhooks/{webhook["id"]}", """{"enabled":true}""")).Status.ShouldBe(200);
        Redeliveries.Rewind(hooked.Host);
        await hooked.Admin.PostAsync($"interviews/{interview}/cancel", "{}");
        await hooked.Host.Clock.DrainAsync();

        hooked.Receiver.Received.ShouldHaveSingleItem().Type.ShouldBe("interview.cancelled");
    }

    [Fact]
    public async Task Rotation_OfTheSecret_SignsWithBothForADay()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        var old = webhook["secret"]!.GetValue<string>();
        var rotated = await hooked.Admin.PostAsync($"webhooks/{webhook["id"]}/rotate-secret");
        var next = rotated.Text("secret");

        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromHours(24));
        await hooked.ScheduleAsync("2026-04-21T10:00:00Z");

        next.ShouldNotBe(old);
        hooked.Receiver.Received.Select(received => (received.IsSignedWith(old), received.IsSignedWith(next))).ShouldBe([(true, true), (false, true)]);
    }

    [Fact]
    public async Task Test_OfAWebhook_AnswersWithWhatTheReceiverSaid()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 418);

        var reply = await hooked.Admin.PostAsync($"webhooks/{webhook["id"]}/test");

        (reply.Status, reply.Text("outcome"), reply["status"].GetValue<int>()).ShouldBe((200, "rejected", 418));
        var received = hooked.Receiver.Received.ShouldHaveSingleItem();
        (received.Type, received.Id).ShouldBe(("webhook.test", reply.Text("messageId")));
        received.IsSignedWith(webhook["secret"]!.GetValue<string>()).ShouldBeTrue();
    }

    [Fact]
    public async Task Delivery_ThatSucceeded_IsListedWithItsAttempt()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync();
        var interview = await hooked.ScheduleAsync();

        JsonNode attempt = (await hooked.DeliveriesAsync(webhook)).ShouldHaveSingleItem()!;

        attempt["messageId"]!.GetValue<string>().ShouldBe(hooked.Receiver.Received[0].Id);
        attempt["interviewId"]!.GetValue<string>().ShouldBe(interview);
        attempt["type"]!.GetValue<string>().ShouldBe("interview.scheduled");
        (attempt["attempt"]!.GetValue<int>(), attempt["outcome"]!.GetValue<string>(), attempt["status"]!.GetValue<int>()).ShouldBe((1, "delivered", 204));
        attempt["nextAttemptAt"].ShouldBeNull();
        (await hooked.StateAsync(interview)).ShouldBeNull();
    }

    [Fact]
    public async Task Deliveries_AfterAMonth_AreForgotten()
    {
        await using var hooked = await Hooked.StartAsync();
        var webhook = await hooked.RegisterAsync("/in", "interview.scheduled");
        await hooked.ScheduleAsync();

        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(31));

        (await hooked.DeliveriesAsync(webhook)).ShouldBeEmpty();
    }
}
