using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;

namespace Interviews.Domain.Tests;

/// <summary>The organization that the tests speak of: one recruiter, two interviewers, a shadow, a candidate; an interview on Monday three weeks ahead.</summary>
internal static class Scenario
{
    public const string Acme = "acme";

    public static readonly Guid Id = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    public static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 12, 0);

    /// <summary>Monday, 10:00 in Los Angeles.</summary>
    public static readonly Instant StartsAt = Instant.FromUtc(2026, 1, 26, 18, 0);

    public static readonly InterviewTime Time = new(StartsAt, 60, "America/Los_Angeles");

    public static readonly Actor Admin = new("a-1", Acme, Role.Admin);

    public static readonly Actor Recruiter = new("r-1", Acme, Role.Recruiter);

    public static readonly Actor Jane = new("p-1", Acme, Role.Interviewer);

    public static readonly Actor John = new("p-2", Acme, Role.Interviewer);

    public static readonly Actor Stranger = new("p-9", Acme, Role.Interviewer);

    public static readonly Actor Carla = new("c-1", Acme, Role.Candidate, "Carla");

    public static readonly Actor OtherCandidate = new("c-2", Acme, Role.Candidate);

    public static readonly Actor Service = new("ats", Acme, Role.Service);

    public static readonly InterviewDetails Details = new()
    {
        Type = InterviewType.Technical,
        Mode = InterviewMode.Video,
        Interviewers = [new("p-1", "Jane Smith", "jane@acme.example", Seat.Lead), new("p-2", "John Doe"), new("p-3", "Sam Shadow", Seat: Seat.Shadow)],
    };

    public static readonly Schedule Wanted = new(Id, Details, Time) { CandidateId = "c-1", JobId = "j-1", ApplicationId = "a-1" };

    /// <summary>What a candidate can schedule for themselves: names, and nobody assigned.</summary>
    public static readonly Schedule Noted = Wanted with { Details = Details with { Interviewers = [new(null, "Jane Smith")] } };

    public static DecisionContext As(Actor actor, Instant? now = null, params IReadOnlyList<BookedDay> booked) =>
        new(actor, now ?? Now, new LifecycleSettings()) { Booked = booked };

    /// <summary>Nobody whom the directory knows.</summary>
    public static IReadOnlyDictionary<string, PersonTime> Nobody { get; } = new Dictionary<string, PersonTime>();

    /// <summary>The booked days as they are to be written when the interview becomes this one.</summary>
    public static IReadOnlyList<BookedDay> Booked(Interview after, IReadOnlyList<BookedDay> booked) => BookingPlan.Changes(TimeClaim.Of(after), booked, Nobody, Now);

    public static Interview Scheduled(Schedule? command = null, Actor? by = null) => After(null, command ?? Wanted, As(by ?? Recruiter));

    public static Interview Scheduled(Func<InterviewDetails, InterviewDetails> details) => Scheduled(Wanted with { Details = details(Details) });

    /// <summary>The state after a command that must be accepted.</summary>
    public static Interview After(Interview? state, InterviewCommand command, DecisionContext context) =>
        InterviewHistory.Fold(state, InterviewDecider.Decide(state, command, context).Value)!;

    /// <summary>An interview that came to this state the ordinary way.</summary>
    public static Interview In(InterviewStatus status)
    {
        var scheduled = Scheduled();
        return status switch
        {
            InterviewStatus.Scheduled => scheduled,
            InterviewStatus.Prepared => After(scheduled, new Prepare("read the CV", true, true, false), As(Carla)),
            InterviewStatus.InProgress => After(scheduled, new StartInterview(null, new Dictionary<string, string>()), As(Jane, StartsAt)),
            InterviewStatus.Completed => After(scheduled, new Complete((Instant?)null), As(Jane, Time.EndsAt)),
            InterviewStatus.Evaluated => After(In(InterviewStatus.Completed), new GiveResult(80, null, null), As(Recruiter, Time.EndsAt)),
            InterviewStatus.Cancelled => After(scheduled, new Cancel("position filled"), As(Recruiter)),
            InterviewStatus.NoShow => After(scheduled, new ReportNoShow(NoShowParty.Candidate, null), As(Jane, StartsAt + Duration.FromHours(1))),
            _ => throw new ArgumentOutOfRangeException(nameof(status)),
        };
    }
}
