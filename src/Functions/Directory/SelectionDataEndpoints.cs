using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>GET</c> and <c>DELETE /candidates/{id}/selection-data</c>: what a candidate says of themselves, for nobody but them and admins (REQ-PRV-08).</summary>
public sealed class SelectionDataEndpoints(DirectoryService directory, IStore store)
{
    private const string Kind = "selection data of candidate";

    [Function("PutSelectionData")]
    [Allow(Role.Admin | Role.Candidate)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "candidates/{id}/selection-data")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        return SelectionData.CheckAccess(actor, id) is { } forbidden
            ? new ProblemResult(forbidden)
            : await directory.PutAsync<Request, SelectionData>(
                request,
                SelectionData.RecordId(id),
                body => body.Entry(id, actor.OrganizationId),
                View,
                cancellationToken,
                (entry, earlier) => OfKnownAsync(actor, entry, earlier, cancellationToken));
    }

    [Function("GetSelectionData")]
    [Allow(Role.Admin | Role.Candidate)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "candidates/{id}/selection-data")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        SelectionData.CheckAccess(request.Actor(), id) is { } forbidden
            ? new ProblemResult(forbidden)
            : await directory.GetAsync<SelectionData>(request, Kind, id, SelectionData.RecordId(id), View, cancellationToken);

    [Function("DeleteSelectionData")]
    [Allow(Role.Admin | Role.Candidate)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "candidates/{id}/selection-data")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        SelectionData.CheckAccess(request.Actor(), id) is { } forbidden
            ? new ProblemResult(forbidden)
            : await directory.DeleteAsync<SelectionData>(request, Kind, id, SelectionData.RecordId(id), cancellationToken);

    /// <summary>Candidates may be known by their token alone; of others an admin enters only what the directory has.</summary>
    private async Task<Result<SelectionData>> OfKnownAsync(Actor actor, SelectionData entry, SelectionData? earlier, CancellationToken cancellationToken) =>
        earlier is not null
        || actor.Id == entry.CandidateId
        || await store.ReadAsync<Candidate>(actor.OrganizationId, Candidate.RecordId(entry.CandidateId), cancellationToken) is not null
            ? entry
            : Refusal.NotFound("candidate", entry.CandidateId);

    private static object View(SelectionData data) => new { id = data.CandidateId, data.Groups };

    internal sealed record Request : RequestBody
    {
        public string? Id { get; init; }

        public IReadOnlyDictionary<string, string>? Groups { get; init; }

        public Result<SelectionData> Entry(string id, string organizationId) => DirectoryService.Under(id, Id, SelectionData.Check(new SelectionData
        {
            CandidateId = id,
            OrganizationId = organizationId,
            Groups = (Groups ?? new Dictionary<string, string>()).ToDictionary(each => each.Key, each => each.Value?.Trim() ?? string.Empty, StringComparer.Ordinal),
        }));
    }
}
