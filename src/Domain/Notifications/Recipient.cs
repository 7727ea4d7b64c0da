namespace Interviews.Domain.Notifications;

/// <summary>Somebody to write to.</summary>
/// <param name="Id">In the directory.</param>
/// <param name="TimeZone">IANA zone id in which the message speaks of time.</param>
public sealed record Recipient(string Id, string Name, string Email, Audience Audience, string TimeZone);

/// <summary>Candidates and the organization read different documents: nothing internal ever reaches a candidate.</summary>
public enum Audience
{
    Candidate,
    Internal,
}
