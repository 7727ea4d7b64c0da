using FsCheck.Fluent;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class InterviewDeciderTests
{
    private static readonly IReadOnlySet<string> _codes = new HashSet<string>
    {
        RefusalCode.ValidationFailed, RefusalCode.Forbidden, RefusalCode.NotFound, RefusalCode.InvalidTransition, RefusalCode.ScheduleConflict,
    };

    [Fact]
    public void Decide_AnyStateAndCommand_AnswersWithEventsOrARefusal()
    {
        Action<(InterviewStatus? Status, InterviewCommand Command, Actor Actor, Instant Now)> answers = tried =>
        {
            Interview? state = tried.Status is { } status ? In(status) : null;
            IReadOnlyList<BookedDay> booked = [.. Booked(Scheduled(Wanted with { InterviewId = Guid.Empty }), [])];
            BookingPlan.Keys(state, tried.Command, Nobody).ShouldNotBeNull();

            var result = InterviewDecider.Decide(state, tried.Command, As(tried.Actor, tried.Now, booked) with { Searched = Alternatives.DaysToSearch(Time) });

            if (result.IsRefused)
            {
                _codes.ShouldContain(result.Refusal.Code);
                result.Refusal.Detail.ShouldNotBeNullOrWhiteSpace();
                (result.Refusal.Errors.Count > 0).ShouldBe(result.Refusal.Code == RefusalCode.ValidationFailed || result.Refusal.Errors.ContainsKey("completedAt"));
            }
            else
            {
                result.Value.Count.ShouldBeLessThanOrEqualTo(1);
            }
        };

        answers.ShouldHoldFor(
            from status in Gen.Elements(Enum.GetValues<InterviewStatus>()).Select(status => (InterviewStatus?)status).Or(Gen.Constant<InterviewStatus?>(null))
            from command in Generated.Commands
            from actor in Generated.Actors
            from now in Generated.Instants
            select (status, command, actor, now),
            times: 5_000);
    }

    [Fact]
    public void Decide_AnySequenceOfCommands_FoldsToItsStateWithoutGaps()
    {
        var accepted = new HashSet<string>();
        Action<List<InterviewCommand>> folds = commands =>
        {
            var (state, history, now) = (Scheduled(), new List<InterviewEvent>(), Now);
            history.AddRange(InterviewDecider.Decide(null, Wanted, As(Recruiter)).Value);
            foreach (var command in commands)
            {
                now += Duration.FromDays(2);
                var result = InterviewDecider.Decide(state, command, As(By(command), now));
                if (result.IsRefused || result.Value.Count == 0)
                {
                    continue;
                }

                accepted.Add(command.Name);
                var next = InterviewHistory.Fold(state, result.Value)!;
                (next.Revision - state.Revision).ShouldBe(command is Reschedule or UndoNoShow or UndoStart ? 1 : 0);
                history.AddRange(result.Value);
                state = next;
            }

            history.Select(happened => happened.Sequence).ShouldBe(Enumerable.Range(1, history.Count).Select(number => (long)number));
            InterviewHistory.Fold(null, history).ShouldBeEquivalentTo(state);
            (state.Sequence, state.Revision, state.UpdatedAt).ShouldBe((history[^1].Sequence, history[^1].Revision, history[^1].OccurredAt));
        };

        folds.ShouldHoldFor(Gen.Resize(Gen.ListOf(Generated.Commands), 60).Select(commands => commands.ToList()));
        accepted.Count.ShouldBe(TransitionTable.Rows.Count, string.Join(' ', accepted));
    }

    private static Actor By(InterviewCommand command) => command switch
    {
        RateExperience or SubmitResponse or SubmitAllResponses => Carla,
        RecordDelivery or RecordCalendar or RecordParticipant or RecordEscalation or CancelForStatus => Actor.System(Acme),
        _ => Admin,
    };
}
