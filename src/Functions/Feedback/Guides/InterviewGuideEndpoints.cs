using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Feedback.Guides;

/// <summary><c>GET</c>, <c>PUT</c>, <c>PATCH</c> and <c>DELETE /interview-guides/{id}</c>, and <c>GET /interview-guides</c> (REQ-FBK-23).</summary>
public sealed class InterviewGuideEndpoints(DirectoryService directory, GuideFits fits)
{
    private const string Kind = "interview guide";

    [Function("GetInterviewGuide")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interview-guides/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.GetAsync<InterviewGuide>(request, Kind, $"{id}", InterviewGuide.RecordId($"{id}"), View, cancellationToken);

    [Function("ListInterviewGuides")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interview-guides")] HttpRequest request, CancellationToken cancellationToken) =>
        directory.ListAsync(request, part => new FindInterviewGuides(part), View, cancellationToken);

    [Function("PutInterviewGuide")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "interview-guides/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.PutAsync<InterviewGuideRequest, InterviewGuide>(
            request,
            InterviewGuide.RecordId($"{id}"),
            body => body.Guide($"{id}", request.Actor().OrganizationId),
            View,
            cancellationToken,
            alongside: (before, after) => fits.FollowingAsync(before, after, cancellationToken),
            missing: Refusal.NotFound(Kind, id));

    [Function("PatchInterviewGuide")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> PatchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "patch", Route = "interview-guides/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.PatchAsync<InterviewGuideRequest, InterviewGuide>(
            request,
            Kind,
            $"{id}",
            InterviewGuide.RecordId($"{id}"),
            body => body.Guide($"{id}", request.Actor().OrganizationId),
            View,
            cancellationToken,
            alongside: (before, after) => fits.FollowingAsync(before, after, cancellationToken));

    [Function("DeleteInterviewGuide")]
    [Allow(Roles.Recruiting)]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "interview-guides/{id:guid}")] HttpRequest request, Guid id, CancellationToken cancellationToken) =>
        directory.DeleteAsync<InterviewGuide>(
            request, Kind, $"{id}", InterviewGuide.RecordId($"{id}"), cancellationToken, guide => fits.FollowingAsync(guide, null, cancellationToken));

    internal static object View(InterviewGuide guide) => new { id = guide.GuideId, guide.Name, guide.Type, guide.JobId, guide.Sections };
}
