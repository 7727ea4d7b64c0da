using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Scheduling.Busy;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime;

namespace Interviews.Functions.Directory;

/// <summary><c>PUT</c>, <c>GET</c> and <c>DELETE /people/{id}/busy</c>: when somebody is busy, from an iCalendar file (REQ-SCH-21).</summary>
public sealed class BusyCalendarEndpoints(BusyCalendarService calendars)
{
    private const string MediaType = "text/calendar";
    private const int LongestWindowDays = 62;

    [Function("PutPersonBusy")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "people/{id}/busy")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (BusyCalendarAccess.Check(request.Actor(), id) is { } forbidden)
        {
            return new ProblemResult(forbidden);
        }

        var file = await BodyBytes.ReadTextAsync(request, BusyCalendar.LargestFile, MediaType, cancellationToken);
        if (file.IsRefused)
        {
            return new ProblemResult(file.Refusal);
        }

        var imported = await calendars.ImportAsync(request.Actor(), id, file.Value, etag => Allows(request, etag), cancellationToken);
        return Answer.Of(imported, done =>
        {
            var view = BusyCalendarView.Of(done.Calendar.Value);
            return done.IsNew ? Answer.Created(view, request.Path, done.Calendar.ETag) : Answer.Ok(view, done.Calendar.ETag);
        });
    }

    [Function("GetPersonBusy")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "people/{id}/busy")] HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        if (BusyCalendarAccess.Check(actor, id) is { } forbidden)
        {
            return new ProblemResult(forbidden);
        }

        var query = new QueryReader(request);
        var (from, to) = (query.Moment("from", endOfDay: false), query.Moment("to", endOfDay: true));
        var read = query.Refusal is { } refusal ? refusal : await calendars.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        // Counted from what is stored and not from the clock, so that the same ETag is the same answer.
        var begin = from ?? read.Value.Value.KnownFrom;
        var end = to ?? begin + Duration.FromDays(LongestWindowDays);
        if (CheckWindow(begin, end) is { } wrong)
        {
            return new ProblemResult(wrong);
        }

        var window = new Interval(begin, end);
        var periods = await calendars.PeriodsAsync(actor, id, window, cancellationToken);
        return Answer.Ok(BusyPeriodsView.Of(read.Value.Value, window, periods), read.Value.ETag);
    }

    [Function("DeletePersonBusy")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "people/{id}/busy")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        (BusyCalendarAccess.Check(request.Actor(), id) ?? await calendars.RemoveAsync(request.Actor(), id, etag => Allows(request, etag), cancellationToken)) is { } refusal
            ? new ProblemResult(refusal)
            : Answer.NoContent;

    private static bool Allows(HttpRequest request, string? etag) => etag is null ? request.AllowsNew() : request.Allows(etag);

    private static Refusal? CheckWindow(Instant from, Instant to)
    {
        if (from >= to)
        {
            return Refusal.Invalid("to", "'to' must be after 'from'.");
        }

        return to - from > Duration.FromDays(LongestWindowDays) ? Refusal.Invalid("to", $"'to' must be at most {LongestWindowDays} days after 'from'.") : null;
    }
}
