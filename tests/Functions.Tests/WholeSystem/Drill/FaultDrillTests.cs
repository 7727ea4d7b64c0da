using Interviews.Cosmos.Stub.Faults;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.Infrastructure.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.WholeSystem.Drill;

/// <summary>After the drill: no decision is lost, doubled or half-written.</summary>
public sealed class FaultDrillTests(DrillRun drill) : IClassFixture<DrillRun>
{
    [Fact]
    public void Faults_OfEveryKind_Happened()
    {
        drill.Faults.CountOf(Fault.TooManyRequests).ShouldBeGreaterThan(DrillRun.Commands / 10);
        drill.Faults.CountOf(Fault.TimeoutAfterCommit).ShouldBeGreaterThan(DrillRun.Commands / 25);
        drill.Faults.CountOf(Fault.Unavailable).ShouldBeGreaterThan(DrillRun.Commands / 50);
    }

    [Fact]
    public void Commands_Nearly_AllAreAnswered()
    {
        drill.Outcomes.Count.ShouldBeGreaterThanOrEqualTo(DrillRun.Commands);
        drill.Outcomes.Count(outcome => outcome.Refusal == "unavailable").ShouldBeLessThan(3 + (DrillRun.Commands / 1000));
        drill.Outcomes.Count(outcome => outcome.Interview is not null).ShouldBeGreaterThan(DrillRun.Commands / 4);
    }

    [Fact]
    public async Task Events_OfEachAnsweredCommand_AreThereOnce()
    {
        var events = (await EventsAsync()).ToLookup(happened => happened.ActorId);

        foreach (var outcome in drill.Outcomes)
        {
            var mine = events[outcome.By].ToList();
            if (outcome.Interview is { } answered)
            {
                mine.Count.ShouldBe(1, outcome.ToString());
                (mine[0].InterviewId, mine[0].Sequence).ShouldBe((answered.InterviewId, answered.Sequence));
            }
            else if (outcome.Refusal == "unavailable")
            {
                mine.Count.ShouldBeLessThanOrEqualTo(1);
            }
            else
            {
                mine.ShouldBeEmpty(outcome.ToString());
            }
        }
    }

    [Fact]
    public async Task Histories_WithoutAGap_AddUpToTheInterviews()
    {
        var events = (await EventsAsync()).ToLookup(happened => happened.InterviewId);
        var interviews = await drill.App.AllAsync<Interview>("interview:");

        interviews.Select(interview => interview.InterviewId).ShouldBe(events.Select(history => history.Key), ignoreOrder: true);
        foreach (var interview in interviews.ShouldHaveSome())
        {
            var history = events[interview.InterviewId].OrderBy(happened => happened.Sequence).ToList();
            history.Select(happened => happened.Sequence).ShouldBe(Enumerable.Range(1, history.Count).Select(i => (long)i));
            RecordJson.Write(InterviewHistory.Fold(null, history)!).ShouldBe(RecordJson.Write(interview));
        }
    }

    [Fact]
    public async Task BookedDays_OfEverybody_AgreeWithTheInterviews()
    {
        var interviews = await drill.App.AllAsync<Interview>("interview:");
        var days = await drill.App.AllAsync<BookedDay>("booked:");

        var wanted = interviews.SelectMany(interview => BookingPlan.Changes(TimeClaim.Of(interview), [], new Dictionary<string, PersonTime>(), default)).SelectMany(Slots);

        days.SelectMany(Slots).Order().ShouldBe(wanted.Order());
    }

    [Fact]
    public async Task IdempotencyKeys_EvenWhenUsedTwiceAtOnce_HaveOneInterviewEach()
    {
        var records = await drill.App.AllAsync<IdempotencyRecord>("idempotency:");
        var scheduled = drill.Outcomes.Where(outcome => outcome is { Key: not null, Interview: not null }).ToList();

        scheduled.Select(outcome => outcome.Key).ShouldBeUnique();
        records.Select(record => (record.Key, record.CreatedId)).Order()
            .ShouldBe(scheduled.Select(outcome => (outcome.Key!, Interview.RecordId(outcome.Interview!.InterviewId))).Order());
    }

    [Fact]
    public async Task Ledger_OfEveryMessage_AgreesWithTheOutbox()
    {
        var ledger = await drill.App.AllAsync<LedgerEntry>("ledger:");

        drill.Notified.ShouldBeGreaterThan(DrillRun.Commands / 20);
        ledger.Select(entry => entry.Key).ShouldBeUnique();
        ledger.Count.ShouldBe(2 * drill.Notified);
        drill.App.Get<SqliteOutbox>().Read().Count.ShouldBe(ledger.Count);
    }

    private Task<List<InterviewEvent>> EventsAsync() => drill.App.AllAsync<InterviewEvent>("event:");

    private static IEnumerable<string> Slots(BookedDay day) => day.Bookings.Select(booking => $"{day.Resource} {day.Day} {booking}");
}
