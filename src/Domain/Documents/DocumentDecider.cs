using Interviews.Domain.Interviews;

namespace Interviews.Domain.Documents;

/// <summary>Decides whether a document joins or leaves an interview, and the interview's events about it. Both are committed together.</summary>
public static class DocumentDecider
{
    /// <param name="name">The file's name.</param>
    /// <param name="already">How many documents the interview has.</param>
    /// <returns>The interview's events; refused with <c>forbidden</c>, <c>invalid_transition</c> or <c>validation_failed</c>.</returns>
    public static Result<IReadOnlyList<InterviewEvent>> Add(
        Interview interview, AddDocument add, string? name, int already, DocumentLimits limits, DecisionContext context)
    {
        if (DocumentAccess.CheckUpload(interview, add.DocumentKind, add.VisibleToCandidate, context.Actor) is { } forbidden)
        {
            return forbidden;
        }

        var decided = InterviewDecider.Decide(interview, add, context);
        var refusal = decided.Refusal ?? DocumentRules.CheckName(name) ?? CheckCount(interview, already, limits);
        return refusal is null ? decided : refusal;
    }

    /// <param name="document"><c>null</c> when there is none.</param>
    /// <returns>The interview's events; refused with <c>not_found</c>, <c>forbidden</c> or <c>invalid_transition</c>.</returns>
    public static Result<IReadOnlyList<InterviewEvent>> Remove(Interview interview, Guid documentId, InterviewDocument? document, DecisionContext context)
    {
        if (document is null || !DocumentAccess.Sees(interview, document, context.Actor))
        {
            return Refusal.NotFound("document", documentId);
        }

        return DocumentAccess.CheckDelete(interview, document, context.Actor) is { } forbidden
            ? forbidden
            : InterviewDecider.Decide(interview, new RemoveDocument(documentId, document.DocumentKind, document.UploadedBy, document.VisibleToCandidate), context);
    }

    private static Refusal? CheckCount(Interview interview, int already, DocumentLimits limits) => already < limits.MostPerInterview
        ? null
        : Refusal.Invalid("file", $"Interview {interview.InterviewId} has {already} documents; it may have {limits.MostPerInterview}.");
}
