using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Scheduling.Recurring;

/// <summary>
/// What is being done to several interviews of a series. A hundred interviews do not fit one commit, so the change is written down once the time of all of them is held;
/// from then on it is certain, and whoever finds it carries out the steps that are left.
/// </summary>
/// <param name="Actor">Who asked, as whom every step is carried out.</param>
/// <param name="AddressedId">The interview that was asked to change; <see cref="Guid.Empty"/> for a new series.</param>
/// <param name="Body">JSON of the request.</param>
public sealed record SeriesChange(
    Guid ChangeId, string OrganizationId, Guid SeriesId, Actor Actor, SeriesAction Action, Guid AddressedId, string Body, IReadOnlyList<SeriesStep> Steps) : IRecord
{
    /// <summary>Why overlapping time is accepted when a hold ran out before its step was carried out, and somebody took the time.</summary>
    public const string OverrideReason = "The whole series was booked before.";

    string IRecord.Id => RecordId(ChangeId);

    public static string RecordId(Guid changeId) => $"series-change:{changeId}";
}

/// <param name="Time">The interview's time after the step; <c>null</c> when it stays.</param>
/// <param name="HoldId">What holds the time; <c>null</c> when the step takes no time.</param>
public sealed record SeriesStep(Guid InterviewId, InterviewTime? Time, Guid? HoldId);

/// <summary>
/// How far a change has come. It is written, guarded by its ETag, in the commit of each step, so that of two who carry out the same change each step is done once, and
/// never after something later.
/// </summary>
/// <param name="Next">The index of the step to carry out; the number of steps when all are done.</param>
public sealed record SeriesCursor(Guid ChangeId, string OrganizationId, int Next) : IRecord
{
    string IRecord.Id => RecordId(ChangeId);

    public static string RecordId(Guid changeId) => $"series-cursor:{changeId}";
}

/// <summary>What a change of a series does to each of its interviews.</summary>
public enum SeriesAction
{
    Schedule,
    Update,

    /// <summary>As <see cref="Update"/>, but <c>null</c> takes away.</summary>
    Patch,
    Reschedule,
    Cancel,
}
