using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Templates;

/// <summary><c>GET</c>, <c>PUT</c>, <c>PATCH</c> and <c>DELETE /scorecard-templates/{id}</c>, and <c>GET /scorecard-templates</c> (REQ-FBK-19).</summary>
public sealed class ScorecardTemplateEndpoints(DirectoryService directory)
{
    private const string Kind = "scorecard template";

    [Function("GetScorecardTemplate")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "scorecard-templates/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.GetAsync<ScorecardTemplate>(request, Kind, $"{id}", ScorecardTemplate.RecordId($"{id}"), View, cancellationToken);

    [Function("ListScorecardTemplates")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "scorecard-templates")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindScorecardTemplates(part), View, cancellationToken);

    [Function("PutScorecardTemplate")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "scorecard-templates/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.PutAsync<ScorecardTemplateRequest, ScorecardTemplate>(
            request,
            ScorecardTemplate.RecordId($"{id}"),
            body => body.Template($"{id}", request.Actor().OrganizationId),
            View,
            cancellationToken,
            missing: Refusal.NotFound(Kind, id));

    [Function("PatchScorecardTemplate")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "scorecard-templates/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.PatchAsync<ScorecardTemplateRequest, ScorecardTemplate>(
            request, Kind, $"{id}", ScorecardTemplate.RecordId($"{id}"), body => body.Template($"{id}", request.Actor().OrganizationId), View, cancellationToken);

    /// <summary>Also while jobs name it: their interviews to come go by what the job says besides, and those that are scheduled keep their copy.</summary>
    [Function("DeleteScorecardTemplate")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "scorecard-templates/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.DeleteAsync<ScorecardTemplate>(request, Kind, $"{id}", ScorecardTemplate.RecordId($"{id}"), cancellationToken);

    internal static object View(ScorecardTemplate template) => new { id = template.TemplateId, template.Name, template.Attributes, template.Blind };
}
