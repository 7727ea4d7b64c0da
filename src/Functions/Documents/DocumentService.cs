using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;

namespace Interviews.Functions.Documents;

/// <summary>Records of documents, committed together with the interview's own event about them.</summary>
public sealed class DocumentService(IStore store, IBlobs blobs, PendingBlobs pending, InterviewService interviews, DocumentLimits limits)
{
    public DocumentLimits Limits => limits;

    /// <summary>Those that the actor sees, in order of their upload.</summary>
    public async Task<Result<(Interview Interview, IReadOnlyList<InterviewDocument> Documents)>> ListAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken)
    {
        var read = await ReadInterviewAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var all = await AllAsync(actor, interviewId, cancellationToken);
        return (read.Value, [.. all.Where(document => DocumentAccess.Sees(read.Value, document, actor))]);
    }

    /// <returns>The document, if it exists and the actor sees it.</returns>
    public async Task<Result<(Interview Interview, Stored<InterviewDocument> Document)>> ReadAsync(
        Actor actor, Guid interviewId, Guid documentId, CancellationToken cancellationToken)
    {
        var read = await ReadInterviewAsync(actor, interviewId, cancellationToken);
        if (read.IsRefused)
        {
            return read.Refusal;
        }

        var stored = await store.ReadAsync<InterviewDocument>(actor.OrganizationId, InterviewDocument.IdOf(interviewId, documentId), cancellationToken);
        return stored is not null && DocumentAccess.Sees(read.Value, stored.Value, actor) ? (read.Value, stored) : Refusal.NotFound("document", documentId);
    }

    /// <summary>Whether a document would be taken, as far as that can be said before its content is read.</summary>
    internal async Task<Refusal?> CheckAsync(Actor actor, Guid interviewId, AddDocument add, string name, CancellationToken cancellationToken)
    {
        var read = await ReadInterviewAsync(actor, interviewId, cancellationToken);
        return read.IsRefused ? read.Refusal : (await DecideAsync(read.Value, add, name, interviews.Context(actor), cancellationToken)).Refusal;
    }

    /// <summary>Records a document whose blob is there; when it is refused, the blob goes.</summary>
    /// <param name="alongside">What is committed with it.</param>
    internal async Task<Result<Stored<InterviewDocument>>> AddAsync(
        Actor actor, InterviewDocument document, AddDocument add, Func<Interview, IReadOnlyList<Write>> alongside, CancellationToken cancellationToken)
    {
        var done = await interviews.ExecuteAsync(actor, document.InterviewId, null, async (interview, context) =>
        {
            var decided = await DecideAsync(interview, add, document.Name, context, cancellationToken);
            return decided.Then<Decision>(events => new Decision(events, [new Write.Create(document), .. alongside(interview)]));
        }, cancellationToken);

        // Asked of the store rather than of the answer: a commit may have gone through whose answer was lost, and then its repeat is refused.
        var stored = await store.ReadAsync<InterviewDocument>(actor.OrganizationId, ((IRecord)document).Id, cancellationToken);
        if (stored is null)
        {
            await blobs.DeleteAsync(document.BlobName, cancellationToken);
        }

        await pending.ClearAsync(document.DocumentId, cancellationToken);
        return stored is not null ? stored : done.Refusal ?? Refusal.NotFound("document", document.DocumentId);
    }

    /// <summary>Deletes a document: its record first, then its blob, so that no record is ever without one.</summary>
    /// <param name="precondition">The caller's <c>If-Match</c>, if any.</param>
    public async Task<Refusal?> RemoveAsync(Actor actor, Guid interviewId, Guid documentId, Precondition precondition, CancellationToken cancellationToken)
    {
        var blobName = string.Empty;
        var done = await interviews.ExecuteAsync(actor, interviewId, null, async (interview, context) =>
        {
            var id = InterviewDocument.IdOf(interviewId, documentId);
            var existing = await store.ReadAsync<InterviewDocument>(actor.OrganizationId, id, cancellationToken);
            var decided = DocumentDecider.Remove(interview, documentId, existing?.Value, context);
            if (decided.IsRefused || !precondition(existing!.ETag))
            {
                return decided.Refusal ?? ETags.Failed(documentId);
            }

            blobName = existing.Value.BlobName;
            await pending.MarkAsync(actor.OrganizationId, interviewId, documentId, blobName, cancellationToken);
            return new Decision(decided.Value, [new Write.Delete(id, existing.ETag)]);
        }, cancellationToken);
        if (done.IsRefused)
        {
            return done.Refusal;
        }

        await blobs.DeleteAsync(blobName, cancellationToken);
        await pending.ClearAsync(documentId, cancellationToken);
        return null;
    }

    private async Task<Result<Interview>> ReadInterviewAsync(Actor actor, Guid id, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        return read.Then<Interview>(stored => DocumentAccess.CheckTakesPart(stored.Value, actor) is { } forbidden ? forbidden : stored.Value);
    }

    private async Task<Result<IReadOnlyList<InterviewEvent>>> DecideAsync(
        Interview interview, AddDocument add, string name, DecisionContext context, CancellationToken cancellationToken)
    {
        var all = await AllAsync(context.Actor, interview.InterviewId, cancellationToken);
        return DocumentDecider.Add(interview, add, name, all.Count, limits, context);
    }

    private async Task<IReadOnlyList<InterviewDocument>> AllAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(actor.OrganizationId, new DocumentsOfInterview(interviewId), DocumentLimits.MostEver, null, cancellationToken);
        return [.. page.Items.Select(stored => stored.Value)];
    }
}
