using System.Text;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary>When people are busy, from files of their calendars. The stage's clock begins on Monday 2026-03-02.</summary>
public sealed class BusyCalendarTests(Stage stage) : IClassFixture<Stage>
{
    private const string Marked = "CONFIDENTIAL-MARK";

    [Fact]
    public async Task Put_File_IsBusyAtItsOccurrences()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        var put = await recruiter.PutAsync(person, CalendarFile.Of(
            "DTSTART;TZID=America/New_York:20260305T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=America/New_York:20260312T090000"));

        put.Status.ShouldBe(201);
        put.Headers["Location"].ShouldBe($"/api/{person}");
        put["periodCount"].GetValue<int>().ShouldBe(2);
        put["importedAt"].GetValue<DateTimeOffset>().ShouldBe(stage.Now);
        put["knownThrough"].GetValue<DateTimeOffset>().ShouldBe(stage.Now.AddDays(400));
        (await BusyAsync(person, "?from=2026-03-01&to=2026-04-30")).ShouldBe("2026-03-05T14:00:00Z/2026-03-05T15:00:00Z 2026-03-19T13:00:00Z/2026-03-19T14:00:00Z");
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260310", "DURATION:P1D", "2026-03-09T15:00:00Z/2026-03-10T15:00:00Z")]
    [InlineData("DTSTART:20260310T090000", "DURATION:PT1H", "2026-03-10T00:00:00Z/2026-03-10T01:00:00Z")]
    public async Task Put_TimeWithoutZone_IsInTheZoneOfThePerson(string start, string length, string busy)
    {
        var person = await PersonAsync("Asia/Tokyo");
        using var recruiter = stage.Host.Recruiter();
        (await recruiter.PutAsync(person, CalendarFile.Of(start, length))).ShouldBeAccepted();

        (await BusyAsync(person, "?from=2026-03-01&to=2026-04-30")).ShouldBe(busy);
    }

    [Fact]
    public async Task Put_TimeWithoutZoneOfAPersonWithoutZone_IsRefused()
    {
        var person = await PersonAsync(null);
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000"))).ShouldBeRefused(400, "validation_failed", "timeZone");
    }

    [Fact]
    public async Task Put_UnknownZone_IsRefusedByItsName()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PutAsync(person, CalendarFile.Of("DTSTART;TZID=Mars/Olympus_Mons:20260310T090000"));

        reply.ShouldBeRefused(400, "validation_failed", "TZID");
        reply.Text("detail").ShouldContain("'Mars/Olympus_Mons'");
        (await recruiter.GetAsync(person)).ShouldBeRefused(404, "not_found");
    }

    [Theory]
    [InlineData("", "body")]
    [InlineData("BEGIN:VCALENDAR", "body")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR", "DTSTART")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260310T090000Z\nRRULE:FREQ=SECONDLY\nEND:VEVENT\nEND:VCALENDAR", "RRULE")]
    public async Task Put_FileThatCannotBeRead_IsRefusedByItsProperty(string file, string field)
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(person, CalendarFile.Text(file))).ShouldBeRefused(400, "validation_failed", field);
    }

    [Fact]
    public async Task Put_FileThatIsNoUtf8_IsRefused()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(person, CalendarFile.Bytes(Encoding.Latin1.GetBytes("BEGIN:VCALENDAR\nX-A:Büro\nEND:VCALENDAR")))).ShouldBeRefused(400, "validation_failed", "body");
    }

    [Fact]
    public async Task Put_FileWithAByteOrderMarkAndNoType_IsRead()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(person, CalendarFile.Text("\uFEFFBEGIN:VCALENDAR\nEND:VCALENDAR", type: null)))["periodCount"].GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/plain")]
    [InlineData("text/calendar; charset=iso-8859-1")]
    public async Task Put_OtherType_IsRefusedSayingWhatIsTaken(string type)
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PutAsync(person, CalendarFile.Text("BEGIN:VCALENDAR\nEND:VCALENDAR", type));

        reply.ShouldBeRefused(415, "unsupported_media_type");
        reply.Headers["Accept"].ShouldBe("text/calendar");
    }

    [Fact]
    public async Task Put_FileThatIsTooLarge_IsRefused()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync(person, CalendarFile.Bytes(new byte[BusyCalendar.LargestFile + 1]))).ShouldBeRefused(413, "payload_too_large");
    }

    [Fact]
    public async Task Put_Again_ReplacesAllThatWasKnown()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=12"));

        var again = await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260410T090000Z", "DURATION:PT1H"));

        again.Status.ShouldBe(200);
        (await BusyAsync(person, "?from=2026-03-01&to=2026-04-30")).ShouldBe("2026-04-10T09:00:00Z/2026-04-10T10:00:00Z");
        (await MonthsAsync(person)).Select(month => month.Value.Month.Month).ShouldBe([4]);
    }

    [Fact]
    public async Task Put_ManyAtOnce_LeaveOneWhole()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        var replies = await Task.WhenAll(Enumerable.Range(1, 8).Select(day =>
            recruiter.PutAsync(person, CalendarFile.Of($"DTSTART:202603{day + 10}T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=6"))));

        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        replies.Count(reply => reply.Status == 200).ShouldBe(7);
        var months = await MonthsAsync(person);
        months.Count.ShouldBe(6);
        months.Select(month => month.Value.Periods.Single().Start.ToDateTimeUtc().Day).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Put_Texts_AreNeitherAnsweredNorStored()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();

        var put = await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H", $"SUMMARY:{Marked}", $"DESCRIPTION:{Marked}", $"LOCATION:{Marked}", $"ATTENDEE:mailto:{Marked}@acme.example"));

        put.Content.ShouldNotContain(Marked);
        (await recruiter.GetAsync(person)).Content.ShouldNotContain(Marked);
        var month = (await MonthsAsync(person)).ShouldHaveSingleItem();
        Encoding.UTF8.GetString(Infrastructure.Storage.RecordJson.Write(month.Value)).ShouldNotContain(Marked);
    }

    [Fact]
    public async Task Put_WithItsETag_IsGuardedByIt()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        var first = await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"));

        (await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"), ("If-None-Match", "*"))).ShouldBeRefused(412, "precondition_failed");
        (await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"), ("If-Match", first.ETag!))).Status.ShouldBe(200);
        (await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"), ("If-Match", first.ETag!))).ShouldBeRefused(412, "precondition_failed");
        (await recruiter.DeleteAsync(person, ("If-Match", first.ETag!))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Put_OfSomebodyWhoIsNotInTheDirectory_IsNotFound()
    {
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync($"people/{stage.NewId("nobody")}/busy", CalendarFile.Of("DTSTART:20260310T090000Z"))).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Get_KnownAnswer_IsNotModified()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        var put = await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H"));

        (await recruiter.GetAsync(person, ("If-None-Match", put.ETag!))).Status.ShouldBe(304);
    }

    [Theory]
    [InlineData("?from=2026-03-10T09:30:00Z&to=2026-03-10T09:45:00Z", "2026-03-10T09:30:00Z/2026-03-10T09:45:00Z")]
    [InlineData("?from=2026-03-10&to=2026-03-10", "2026-03-10T09:00:00Z/2026-03-10T10:00:00Z")]
    [InlineData("?from=2026-03-11", "2026-03-31T23:00:00Z/2026-04-01T01:00:00Z")]
    [InlineData("?from=2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z/2026-04-01T01:00:00Z")]
    [InlineData("", "2026-03-10T09:00:00Z/2026-03-10T10:00:00Z 2026-03-31T23:00:00Z/2026-04-01T01:00:00Z")]
    [InlineData("?to=2026-03-20", "2026-03-10T09:00:00Z/2026-03-10T10:00:00Z")]
    public async Task Get_Window_ShowsWhatIsInIt(string query, string busy)
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        (await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H", "RDATE;VALUE=PERIOD:20260331T230000Z/PT2H"))).ShouldBeAccepted();

        (await BusyAsync(person, query)).ShouldBe(busy);
    }

    [Theory]
    [InlineData("?from=2026-03-10&to=2026-03-09", "to")]
    [InlineData("?from=2026-03-01&to=2026-05-02", "to")]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?until=2026-05-02", "until")]
    public async Task Get_WindowThatIsNone_IsRefused(string query, string field)
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"));

        (await recruiter.GetAsync(person + query)).ShouldBeRefused(400, "validation_failed", field);
    }

    [Fact]
    public async Task Delete_Again_ChangesNothing()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H", "RRULE:FREQ=MONTHLY"));

        (await recruiter.DeleteAsync(person)).Status.ShouldBe(204);
        (await recruiter.DeleteAsync(person)).Status.ShouldBe(204);

        (await recruiter.GetAsync(person)).ShouldBeRefused(404, "not_found");
        (await MonthsAsync(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Busy_OfThemself_IsAnInterviewersOwn()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var interviewer = stage.As("interviewer", IdOf(person));

        (await interviewer.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"))).Status.ShouldBe(201);
        (await interviewer.GetAsync(person)).Status.ShouldBe(200);
        (await interviewer.DeleteAsync(person)).Status.ShouldBe(204);
    }

    [Fact]
    public async Task Busy_OfAnotherInterviewer_IsForbidden()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var other = stage.As("interviewer");

        (await other.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"))).ShouldBeRefused(403, "forbidden");
        (await other.GetAsync(person)).ShouldBeRefused(403, "forbidden");
        (await other.DeleteAsync(person)).ShouldBeRefused(403, "forbidden");
    }

    [Fact]
    public async Task Busy_OfAnotherOrganization_IsNotFound()
    {
        var person = await PersonAsync("Europe/Berlin");
        using var recruiter = stage.Host.Recruiter();
        await recruiter.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H"));
        using var stranger = stage.As("admin", "a-1", "globex");

        (await stranger.PutAsync(person, CalendarFile.Of("DTSTART:20260310T090000Z"))).ShouldBeRefused(404, "not_found");
        (await stranger.GetAsync(person)).ShouldBeRefused(404, "not_found");
        (await stranger.DeleteAsync(person)).ShouldBeRefused(404, "not_found");
        (await BusyAsync(person, string.Empty)).ShouldBe("2026-03-10T09:00:00Z/2026-03-10T10:00:00Z");
    }

    /// <returns>The path of the busy calendar of somebody new.</returns>
    private async Task<string> PersonAsync(string? zone)
    {
        var id = stage.NewId("person");
        await stage.CommandAsync("PUT", $"people/{id}", zone is null ? "{}" : $$"""{"timeZone":"{{zone}}"}""");
        return $"people/{id}/busy";
    }

    private static string IdOf(string person) => person.Split('/')[1];

    private async Task<string> BusyAsync(string person, string query)
    {
        var reply = await stage.ReadAsync(person + query);
        reply.Status.ShouldBe(200, reply.Content);
        return string.Join(' ', reply["periods"].AsArray().Select(period => $"{period!["start"]}/{period["end"]}"));
    }

    /// <summary>What the store has of each month of the year.</summary>
    private Task<IReadOnlyList<Stored<BusyMonth>>> MonthsAsync(string person) => stage.Host.Services.GetRequiredService<IStore>().ReadManyAsync<BusyMonth>(
        InterviewsHost.Organization,
        [.. BusyCalendar.Keys(IdOf(person), new NodaTime.DateInterval(new NodaTime.LocalDate(2026, 1, 1), new NodaTime.LocalDate(2027, 12, 31)))],
        CancellationToken.None);
}
