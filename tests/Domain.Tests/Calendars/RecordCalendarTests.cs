using Interviews.Domain.Access;
using Interviews.Domain.Calendars;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Calendars;

public sealed class RecordCalendarTests
{
    private static readonly DecisionContext _system = As(Actor.System(Acme));

    private static readonly Interview _online = Scheduled(details => details with { VideoProvider = "teams" });

    [Fact]
    public void RecordCalendar_Synced_ShowsIt()
    {
        CalendarSyncState.Of(_online, Now)!.State.ShouldBe(CalendarState.Pending);

        CalendarSyncState.Of(After(_online, new RecordCalendar(1, null, null), _system), Now)!.State.ShouldBe(CalendarState.Synced);
    }

    [Fact]
    public void RecordCalendar_TheSameTwice_SaysNothingNew()
    {
        var synced = After(_online, new RecordCalendar(1, "https://meet.example/1", null), _system);

        InterviewDecider.Decide(synced, new RecordCalendar(1, "https://meet.example/1", null), _system).Value.ShouldBeEmpty();
    }

    [Fact]
    public void RecordCalendar_WithTheAwaitedLink_FillsItAndStaysSynced()
    {
        var synced = After(_online, new RecordCalendar(1, "https://meet.example/1", null), _system);

        synced.Details.MeetingUrl.ShouldBe("https://meet.example/1");
        CalendarSyncState.Of(synced, Now)!.State.ShouldBe(CalendarState.Synced);
    }

    [Fact]
    public void RecordCalendar_WithALinkAfterAnotherChange_LeavesThatChangePending()
    {
        var moved = After(_online, new Reschedule(Time with { DurationMinutes = 90 }, null, null), As(Recruiter));

        CalendarSyncState.Of(After(moved, new RecordCalendar(1, "https://meet.example/1", null), _system), Now)!.State.ShouldBe(CalendarState.Pending);
    }

    [Fact]
    public void RecordCalendar_WhenSomebodyGaveALink_KeepsTheirs()
    {
        var given = Scheduled(details => details with { VideoProvider = "teams", MeetingUrl = "https://meet.example/theirs" });

        After(given, new RecordCalendar(1, "https://meet.example/1", null), _system).Details.MeetingUrl.ShouldBe("https://meet.example/theirs");
    }

    [Fact]
    public void RecordCalendar_OlderThanTheLastWord_ChangesNothing()
    {
        var moved = After(_online, new Reschedule(Time with { DurationMinutes = 90 }, null, null), As(Recruiter));
        var failed = After(moved, new RecordCalendar(2, null, "It is full."), _system);

        InterviewDecider.Decide(failed, new RecordCalendar(1, null, null), _system).Value.ShouldBeEmpty();
        CalendarSyncState.Of(failed, Now).ShouldBe(new CalendarSyncState(CalendarState.Failed, "It is full."));
    }

    [Fact]
    public void CalendarChange_OfNotesAlone_IsNone() =>
        After(_online, new Update(_online.Details with { Notes = "new" }, "j-1", "a-1"), As(Recruiter)).CalendarChange.ShouldBe(1);

    [Fact]
    public void CalendarStanding_OverBeforeThereWasACalendar_IsNone() => CalendarSyncState.Of(_online, Time.EndsAt).ShouldBeNull();
}
