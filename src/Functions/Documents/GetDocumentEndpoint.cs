using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents;

/// <summary><c>GET /interviews/{id}/documents/{documentId}</c>: what is known of a document.</summary>
public sealed class GetDocumentEndpoint(DocumentService documents)
{
    [Function("GetDocument")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/documents/{documentId:guid}")] HttpRequest request,
        Guid id,
        Guid documentId,
        CancellationToken cancellationToken) => Answer.Of(
            await documents.ReadAsync(request.Actor(), id, documentId, cancellationToken),
            found => Answer.Ok(DocumentView.Of(found.Interview, found.Document.Value, request.Actor()), found.Document.ETag));
}
