namespace Interviews.Domain.Notifications;

/// <summary>A person for whom a message is meant, before the directory is read.</summary>
/// <param name="Id">The id in the directory; <c>null</c> for a person who is only in the interview.</param>
/// <param name="Name">The name in the interview; the one in the directory takes precedence.</param>
/// <param name="Email">The address in the interview; the one in the directory takes precedence.</param>
public sealed record Addressee(string? Id, Audience Audience, string? Name = null, string? Email = null)
{
    /// <summary>Whether both are the same person, under any name.</summary>
    public bool IsSame(Addressee other) => Audience == other.Audience && Id == other.Id && (Id is not null || Email == other.Email);
}
