using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Documents;

/// <summary><c>GET /interviews/{id}/documents</c>: those that the caller sees, all on one page.</summary>
public sealed class ListDocumentsEndpoint(DocumentService documents)
{
    [Function("ListDocuments")]
    [Allow(Roles.Recruiting | Role.Interviewer | Role.Candidate)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/documents")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        return Answer.Of(
            await documents.ListAsync(actor, id, cancellationToken),
            found => Answer.Ok(new { interviewId = id, items = found.Documents.Select(document => DocumentView.Of(found.Interview, document, actor)) }));
    }
}
