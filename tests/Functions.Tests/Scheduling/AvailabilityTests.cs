using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Scheduling;

/// <summary>REQ-SCH-18 to REQ-SCH-22: which slots the API offers, and that hours and limits hold when an interview is booked.</summary>
public sealed class AvailabilityTests(Stage stage) : IClassFixture<Stage>
{
    private const string Berlin = """ "timeZone":"Europe/Berlin" """;

    [Fact]
    public async Task Get_PersonWithAnInterview_OffersWhatIsLeftOfTheDay()
    {
        var person = await PersonAsync($$"""{{{Berlin}}, "workingHours":[{"day":"monday","from":"09:00","to":"12:00"}]}""");
        await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-06T08:00:00Z","durationMinutes":30}""");

        var found = await stage.ReadAsync($"interviews/schedule/availability?interviewerIds={person}&from=2026-04-06&to=2026-04-06&durationMinutes=60&stepMinutes=30&timeZone=Europe/Berlin");

        found.ShouldBeAccepted();
        Starts(found).ShouldBe(["2026-04-06T09:00", "2026-04-06T10:30", "2026-04-06T11:00"]);
        found["slots"][0]!["start"]!.GetValue<string>().ShouldBe("2026-04-06T07:00:00Z");
        found["unknown"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_SeatOfTwoPeople_NamesTheOneWhoIsFree()
    {
        var (first, second) = (await PersonAsync($$"""{{{Berlin}}}"""), await PersonAsync($$"""{{{Berlin}}}"""));
        await stage.ScheduleAsync($$"""{"interviewers":["{{first}}"],"scheduledAt":"2026-04-07T07:00:00Z","durationMinutes":60}""");

        var found = await SearchAsync($$"""{"seats":[{"name":"lead","anyOf":["{{first}}","{{second}}"]}],"from":"2026-04-07T07:00:00Z","to":"2026-04-07T09:00:00Z","durationMinutes":60,"stepMinutes":60,{{Berlin}}}""");

        found["slots"].AsArray().Select(slot => slot!["seats"]![0]!["personId"]!.GetValue<string>()).ShouldBe([second, first]);
    }

    [Fact]
    public async Task Get_StrangerToTheDirectory_IsUnknownAndNotFree()
    {
        var (known, stranger) = (await PersonAsync($$"""{{{Berlin}}}"""), stage.NewId("stranger"));
        var question = $"interviews/schedule/availability?interviewerIds={known},{stranger}&from=2026-04-07&to=2026-04-07&durationMinutes=60";

        var found = await stage.ReadAsync(question);
        var assumed = await stage.ReadAsync($"{question}&assumeFree=true");

        found["slots"].AsArray().ShouldBeEmpty();
        found["unknown"].ToJsonString().ShouldBe($$"""[{"personId":"{{stranger}}","reason":"notInDirectory"}]""");
        assumed["slots"][0]!["seats"]!.ToJsonString().ShouldBe(
            $$"""[{"name":"{{known}}","personId":"{{known}}","assumed":false},{"name":"{{stranger}}","personId":"{{stranger}}","assumed":true}]""");
    }

    [Fact]
    public async Task Get_RoomAndCandidate_HaveToBeFreeAsWell()
    {
        var (person, another) = (await PersonAsync($$"""{{{Berlin}}}"""), await PersonAsync($$"""{{{Berlin}}}"""));
        var (candidate, room) = (stage.NewId("candidate"), stage.NewId("room"));
        await stage.CommandAsync("PUT", $"rooms/{room}", $$"""{"name":"{{room}}","capacity":2}""");
        await stage.ScheduleAsync($$"""{"candidateId":"{{candidate}}","scheduledAt":"2026-04-08T07:00:00Z","durationMinutes":240}""");
        await stage.ScheduleAsync($$"""{"mode":"inPerson","location":"{{room}}","scheduledAt":"2026-04-08T12:00:00Z","durationMinutes":120}""");
        var question = $"interviews/schedule/availability?candidateId={candidate}&from=2026-04-08&to=2026-04-08&durationMinutes=60&stepMinutes=60&timeZone=Europe/Berlin";

        Starts(await stage.ReadAsync($"{question}&interviewerIds={person}&location={room}")).ShouldBe(["2026-04-08T13:00", "2026-04-08T16:00"]);
        Starts(await stage.ReadAsync($"{question}&interviewerIds={person},{another}&location={room}")).ShouldBeEmpty("Three people do not fit in.");
    }

    [Fact]
    public async Task Get_EverythingWrong_TellsAllOfIt() =>
        (await stage.ReadAsync("interviews/schedule/availability?from=soon&to=2026-04-07&durationMinutes=5&stepMinutes=90&minimumNotice=soon&interviewerIds=a%20b&shoeSize=9"))
            .Fields.ShouldBe(["durationMinutes", "stepMinutes", "seats[0].anyOf[0]", "minimumNotice", "from", "shoeSize"], ignoreOrder: true);

    [Fact]
    public async Task Post_EverythingWrong_TellsAllOfIt() =>
        (await SearchAsync("""{"from":"soon","to":"2026-04-07","durationMinutes":5,"stepMinutes":90,"minimumNotice":"soon","seats":[{"name":"a","anyOf":[]},{"name":"a","anyOf":["b c"]}]}"""))
            .Fields.ShouldBe(["durationMinutes", "stepMinutes", "minimumNotice", "seats[0].anyOf", "seats[1].anyOf[0]", "seats", "from"], ignoreOrder: true);

    [Theory]
    [InlineData("2026-04-13T16:30:00Z", "outsideHours")]
    [InlineData("2026-04-18T09:00:00Z", "outsideHours")]
    [InlineData("2026-04-14T09:00:00Z", "outsideHours")]
    public async Task Schedule_WhenAPersonDoesNotWork_IsRefusedWithTimesThatTheyDo(string start, string reason)
    {
        var person = await PersonAsync($$"""{{{Berlin}}, "exceptions":[{"date":"2026-04-14","off":true}]}""");

        var refused = await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"{{start}}"}""");

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe(reason);
        var alternatives = refused["alternatives"].AsArray().Select(slot => slot!["start"]!.GetValue<string>()).ToList();
        alternatives.Count.ShouldBe(3);
        (await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"{{alternatives[0]}}"}""")).ShouldBeAccepted();
    }

    [Fact]
    public async Task Schedule_OutsideHoursWithAReason_IsRecorded()
    {
        var person = await PersonAsync($$"""{{{Berlin}}}""");

        var booked = await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-18T09:00:00Z","allowConflicts":true,"reason":"She offered to."}""");

        booked["conflictOverride"]["reason"]!.GetValue<string>().ShouldBe("She offered to.");
    }

    [Theory]
    [InlineData("maxPerDay", "2026-04-21T12:00:00Z", "dayLimit")]
    [InlineData("maxPerWeek", "2026-04-24T12:00:00Z", "weekLimit")]
    public async Task Schedule_OneMoreThanTheLimit_IsRefused(string limit, string another, string reason)
    {
        var person = await PersonAsync($$"""{{{Berlin}}, "{{limit}}":1}""");
        await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-21T08:00:00Z"}""");

        var refused = await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"{{another}}"}""");

        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe(reason);
    }

    /// <summary>No two of them overlap, and yet only as many as the limit allows commit.</summary>
    [Fact]
    public async Task Schedule_SevenDaysOfOneWeekAtOnce_KeepsToTheLimitOfTheWeek()
    {
        var person = await PersonAsync($$"""{{{Berlin}},"workingHours":[{{string.Join(',', Enum.GetValues<DayOfWeek>().Select(day => $$"""{"day":"{{day}}","from":"08:00","to":"18:00"}"""))}}],"maxPerWeek":2}""");

        var replies = await Task.WhenAll(Enumerable.Range(4, 7).Select(day =>
            stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-05-{{day:00}}T09:00:00Z"}""")));

        replies.Count(reply => reply.Status == 201).ShouldBe(2);
        replies.Count(reply => reply.Status == 409).ShouldBe(5);
    }

    [Fact]
    public async Task Schedule_WithinThePersonsOwnBuffer_IsRefused()
    {
        var person = await PersonAsync($$"""{{{Berlin}}, "bufferMinutes":30}""");
        await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-22T08:00:00Z","durationMinutes":60}""");

        (await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-22T09:59:00Z","durationMinutes":60}""")).ShouldBeRefused(409, "schedule_conflict");
        (await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-22T10:00:00Z","durationMinutes":60}""")).ShouldBeAccepted();
    }

    /// <summary>What the person kept free when they were booked is freed with the interview, whatever they keep free since.</summary>
    [Fact]
    public async Task Cancel_AfterThePersonsBufferBecameSmaller_FreesAllOfIt()
    {
        var person = await PersonAsync($$"""{{{Berlin}}, "bufferMinutes":240, "workingHours":[{"day":"thursday","from":"00:00","to":"24:00"}]}""");
        var booked = await stage.ScheduleAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-23T02:00:00Z","durationMinutes":60}""");
        await stage.CommandAsync("PUT", $"people/{person}", $$"""{{{Berlin}}, "workingHours":[{"day":"wednesday","from":"00:00","to":"24:00"}]}""");

        await stage.CommandAsync("POST", $"{booked.Path}/cancel", "{}");

        (await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-22T21:00:00Z","durationMinutes":60}""")).ShouldBeAccepted();
    }

    /// <summary>A calendar that was uploaded counts where slots are shown and where an interview commits; beyond what it says nobody is free.</summary>
    [Fact]
    public async Task Schedule_BusyByTheirOwnCalendar_IsRefused()
    {
        var person = await PersonAsync($$"""{{{Berlin}}}""");
        using var recruiter = stage.As("recruiter");
        var file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260301T000000Z\r\nDTSTART;TZID=Europe/Berlin:20260427T100000\r\nDTEND;TZID=Europe/Berlin:20260427T120000\r\nRRULE:FREQ=DAILY;COUNT=2\r\nSUMMARY:SECRET\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        (await recruiter.SendAsync(HttpMethod.Put, $"people/{person}/busy", new StringContent(file, System.Text.Encoding.UTF8, "text/calendar"))).ShouldBeAccepted();

        var slots = await stage.ReadAsync($"interviews/schedule/availability?interviewerIds={person}&from=2026-04-28&to=2026-04-28&durationMinutes=60&stepMinutes=60&timeZone=Europe/Berlin");
        var refused = await stage.PostBookingAsync($$"""{"interviewers":["{{person}}"],"scheduledAt":"2026-04-27T09:30:00Z","durationMinutes":60}""");
        var unknown = await stage.ReadAsync($"interviews/schedule/availability?interviewerIds={person}&from=2027-12-06&to=2027-12-06&durationMinutes=60");

        Starts(slots).ShouldBe(["2026-04-28T09:00", "2026-04-28T12:00", "2026-04-28T13:00", "2026-04-28T14:00", "2026-04-28T15:00", "2026-04-28T16:00"]);
        refused.ShouldBeRefused(409, "schedule_conflict");
        var conflict = refused["conflicts"].AsArray().ShouldHaveSingleItem()!;
        conflict["reason"]!.GetValue<string>().ShouldBe("busy");
        conflict["start"]!.GetValue<string>().ShouldBe("2026-04-27T08:00:00Z");
        unknown["slots"].AsArray().ShouldBeEmpty();
        unknown["unknown"][0]!["reason"]!.GetValue<string>().ShouldBe("calendarUnknown");
    }

    [Fact]
    public async Task Schedule_MorePeopleThanTheRoomHolds_IsRefused()
    {
        var room = stage.NewId("room");
        await stage.CommandAsync("PUT", $"rooms/{room}", $$"""{"name":"{{room}}","capacity":2}""");

        var refused = await stage.PostBookingAsync($$"""{"mode":"inPerson","location":"{{room}}","interviewers":["x-1","x-2"]}""");

        refused["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe("roomTooSmall");
    }

    private static IEnumerable<string> Starts(Reply found) => found["slots"].AsArray().Select(slot => slot!["localStart"]!.GetValue<string>());

    private async Task<string> PersonAsync(string body)
    {
        var id = stage.NewId("worker");
        await stage.CommandAsync("PUT", $"people/{id}", body);
        return id;
    }

    private async Task<Reply> SearchAsync(string body)
    {
        using var recruiter = stage.As("recruiter");
        return await recruiter.PostAsync("interviews/schedule/availability", stage.Json(body));
    }
}
