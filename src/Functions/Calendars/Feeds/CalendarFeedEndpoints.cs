using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Calendars.Files;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Calendars.Feeds;

/// <summary><c>/calendar/feed</c>: everybody's own address for calendar programs, and <c>GET /calendar/{token}.ics</c>, what is found there (REQ-CAL-15).</summary>
public sealed class CalendarFeedEndpoints(CalendarFeeds feeds, CalendarFiles files)
{
    private const Role People = Roles.Recruiting | Role.Interviewer | Role.Candidate;
    private const string Name = "Interviews";

    [Function("CreateCalendarFeed")]
    [Allow(People)]
    public async Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "calendar/feed")] HttpRequest request, CancellationToken cancellationToken)
    {
        var created = await feeds.CreateAsync(request.Actor(), cancellationToken);
        return Answer.Of(created, made => Answer.Created(
            new { url = $"{request.Scheme}://{request.Host}/api/calendar/{made.Token}.ics", made.Feed.Value.CreatedAt }, request.Path, made.Feed.ETag));
    }

    [Function("GetCalendarFeed")]
    [Allow(People)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calendar/feed")] HttpRequest request, CancellationToken cancellationToken)
    {
        var found = await feeds.FindAsync(request.Actor(), cancellationToken);
        return Answer.Of(found, stored => Answer.Ok(new { stored.Value.CreatedAt }, stored.ETag));
    }

    [Function("DeleteCalendarFeed")]
    [Allow(People)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "calendar/feed")] HttpRequest request, CancellationToken cancellationToken) =>
        Answer.Of(await feeds.DeleteAsync(request.Actor(), cancellationToken), _ => Answer.NoContent);

    [Function("ReadCalendarFeed")]
    [Public]
    public async Task<IResult> ReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "calendar/{token}.ics")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var opened = await feeds.OpenAsync(token, cancellationToken);
        return opened.IsRefused
            ? new ProblemResult(opened.Refusal)
            : new CalendarFileContent(await files.OfAsync(opened.Value.Feed.Owner, opened.Value.Interviews, Name, cancellationToken));
    }
}
