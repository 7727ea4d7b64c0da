using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Documents;

/// <summary>A document of one interview. Its content is a blob that is written once, before this record, and never changed.</summary>
public sealed record InterviewDocument : IRecord
{
    public required Guid DocumentId { get; init; }

    public required Guid InterviewId { get; init; }

    public required string OrganizationId { get; init; }

    public required DocumentKind DocumentKind { get; init; }

    /// <summary>The file's name as its uploader gave it; see <see cref="DocumentRules.CheckName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>A media type that the content was seen to be of, without parameters.</summary>
    public required string ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>Of the content, in lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where <see cref="IBlobs"/> keeps the content; cannot be guessed, and is shown to nobody.</summary>
    public required string BlobName { get; init; }

    public required string UploadedBy { get; init; }

    public required Instant UploadedAt { get; init; }

    /// <summary>Shared with the candidate by somebody of the organization. Candidates see what they uploaded themselves in any case.</summary>
    public required bool VisibleToCandidate { get; init; }

    string IRecord.Id => IdOf(InterviewId, DocumentId);

    public static string IdOf(Guid interviewId, Guid documentId) => $"document:{interviewId}:{documentId}";
}
