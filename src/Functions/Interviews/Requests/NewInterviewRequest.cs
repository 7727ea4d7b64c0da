using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Interviews.Requests;

/// <summary>A request for an interview that does not exist yet.</summary>
internal abstract record NewInterviewRequest : DetailsRequest
{
    [Alias("scheduledTime", "scheduledDatetime")]
    public string? ScheduledAt { get; init; }

    [Alias("duration")]
    public int? DurationMinutes { get; init; }

    public string? TimeZone { get; init; }

    public bool? AllowConflicts { get; init; }

    [Alias("conflictReason")]
    public string? Reason { get; init; }

    /// <summary>Why overlapping time is accepted; <c>null</c> when it is not.</summary>
    public string? ConflictOverrideReason => AllowConflicts == true ? Reason ?? string.Empty : null;
}
