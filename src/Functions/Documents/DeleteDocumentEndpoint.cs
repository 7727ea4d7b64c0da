using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents;

/// <summary><c>DELETE /interviews/{id}/documents/{documentId}</c>. What is gone is answered 404, as is what the caller does not see.</summary>
public sealed class DeleteDocumentEndpoint(DocumentService documents)
{
    [Function("DeleteDocument")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interviews/{id:guid}/documents/{documentId:guid}")] HttpRequest request,
        Guid id,
        Guid documentId,
        CancellationToken cancellationToken) =>
        await documents.RemoveAsync(request.Actor(), id, documentId, request.Allows, cancellationToken) is { } refusal ? new ProblemResult(refusal) : Answer.NoContent;
}
