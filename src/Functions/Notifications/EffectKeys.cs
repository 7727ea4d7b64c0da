using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Directory;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;

namespace Interviews.Functions.Notifications;

/// <summary>The recipient's part of an effect's key.</summary>
internal static class EffectKeys
{
    public static EffectKey Of(MessageFacts facts, string occasion, Recipient recipient) =>
        new(facts.Interview.InterviewId, facts.Revision, occasion, RecipientPart(recipient));

    /// <summary>People and candidates are numbered apart: <c>person:1</c> is not <c>candidate:1</c>.</summary>
    public static string RecipientPart(Recipient recipient) => recipient.Audience switch
    {
        Audience.Candidate => Candidate.DocumentId(recipient.Id),
        Audience.Internal => Person.DocumentId(recipient.Id),
    };

    /// <summary>An id for somebody whom the directory does not know: always the same, and without the address in it, because keys are logged.</summary>
    public static string IdOf(string address) =>
        "mail-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.ToLowerInvariant())))[..16];
}
