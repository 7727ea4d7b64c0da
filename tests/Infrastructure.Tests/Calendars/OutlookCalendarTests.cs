using System.Text.Json.Nodes;
using Azure;
using Interviews.Domain.Calendars;
using Interviews.Infrastructure.Calendars;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars;

/// <summary>The adapter against what Microsoft Graph sends over the wire, and what it is sent.</summary>
public sealed class OutlookCalendarTests
{
    private const string Events = "https://graph.microsoft.com/v1.0/users/hr%40acme.example/events";

    private static readonly CalendarEntry _blank = new() { InterviewId = Guid.Empty, OrganizationId = "o-1", Provider = "outlook" };

    private static readonly CalendarEntry _known = _blank with { EventId = "e-1", CreateBegun = true };

    private static readonly CalendarEvent _wanted = new(
        "Technical interview", "Read more.", Instant.FromUtc(2026, 3, 5, 10, 0), Instant.FromUtc(2026, 3, 5, 11, 0), null,
        [new Attendee("Jane", "jane@acme.example", false), new Attendee("Sam", "sam@acme.example", true)]);

    [Fact]
    public async Task Create_Request_HasTheEventItsTransactionAndLastingIds()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(201, ScriptedGraph.Event));

        var outcome = await graph.Calendar().UpsertAsync(_wanted with { NeedsMeeting = false }, _blank, CancellationToken.None);

        outcome.ShouldBe(new CalendarOutcome.Written(new CalendarReceipt("e-1", "uid-1", "k-1", null)));
        var sent = graph.Requests.ShouldHaveSingleItem();
        (sent.Line, sent.Prefer, sent.Authorization).ShouldBe(($"POST {Events}", "IdType=\"ImmutableId\"", "Bearer https://graph.microsoft.com/.default"));
        JsonNode.DeepEquals(JsonNode.Parse(sent.Body!), JsonNode.Parse("""
            {
              "@odata.type": "#microsoft.graph.event",
              "subject": "Technical interview",
              "body": { "contentType": "text", "content": "Read more." },
              "start": { "dateTime": "2026-03-05T10:00:00", "timeZone": "UTC" },
              "end": { "dateTime": "2026-03-05T11:00:00", "timeZone": "UTC" },
              "location": { "displayName": "" },
              "attendees": [
                { "@odata.type": "#microsoft.graph.attendee", "emailAddress": { "address": "jane@acme.example", "name": "Jane" }, "type": "required" },
                { "@odata.type": "#microsoft.graph.attendee", "emailAddress": { "address": "sam@acme.example", "name": "Sam" }, "type": "optional" }
              ],
              "allowNewTimeProposals": false,
              "transactionId": "00000000-0000-0000-0000-000000000000-1",
              "singleValueExtendedProperties": [
                { "id": "String {6f6f1f5c-3b0a-4f43-9a45-0d6d1c1d0a57} Name InterviewTransaction", "value": "00000000-0000-0000-0000-000000000000-1" }
              ]
            }
            """)).ShouldBeTrue(sent.Body);
    }

    [Fact]
    public async Task Update_OfAMeeting_LeavesItsBodyAndKeepsItOnline()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(200, ScriptedGraph.Event));

        await graph.Calendar().UpsertAsync(_wanted with { HasMeeting = true }, _known, CancellationToken.None);

        var sent = graph.Requests.ShouldHaveSingleItem();
        sent.Line.ShouldBe($"PATCH {Events}/e-1");
        var body = JsonNode.Parse(sent.Body!)!.AsObject();
        (body.ContainsKey("subject"), body.ContainsKey("body"), body.ContainsKey("isOnlineMeeting"), body.ContainsKey("transactionId")).ShouldBe((true, false, false, false));
    }

    [Fact]
    public async Task Create_BegunBefore_LooksForTheEventByItsTransaction()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(200, """{"value":[{"id":"e-1"}]}"""), ScriptedGraph.Answer(200, ScriptedGraph.Event));

        await graph.Calendar().UpsertAsync(_wanted, _blank with { CreateBegun = true }, CancellationToken.None);

        graph.Requests.Count.ShouldBe(2);
        var asked = new Uri(graph.Requests[0].Line["GET ".Length..]);
        asked.Query.ShouldContain("$select=id");
        Uri.UnescapeDataString(asked.Query).ShouldContain("ep/value eq '00000000-0000-0000-0000-000000000000-1'");
        graph.Requests[1].Line.ShouldBe($"PATCH {Events}/e-1");
    }

    [Fact]
    public async Task Meeting_WithoutALink_IsReadOnceMore()
    {
        var graph = new ScriptedGraph(
            ScriptedGraph.Answer(201, ScriptedGraph.Event),
            ScriptedGraph.Answer(200, """{"id":"e-1","onlineMeeting":{"joinUrl":"https://teams.example/e-1"}}"""));

        var outcome = await graph.Calendar().UpsertAsync(_wanted with { NeedsMeeting = true }, _blank, CancellationToken.None);

        outcome.ShouldBeOfType<CalendarOutcome.Written>().Receipt.JoinUrl.ShouldBe("https://teams.example/e-1");
        var body = JsonNode.Parse(graph.Requests[0].Body!)!;
        (body["isOnlineMeeting"]!.GetValue<bool>(), body["onlineMeetingProvider"]!.GetValue<string>()).ShouldBe((true, "teamsForBusiness"));
    }

    [Fact]
    public async Task Cancel_OfAnAppointment_DeletesIt()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Fault(400), ScriptedGraph.Answer(204, ""));

        (await graph.Calendar().CancelAsync(_known, CancellationToken.None)).ShouldBe(new CalendarOutcome.Gone());

        graph.Requests.Select(request => request.Line).ShouldBe([$"POST {Events}/e-1/cancel", $"DELETE {Events}/e-1"]);
        graph.Requests[0].Body.ShouldBe("{}");
    }

    [Fact]
    public async Task NationalCloud_IsCalledAndSignedInToAtItsOwnAddress()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(202, ""));

        await graph.Calendar(new OutlookSettings("hr@acme.example", "https://microsoftgraph.chinacloudapi.cn/v1.0")).CancelAsync(_known, CancellationToken.None);

        var sent = graph.Requests.ShouldHaveSingleItem();
        (sent.Line, sent.Authorization).ShouldBe((
            "POST https://microsoftgraph.chinacloudapi.cn/v1.0/users/hr%40acme.example/events/e-1/cancel", "Bearer https://microsoftgraph.chinacloudapi.cn/.default"));
    }

    [Theory]
    [InlineData(403, "The calendar refused it with status 403 (ErrorCode).")]
    [InlineData(400, "The calendar refused it with status 400 (ErrorCode).")]
    public async Task Fault_ThatLasts_IsARefusalWithItsCodeAlone(int status, string reason)
    {
        var graph = new ScriptedGraph(ScriptedGraph.Fault(status));

        (await graph.Calendar().UpsertAsync(_wanted, _known, CancellationToken.None)).ShouldBe(new CalendarOutcome.Refused(reason));

        graph.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, 1)]
    [InlineData(409, 1)]
    [InlineData(500, 3)]
    [InlineData(503, 3)]
    public async Task Fault_ThatPasses_IsThrownWithItsStatusAndCodeAlone(int status, int requests)
    {
        var graph = new ScriptedGraph(ScriptedGraph.Fault(status), ScriptedGraph.Fault(status), ScriptedGraph.Fault(status));

        var fault = await Should.ThrowAsync<RequestFailedException>(() => graph.Calendar().UpsertAsync(_wanted, _known, CancellationToken.None));

        (fault.Status, fault.Message, fault.InnerException).ShouldBe((status, $"The calendar answered with status {status} (ErrorCode).", null));
        graph.Requests.Count.ShouldBe(requests);
    }

    [Theory]
    [InlineData("text/html", "<html>Bad gateway</html>")]
    [InlineData("application/json", "{")]
    [InlineData("application/json", "")]
    public async Task Fault_ThatIsNoJson_KeepsItsStatus(string type, string body)
    {
        var page = ScriptedGraph.Answer(502, body, type);
        var graph = new ScriptedGraph(page, page, page);

        var fault = await Should.ThrowAsync<RequestFailedException>(() => graph.Calendar().UpsertAsync(_wanted, _known, CancellationToken.None));

        (fault.Status, fault.Message).ShouldBe((502, "The calendar answered with status 502."));
    }

    [Fact]
    public async Task Event_ThatIsNotThere_IsGone() =>
        (await new ScriptedGraph(ScriptedGraph.Answer(404, "")).Calendar().UpsertAsync(_wanted, _known, CancellationToken.None)).ShouldBe(new CalendarOutcome.Gone());

    [Theory]
    [InlineData("7", 7)]
    [InlineData(null, 1)]
    public async Task Busy_WaitsAsLongAsItIsAskedAndSendsTheSameAgain(string? retryAfter, int seconds)
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(429, "{}", retryAfter: retryAfter), ScriptedGraph.Answer(201, ScriptedGraph.Event));

        (await graph.Calendar().UpsertAsync(_wanted, _blank, CancellationToken.None)).ShouldBeOfType<CalendarOutcome.Written>();

        graph.Waits.Waited.ShouldBe([TimeSpan.FromSeconds(seconds)]);
        graph.Requests.Count.ShouldBe(2);
        graph.Requests[1].ShouldBe(graph.Requests[0]);
        graph.Requests[1].Body.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Busy_ForLongerThanItIsWaitedHere_IsThrownAtOnce()
    {
        var graph = new ScriptedGraph(ScriptedGraph.Answer(429, "{}", retryAfter: "3600"));

        (await Should.ThrowAsync<RequestFailedException>(() => graph.Calendar().UpsertAsync(_wanted, _known, CancellationToken.None))).Status.ShouldBe(429);

        (graph.Requests.Count, graph.Waits.Waited.Count).ShouldBe((1, 0));
    }

    [Fact]
    public async Task BrokenConnectionAndSilence_AreTriedAgain()
    {
        var settings = new OutlookSettings("hr@acme.example", "https://graph.microsoft.com/v1.0") { Timeout = Duration.FromSeconds(1) };
        var graph = new ScriptedGraph(ScriptedGraph.Broken, ScriptedGraph.Silence, ScriptedGraph.Answer(200, ScriptedGraph.Event));

        (await graph.Calendar(settings).UpsertAsync(_wanted, _known, CancellationToken.None)).ShouldBeOfType<CalendarOutcome.Written>();

        graph.Waits.Waited.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]);
    }

    [Fact]
    public async Task GivenUpByTheCaller_IsNotTriedAgain()
    {
        using var caller = new CancellationTokenSource();
        var graph = new ScriptedGraph(async cancellationToken =>
        {
            await caller.CancelAsync();
            return await ScriptedGraph.Silence(cancellationToken);
        });

        await Should.ThrowAsync<OperationCanceledException>(() => graph.Calendar().UpsertAsync(_wanted, _known, caller.Token));

        graph.Requests.Count.ShouldBe(1);
    }
}
