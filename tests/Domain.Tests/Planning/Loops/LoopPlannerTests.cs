using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Loops;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;
using Interval = NodaTime.Interval;

namespace Interviews.Domain.Tests.Planning.Loops;

/// <summary>REQ-SCH-27: which times and whom the planning of a loop chooses.</summary>
public sealed class LoopPlannerTests
{
    private static readonly DateTimeZone _berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    /// <summary>Monday, 2 February 2026, 09:00 in Berlin; Monday to Friday.</summary>
    private static readonly Instant _monday = Instant.FromUtc(2026, 2, 2, 8, 0);

    [Fact]
    public void Plan_NobodyBusy_IsOneDayWithoutWaiting()
    {
        var choice = Plan(["a", "b", "c"], new LoopRules(15));

        choice.Interviews.Select(interview => interview.Start).ShouldBe([_monday, _monday + Duration.FromMinutes(75), _monday + Duration.FromMinutes(150)]);
        choice.Interviews.SelectMany(interview => interview.Seats).Select(seat => seat.PersonId).ShouldBe(["a", "b", "c"], ignoreOrder: true);
        choice.Interviews[0].Seats[0].Reason.ShouldBe("Free, with no interview that week; not booked for weeks, and takes turns with the others. 2 others could have filled the seat.");
        choice.Reason.ShouldBe(
            "Monday, 2 February 2026 for the candidate, with 0 minutes of waiting beside the breaks, all within 08:00-18:00 on a weekday there; no other loop is better by days, waiting time and load.");
        choice.IsBest.ShouldBeTrue();
    }

    [Fact]
    public void Plan_AtMostTwoADay_TakesAnotherDay()
    {
        var choice = Plan(["a", "b", "c"], new LoopRules(0) { MaxPerDay = 2 });

        choice.Interviews.CountBy(interview => interview.Start.InZone(_berlin).Date).Select(day => day.Value).ShouldBe([2, 1], ignoreOrder: true);
        choice.Reason.ShouldStartWith("Monday, 2 February 2026 and Tuesday, 3 February 2026 for the candidate");
    }

    [Fact]
    public void Plan_TooFewPeople_NamesWhatHelps()
    {
        var refusal = new LoopPlanner().Plan(Search("a", "b"), Interviews("a", "b"), new LoopWishes(_berlin, new LoopRules(0))).ShouldBeRefused(RefusalCode.NothingFits);

        refusal.Detail.ShouldBe("There is no loop of these interviews in the window; it would fit without: repeatPeople, interviews[0], interviews[1], interviews[2].");
        refusal.Extensions["relax"].ShouldBe(new[] { "repeatPeople", "interviews[0]", "interviews[1]", "interviews[2]" }.Select(constraint => new LoopRelaxation(constraint)));
    }

    [Fact]
    public void Plan_PeopleMayRepeat_SaysWhoComesAgain()
    {
        var choice = Plan(["a", "b"], new LoopRules(0) { RepeatPeople = true });

        choice.Interviews.SelectMany(interview => interview.Seats).CountBy(seat => seat.PersonId).Select(person => person.Value).ShouldBe([1, 2], ignoreOrder: true);
        choice.Interviews.SelectMany(interview => interview.Seats).Count(seat => seat.Reason.EndsWith("Takes 2 interviews of the loop.", StringComparison.Ordinal)).ShouldBe(2);
    }

    /// <summary>Each interview is decided over the days as those before leave them, the way they are committed together.</summary>
    [Fact]
    public void Plan_AnyCalendars_CanBeBooked()
    {
        var (booked, repeated) = (0, 0);
        Action<Loop> bookable = loop =>
        {
            var plan = loop.Plan();
            if (plan.IsRefused)
            {
                return;
            }

            IReadOnlyList<BookedDay> days = loop.Search.Booked;
            foreach (var interview in plan.Value.Interviews)
            {
                var command = Booking(interview);
                var context = As(Recruiter, loop.Search.Wanted.Now, days) with { People = loop.Search.People };
                var after = InterviewHistory.Fold(null, InterviewDecider.Decide(null, command, context).ShouldBeAccepted())!;
                var changed = BookingPlan.Changes(TimeClaim.Of(after), days, loop.Search.People, context.Now);
                days = [.. days.Where(day => !changed.Any(other => (other.Resource, other.Day) == (day.Resource, day.Day))), .. changed];
                booked++;
            }

            plan.Value.Interviews.Zip(plan.Value.Interviews.Skip(1)).All(pair => pair.Second.Start - pair.First.End >= Duration.FromMinutes(loop.Wishes.Rules.BreakMinutes)).ShouldBeTrue();
            var people = plan.Value.Interviews.SelectMany(interview => interview.Seats).CountBy(seat => seat.PersonId).Max(person => person.Value);
            (loop.Wishes.Rules.RepeatPeople || people == 1).ShouldBeTrue();
            repeated += people > 1 ? 1 : 0;
        };

        bookable.ShouldHoldFor(Loops, 400);
        booked.ShouldBeGreaterThan(100);
        repeated.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Plan_NothingFits_EachConstraintThatIsNamedHelpsAlone()
    {
        var named = new HashSet<string>();
        Action<Loop> helps = loop =>
        {
            var plan = loop.Plan();
            var relax = plan.Refusal?.Extensions["relax"].ShouldBeAssignableTo<IReadOnlyList<LoopRelaxation>>() ?? [];
            foreach (var constraint in relax.Select(change => change.Constraint))
            {
                if (Loosened(loop, constraint) is { } loosened)
                {
                    loosened.Fits().ShouldBeTrue();
                    named.Add(constraint.Split('[')[0]);
                }
            }

            // None that would help is left out, as far as it can be said in the terms of a request.
            if (plan.IsRefused)
            {
                _loosenable.Except(relax.Select(change => change.Constraint)).Select(constraint => Loosened(loop, constraint)).OfType<Loop>().Any(loosened => loosened.Fits()).ShouldBeFalse();
            }
        };

        helps.ShouldHoldFor(Loops, 100);
        named.Order(StringComparer.Ordinal).ShouldBe(["assumeFree", "interviews", "keepOrder", "limits", "maxPerDay", "repeatPeople"]);
    }

    private static readonly string[] _loosenable = ["assumeFree", "candidateId", "limits", "breakMinutes", "maxPerDay", "keepOrder", "repeatPeople"];

    private static Loop? Loosened(Loop loop, string constraint) => constraint switch
    {
        "assumeFree" => loop with { Search = loop.Search with { AssumeFree = true } },
        "candidateId" => loop with { Search = loop.Search with { Required = [] } },
        "limits" => loop with
        {
            Search = loop.Search with
            {
                People = loop.Search.People.ToDictionary(
                    person => person.Key, person => new PersonTime(person.Value.Entry with { MaxPerDay = null, MaxPerWeek = null }) { Busy = person.Value.Busy, Known = person.Value.Known }),
            },
        },
        "breakMinutes" => loop.Ruled(rules => rules with { BreakMinutes = 0 }),
        "maxPerDay" => loop.Ruled(rules => rules with { MaxPerDay = null }),
        "keepOrder" => loop.Ruled(rules => rules with { KeepOrder = false }),
        "repeatPeople" => loop.Ruled(rules => rules with { RepeatPeople = true }),
        "interviews[0]" => loop with { Interviews = [.. loop.Interviews.Skip(1)] },
        _ => null,
    };

    private static Gen<Loop> Loops { get; } =
        from search in Scheduling.Availability.Calendars.Searches
        from lengths in Gen.ListOf(Gen.Elements(30, 60), 3)
        from count in Gen.Choose(1, 3)
        from others in Gen.ListOf(Scheduling.Availability.Calendars.Searches.Select(other => other.Seats), count)
        from rest in Gen.Elements(0, 20, 60)
        from perDay in Gen.Elements<int?>(null, null, 1, 2)
        from order in Gen.Elements(false, true)
        from repeat in Gen.Elements(false, true)
        select new Loop(
            search with { Window = new Interval(search.Window.Start + Duration.Epsilon, search.Window.End) },
            [.. others.Select((seats, index) => new WantedInterview("technical", Duration.FromMinutes(lengths[index]), seats))],
            new LoopWishes(search.Wanted.Zone, new LoopRules(rest) { MaxPerDay = perDay, KeepOrder = order, RepeatPeople = repeat }));

    private static Schedule Booking(ChosenInterview interview) => Wanted with
    {
        InterviewId = new Guid(interview.Position + 1_000, 0, 0, new byte[8]),
        Time = new InterviewTime(interview.Start, (int)(interview.End - interview.Start).TotalMinutes, "UTC"),
        Details = Details with { Interviewers = [.. interview.Seats.Select(seat => new Interviewer(seat.PersonId, seat.PersonId))] },
    };

    private static LoopChoice Plan(string[] people, LoopRules rules) => new LoopPlanner().Plan(Search(people), Interviews(people), new LoopWishes(_berlin, rules)).ShouldBeAccepted();

    private static WantedInterview[] Interviews(params string[] people) =>
        [.. Enumerable.Range(0, 3).Select(_ => new WantedInterview("technical", Duration.FromHours(1), [new PanelSeat("lead", people)]))];

    private static SlotSearch Search(params string[] people) =>
        new(new WantedTime(Duration.FromHours(1), 0, _berlin, _monday - Duration.FromDays(1)), new Interval(_monday, _monday + Duration.FromDays(4.5)), new SlotGrid(_berlin, 15), [])
        {
            People = people.ToDictionary(id => id, id => new PersonTime(new Person { PersonId = id, OrganizationId = Acme, TimeZone = "Europe/Berlin" })),
            Required = ["c-1"],
        };

    private sealed record Loop(SlotSearch Search, IReadOnlyList<WantedInterview> Interviews, LoopWishes Wishes)
    {
        public Loop Ruled(Func<LoopRules, LoopRules> change) => this with { Wishes = Wishes with { Rules = change(Wishes.Rules) } };

        public Result<LoopChoice> Plan() => new LoopPlanner().Plan(Search, Interviews, Wishes);

        public bool Fits() => !new LoopPlanner(new ExactLoopSolver(), new Undecided()).Plan(Search, Interviews, Wishes).IsRefused;
    }

    /// <summary>Helps with nothing.</summary>
    private sealed class Undecided : ILoopSolver
    {
        public LoopSolution Solve(LoopProblem problem) => new(null, false, 0);
    }
}
