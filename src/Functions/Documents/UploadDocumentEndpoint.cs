using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Documents.Content;
using Interviews.Functions.Documents.Parts;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Documents;

/// <summary>
/// <c>POST /interviews/{id}/documents</c>: takes a document as it comes, never all of it in memory. The blob is complete before its record is committed, so there is
/// no record without a blob; a blob without a record is swept (<see cref="SweepOrphanedBlobs"/>).
/// </summary>
public sealed class UploadDocumentEndpoint(
    DocumentService documents, IBlobs blobs, PendingBlobs pending, PartialUploads uploads, IdempotentCreates creates, TimeProvider time)
{
    /// <summary>What a form has besides its file, in bytes.</summary>
    private const int LargestForm = 64 * 1024;

    [Function("UploadDocument")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/{id:guid}/documents")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        AllowLargeBody(request);
        var incoming = await IncomingDocument.ReadAsync(request, (upload, parts) => uploads.Content(actor, id, upload, parts), cancellationToken);
        if (incoming.IsRefused)
        {
            return new ProblemResult(incoming.Refusal);
        }

        var document = incoming.Value;
        await using var content = document.Content;
        if (CheckLength(request, document) is { } tooLarge)
        {
            return new ProblemResult(tooLarge);
        }

        return await creates.RunAsync(
            request,
            () => FingerprintAsync(document, cancellationToken),
            attempt => AddAsync(actor, id, document, attempt, cancellationToken),
            cancellationToken);
    }

    private async Task<Result<Answer>> AddAsync(
        Actor actor, Guid id, IncomingDocument incoming, IdempotentCreates.Attempt attempt, CancellationToken cancellationToken)
    {
        var add = new AddDocument(Guid.CreateVersion7(time.GetUtcNow()), incoming.Kind, actor.Id, incoming.VisibleToCandidate);
        if (await documents.CheckAsync(actor, id, add, incoming.Name, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var blobName = BlobNames.OfDocument(actor.OrganizationId, id, add.DocumentId);
        await using var intake = new ContentIntake(blobs, blobName, incoming);
        var digest = await incoming.ReadThroughAsync(documents.Limits, piece => intake.TakeAsync(piece, cancellationToken), cancellationToken);
        var type = digest.Then(_ => intake.Conclude());
        if (type.IsRefused)
        {
            return type.Refusal;
        }

        attempt.Identify(() => Fingerprint(incoming, digest.Value.Sha256));
        await pending.MarkAsync(actor.OrganizationId, id, add.DocumentId, blobName, cancellationToken);
        await intake.CompleteAsync(cancellationToken);

        var document = new InterviewDocument
        {
            DocumentId = add.DocumentId,
            InterviewId = id,
            OrganizationId = actor.OrganizationId,
            DocumentKind = incoming.Kind,
            Name = incoming.Name,
            ContentType = type.Value,
            Size = digest.Value.Size,
            Sha256 = digest.Value.Sha256,
            BlobName = blobName,
            UploadedBy = actor.Id,
            UploadedAt = time.GetCurrentInstant(),
            VisibleToCandidate = incoming.VisibleToCandidate,
        };
        var location = $"/api/interviews/{id}/documents/{add.DocumentId}";
        CreatedAnswer? created = null;
        var added = await documents.AddAsync(
            actor,
            document,
            add,
            interview =>
            {
                created = new CreatedAnswer(DocumentView.Of(interview, document, actor), location, ((IRecord)document).Id);
                return attempt.Record(created);
            },
            cancellationToken);
        if (!added.IsRefused)
        {
            await incoming.Content.TakenAsync(cancellationToken);
        }

        return added.Then<Answer>(stored => created!.With(stored.ETag));
    }

    /// <summary>A server's own limit (30 MB, Kestrel's) is meant for bodies that are read as a whole; ours holds while the content is read.</summary>
    private void AllowLargeBody(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Math.Max(documents.Limits.LargestDocument, documents.Limits.LargestRecording) + LargestForm;
        }
    }

    /// <summary>Says no before the content is sent, when its length is told.</summary>
    private Refusal? CheckLength(HttpRequest request, IncomingDocument document) =>
        request.ContentLength is { } length && length > documents.Limits.LargestOf(document.Kind) + (document.Content is MultipartUpload ? LargestForm : 0)
            ? DocumentRules.CheckSize(length, document.Kind, documents.Limits)
            : null;

    private async Task<Result<string>> FingerprintAsync(IncomingDocument document, CancellationToken cancellationToken)
    {
        if (document.Content.Fingerprint is { } words)
        {
            return Fingerprint(document, words);
        }

        var digest = await document.ReadThroughAsync(documents.Limits, _ => Task.FromResult<Refusal?>(null), cancellationToken);
        return digest.Then<string>(read => Fingerprint(document, read.Sha256));
    }

    /// <summary>The same request has the same words, although the boundary of a form differs each time.</summary>
    private static string Fingerprint(IncomingDocument document, string sha256) =>
        string.Join('\n', document.Kind, document.Name, document.MediaType, document.VisibleToCandidate, document.Content.Fingerprint ?? sha256);
}
