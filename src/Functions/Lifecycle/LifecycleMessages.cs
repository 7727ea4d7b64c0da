using System.Text.Json.Serialization;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using NodaTime;

namespace Interviews.Functions.Lifecycle;

/// <summary>Which revision of which interview an orchestration carries.</summary>
public sealed record LifecycleInput(string OrganizationId, Guid InterviewId, int Revision);

/// <summary>A step of the plan as the orchestration keeps it.</summary>
/// <param name="Kind">By its name: a number in a history that lives for months would pin the order of the enumeration.</param>
/// <param name="DueAt">UTC.</param>
public sealed record DueStep([property: JsonConverter(typeof(JsonStringEnumConverter<LifecycleStepKind>))] LifecycleStepKind Kind, string Occasion, DateTime DueAt)
{
    public static DueStep Of(LifecycleStep step) => new(step.Kind, step.Occasion, step.Due.ToDateTimeUtc());

    public LifecycleStep ToStep() => new(Kind, Occasion, Instant.FromDateTimeUtc(DateTime.SpecifyKind(DueAt, DateTimeKind.Utc)));
}

/// <summary>What is to happen before and around the interview. Recorded in the history, so that new settings never change a running instance.</summary>
/// <param name="PlannedAt">UTC; when the revision began.</param>
/// <param name="EndsAt">UTC.</param>
public sealed record LifecycleSchedule(DateTime PlannedAt, IReadOnlyList<DueStep> BeforeStart, DateTime EndsAt);

/// <summary>Asks for the plan of collecting feedback.</summary>
/// <param name="NotBefore">UTC; nothing is planned for an earlier time.</param>
public sealed record FeedbackPlanRequest(LifecycleInput Revision, DateTime NotBefore);

/// <summary>A step to carry out, for which revision.</summary>
public sealed record LifecycleMessage(LifecycleInput Revision, DueStep Step);

/// <summary>How the interview stands when an activity looks at it.</summary>
/// <param name="Over">The revision has moved on or the interview is cancelled or missed: nothing more is to be done for it.</param>
/// <param name="FeedbackOwed">How many scorecards are outstanding.</param>
/// <param name="FeedbackSubmitted">How many are in.</param>
public sealed record RevisionStatus(
    bool Over, [property: JsonConverter(typeof(JsonStringEnumConverter<InterviewStatus>))] InterviewStatus? Status, int FeedbackOwed, int FeedbackSubmitted);

/// <summary>What comes next, as the timeline shows it.</summary>
/// <param name="DueAt">UTC; <c>null</c> when it waits for people, not for time.</param>
public sealed record LifecycleStatus(string Phase, string? Next, DateTime? DueAt);
