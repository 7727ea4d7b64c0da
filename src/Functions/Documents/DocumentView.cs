using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Functions.Documents;

/// <summary>A document as the API shows it to the organization.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">Of the content, in lower-case hex; also the content's ETag.</param>
internal sealed record DocumentView(
    Guid Id,
    Guid InterviewId,
    DocumentKind Kind,
    string Name,
    string ContentType,
    long Size,
    string Sha256,
    bool VisibleToCandidate,
    string UploadedBy,
    Instant UploadedAt)
{
    /// <summary>What <paramref name="actor"/>, who sees the document, may know of it.</summary>
    public static object Of(Interview interview, InterviewDocument document, Actor actor) => SeenInterview.Of(interview, actor).HasInternals
        ? new DocumentView(
            document.DocumentId,
            document.InterviewId,
            document.DocumentKind,
            document.Name,
            document.ContentType,
            document.Size,
            document.Sha256,
            document.VisibleToCandidate,
            document.UploadedBy,
            document.UploadedAt)
        : CandidateDocumentView.Of(document, actor);
}

/// <summary>A document as its candidate sees it: without the ids of the organization's people (REQ-DOC-06).</summary>
/// <param name="Own">Whether the candidate uploaded it, and may delete it.</param>
internal sealed record CandidateDocumentView(
    Guid Id, Guid InterviewId, DocumentKind Kind, string Name, string ContentType, long Size, string Sha256, bool Own, Instant UploadedAt)
{
    public static CandidateDocumentView Of(InterviewDocument document, Actor actor) => new(
        document.DocumentId,
        document.InterviewId,
        document.DocumentKind,
        document.Name,
        document.ContentType,
        document.Size,
        document.Sha256,
        document.UploadedBy == actor.Id,
        document.UploadedAt);
}
