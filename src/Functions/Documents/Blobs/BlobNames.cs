using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Access;
using Interviews.Functions.Documents.Parts;

namespace Interviews.Functions.Documents.Blobs;

/// <summary>What the blobs of documents are called: those of an organization lie together, without its name.</summary>
internal static class BlobNames
{
    /// <summary>Nobody guesses the last part.</summary>
    public static string OfDocument(string organizationId, Guid interviewId, Guid documentId) =>
        $"{FolderOf(organizationId, interviewId)}/{documentId:N}-{RandomNumberGenerator.GetHexString(32, lowercase: true)}";

    /// <summary>The folder of an upload in parts. What its sender calls it is theirs alone: another's upload of the same name is another one.</summary>
    public static PartialUpload OfUpload(Actor actor, Guid interviewId, Guid uploadId)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor.OrganizationId}\n{actor.Id}\n{interviewId}\n{uploadId}")).AsSpan(0, 16));
        return new PartialUpload(actor.OrganizationId, interviewId, id, $"{FolderOf(actor.OrganizationId, interviewId)}/parts-{id:N}");
    }

    private static string FolderOf(string organizationId, Guid interviewId) =>
        $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(organizationId)).AsSpan(0, 16))}/{interviewId:N}";
}
