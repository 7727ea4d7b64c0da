using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Directory;

namespace Interviews.Domain.Notifications;

/// <summary>A person to send mail to.</summary>
/// <param name="Id">The id in the directory, or <see cref="IdOf"/> the address of a person who is not in it.</param>
/// <param name="TimeZone">The IANA id of the time zone in which the message gives times.</param>
public sealed record Recipient(string Id, string Name, string Email, Audience Audience, string TimeZone)
{
    /// <summary>The recipient in an <see cref="EffectKey"/>. Candidates and people of the organization have separate ids: <c>candidate:1</c> is not <c>person:1</c>.</summary>
    public string Key => Audience switch
    {
        Audience.Candidate => Candidate.RecordId(Id),
        Audience.Internal => Person.RecordId(Id),
    };

    /// <summary>The id of a person who is not in the directory: the same for the same address, and without the address in it, because keys are logged.</summary>
    public static string IdOf(string address) =>
        "mail-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToLowerInvariant())))[..16];
}

/// <summary>Who reads a message. Each audience has its own texts, so that nothing internal reaches a candidate.</summary>
public enum Audience
{
    /// <summary>The candidate of the interview.</summary>
    Candidate,

    /// <summary>People of the organization.</summary>
    Internal,
}
