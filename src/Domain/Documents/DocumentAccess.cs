using Interviews.Domain.Access;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Documents;

/// <summary>
/// Who may do what with the documents of an interview. Admins and recruiters everything; an assigned interviewer reads what the conversation needs and adds to it;
/// a candidate gives their résumé and their answers, and sees those and what was shared with them (REQ-DOC-06). A candidate's own record is theirs.
/// </summary>
public static class DocumentAccess
{
    /// <returns>Why the actor has no business with any document of this interview, or <c>null</c>.</returns>
    public static Refusal? CheckTakesPart(Interview interview, Actor actor)
    {
        if (InterviewAccess.CheckRead(interview, actor) is { } unread)
        {
            return unread;
        }

        return IsInside(interview, actor) || InterviewAccess.IsCandidateOf(interview, actor)
            ? null
            : Refusal.Forbidden($"The documents of interview {interview.InterviewId} require the role admin or recruiter, or taking part in it.");
    }

    /// <param name="share">Whether the candidate is to see it. What a candidate uploads, they see in any case.</param>
    /// <returns>Why the actor must not upload a document of this kind, or <c>null</c>.</returns>
    public static Refusal? CheckUpload(Interview interview, DocumentKind kind, bool share, Actor actor)
    {
        if (CheckTakesPart(interview, actor) is { } refusal)
        {
            return refusal;
        }

        var inside = IsInside(interview, actor);
        if (share && !inside)
        {
            return Refusal.Forbidden("To share a document with the candidate requires the role admin or recruiter, or being an assigned interviewer.");
        }

        return inside || InterviewAccess.IsSelfTrackedBy(interview, actor) || kind is DocumentKind.Resume or DocumentKind.Assessment
            ? null
            : Refusal.Forbidden("Candidates upload documents of kind resume and assessment.");
    }

    /// <summary>What one may not see does not exist for one.</summary>
    public static bool Sees(Interview interview, InterviewDocument document, Actor actor) =>
        Sees(interview, document.DocumentKind, document.UploadedBy, document.VisibleToCandidate, actor);

    /// <inheritdoc cref="Sees(Interview, InterviewDocument, Actor)"/>
    public static bool Sees(Interview interview, DocumentKind kind, string uploadedBy, bool visibleToCandidate, Actor actor)
    {
        if (CheckTakesPart(interview, actor) is not null)
        {
            return false;
        }

        return IsRecruiting(interview, actor)
            || uploadedBy == actor.Id
            || (InterviewAccess.IsInterviewerOf(interview, actor) && kind != DocumentKind.Other)
            || (InterviewAccess.IsCandidateOf(interview, actor) && visibleToCandidate)
            || InterviewAccess.IsSelfTrackedBy(interview, actor);
    }

    /// <returns>Why the actor must not delete a document that they see, or <c>null</c>.</returns>
    public static Refusal? CheckDelete(Interview interview, InterviewDocument document, Actor actor) => IsRecruiting(interview, actor) || document.UploadedBy == actor.Id
        ? null
        : Refusal.Forbidden($"To delete document {document.DocumentId} requires the role admin or recruiter, or having uploaded it.");

    private static bool IsInside(Interview interview, Actor actor) => IsRecruiting(interview, actor) || InterviewAccess.IsInterviewerOf(interview, actor);

    private static bool IsRecruiting(Interview interview, Actor actor) => InterviewAccess.On(interview, actor).Is(Roles.Recruiting);
}
