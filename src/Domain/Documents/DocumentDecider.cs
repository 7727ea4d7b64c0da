using Interviews.Domain.Interviews;

namespace Interviews.Domain.Documents;

/// <summary>Where it is decided that a document joins or leaves an interview. The interview decides its own event in the same commit.</summary>
public static class DocumentDecider
{
    /// <param name="name">The file's name.</param>
    /// <param name="already">How many documents the interview has.</param>
    /// <returns>The command that the interview decides; refused with <c>not_found</c>, <c>forbidden</c>, <c>invalid_transition</c> or <c>validation_failed</c>.</returns>
    public static Result<InterviewCommand> Add(Interview interview, AddDocument add, string? name, int already, DocumentLimits limits, DecisionContext context)
    {
        var refusal = DocumentAccess.CheckUpload(interview, add.DocumentKind, add.VisibleToCandidate, context.Actor)
            ?? InterviewDecider.Decide(interview, add, context).Refusal
            ?? DocumentRules.CheckName(name);
        if (refusal is not null)
        {
            return refusal;
        }

        return already < limits.MostPerInterview
            ? add
            : Refusal.Invalid("file", $"Interview {interview.InterviewId} has {already} documents; it may have {limits.MostPerInterview}.");
    }

    /// <param name="document"><c>null</c> when there is none.</param>
    /// <returns>The command that the interview decides; refused with <c>not_found</c> or <c>forbidden</c>.</returns>
    public static Result<InterviewCommand> Remove(Interview interview, Guid documentId, InterviewDocument? document, DecisionContext context)
    {
        if (document is null || !DocumentAccess.Sees(interview, document, context.Actor))
        {
            return Refusal.NotFound("document", documentId);
        }

        return DocumentAccess.CheckDelete(document, context.Actor) is { } forbidden
            ? forbidden
            : new RemoveDocument(documentId, document.DocumentKind, document.UploadedBy, document.VisibleToCandidate);
    }
}
