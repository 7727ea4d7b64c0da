using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents;

/// <summary>
/// <c>GET /interviews/{id}/documents/{documentId}/content</c>: the document itself, or a range of it. It is somebody else's file, so a browser is told to save it,
/// to believe its type, and to run nothing in it.
/// </summary>
public sealed class GetDocumentContentEndpoint(DocumentService documents, IBlobs blobs)
{
    [Function("GetDocumentContent")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/documents/{documentId:guid}/content")] HttpRequest request,
        Guid id,
        Guid documentId,
        CancellationToken cancellationToken)
    {
        var found = await documents.ReadAsync(request.Actor(), id, documentId, cancellationToken);
        if (found.IsRefused)
        {
            return new ProblemResult(found.Refusal);
        }

        var document = found.Value.Document.Value;
        if (await blobs.OpenReadAsync(document.BlobName, cancellationToken) is not { } content)
        {
            return new ProblemResult(Refusal.NotFound("document", documentId)); // Deleted since its record was read.
        }

        var headers = request.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, no-cache";
        return new DocumentContent(document, content);
    }
}
