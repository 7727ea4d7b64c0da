using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Calendars.Feeds;

/// <summary>
/// That somebody reads their interviews in a calendar program, which has an address with a secret in place of an account (REQ-CAL-15). Everybody has one at most.
/// </summary>
/// <param name="OwnerId">Whose interviews they are.</param>
/// <param name="SecretHash">Of the secret in the address, which nobody can read from here.</param>
public sealed record CalendarFeed(string OwnerId, string OrganizationId, string SecretHash, Instant CreatedAt) : IRecord
{
    /// <summary>The most interviews in a feed, the earliest first.</summary>
    public const int Most = 1000;

    /// <summary>How long ago an interview in a feed began at the earliest.</summary>
    public static readonly Duration Past = Duration.FromDays(30);

    /// <summary>As whom the feed reads: whoever takes part.</summary>
    public Actor Owner => new(OwnerId, OrganizationId, Role.Interviewer | Role.Candidate);

    string IRecord.Id => RecordId(IdOf(OwnerId));

    public static string RecordId(Guid id) => $"calendar-feed:{id}";

    /// <summary>Stands for the owner in the address, which others may come to see.</summary>
    public static Guid IdOf(string ownerId) => DerivedId.Of($"calendar-feed\n{ownerId}");

    /// <summary>The interviews that take place. A program forgets those that are no longer in the feed.</summary>
    public FindInterviews At(Instant now) => new()
    {
        Statuses = [.. Enum.GetValues<InterviewStatus>().Where(status => status.TakesPlace())],
        ParticipantId = OwnerId,
        From = now - Past,
    };
}
