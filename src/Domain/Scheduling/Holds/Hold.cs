using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Scheduling.Holds;

/// <summary>
/// Time that is kept for somebody who is about to book it. It counts as busy until it expires; then nothing has to happen for it to be over, because whoever looks at
/// the bookings looks at the clock too. The store forgets it by its time to live.
/// </summary>
/// <param name="OwnerId">Who holds it.</param>
public sealed record Hold(Guid HoldId, string OrganizationId, string OwnerId, InterviewTime Time, Instant ExpiresAt) : IRecord
{
    public IReadOnlyList<string> InterviewerIds { get; init; } = [];

    public string? CandidateId { get; init; }

    public string? RoomId { get; init; }

    public int BufferMinutes { get; init; }

    string IRecord.Id => RecordId(HoldId);

    public static string RecordId(Guid holdId) => $"hold:{holdId}";

    public bool IsOver(Instant now) => now >= ExpiresAt;

    public static Hold Of(TimeClaim wanted, Guid holdId, string ownerId, Instant expiresAt) => new(holdId, wanted.OrganizationId, ownerId, wanted.Time, expiresAt)
    {
        InterviewerIds = wanted.InterviewerIds,
        CandidateId = wanted.CandidateId,
        RoomId = wanted.RoomId,
        BufferMinutes = wanted.BufferMinutes,
    };

    public TimeClaim Claim => new(HoldId, OrganizationId, Time)
    {
        InterviewerIds = InterviewerIds,
        CandidateId = CandidateId,
        RoomId = RoomId,
        BufferMinutes = BufferMinutes,
        People = InterviewerIds.Count + (CandidateId is null ? 0 : 1),
        HeldUntil = ExpiresAt,
    };
}
