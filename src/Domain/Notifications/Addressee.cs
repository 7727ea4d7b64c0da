namespace Interviews.Domain.Notifications;

/// <summary>Somebody a message is meant for, before the directory was asked how to reach them.</summary>
/// <param name="Id">In the directory; <c>null</c> for somebody whom only the interview knows.</param>
/// <param name="Name">As the interview knows it; the directory's goes first.</param>
/// <param name="Email">As the interview knows it; the directory's goes first.</param>
public sealed record Addressee(string? Id, Audience Audience, string? Name = null, string? Email = null)
{
    /// <summary>Whether both are the same person, whatever they are called.</summary>
    public bool IsSame(Addressee other) => Audience == other.Audience && Id == other.Id && (Id is not null || Email == other.Email);
}
