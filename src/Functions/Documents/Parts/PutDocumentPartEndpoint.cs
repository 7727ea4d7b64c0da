using System.Globalization;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Functions.Access;
using Interviews.Functions.Documents.Blobs;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents.Parts;

/// <summary>
/// <c>PUT /interviews/{id}/documents/uploads/{uploadId}/{part}</c>: one part of a recording that is too large for one request. The Functions host reads each body
/// into memory before anybody has looked at its token, so no request may be large. <see cref="UploadDocumentEndpoint"/> puts the parts together.
/// </summary>
public sealed class PutDocumentPartEndpoint(DocumentService documents, PartialUploads uploads)
{
    [Function("PutDocumentPart")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interviews/{id:guid}/documents/uploads/{uploadId:guid}/{part:int}")] HttpRequest request,
        Guid id,
        Guid uploadId,
        string part,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var number = int.TryParse(part, CultureInfo.InvariantCulture, out var given) ? given : (int?)null;
        var recording = new AddDocument(uploadId, DocumentKind.Recording, actor.Id, VisibleToCandidate: false);
        var refusal = ContentTypes.CheckEncoding(request)
            ?? DocumentRules.CheckPartNumber(number)
            ?? await documents.CheckAsync(actor, id, recording, nameof(DocumentKind.Recording), cancellationToken)
            ?? await uploads.KeepAsync(BlobNames.OfUpload(actor, id, uploadId), number!.Value, request.Body, documents.Limits, cancellationToken);
        return refusal is null ? Results.NoContent() : new ProblemResult(refusal);
    }
}
