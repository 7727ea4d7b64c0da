using Interviews.Domain;
using Interviews.Functions.Access;
using Interviews.Functions.Calendars.Files;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.SelfScheduling;

/// <summary><c>GET /self-schedule/{token}/calendar.ics</c>: the interview of a link for the calendar program of its candidate, who has no account (REQ-CAL-15).</summary>
public sealed class SelfScheduleCalendarFileEndpoint(SelfScheduleLinks links, InterviewService interviews, CalendarFiles files, TimeProvider time)
{
    [Function("GetSelfScheduleCalendarFile")]
    [Public]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "self-schedule/{token}/calendar.ics")] HttpRequest request, string token, CancellationToken cancellationToken)
    {
        var found = await links.FindAsync(token, cancellationToken);
        if ((found.IsRefused ? found.Refusal : found.Value.Link.Value.CheckUsable(time.GetCurrentInstant())) is { } refusal)
        {
            return new ProblemResult(refusal);
        }

        var link = found.Value.Link.Value;
        if ((link.InterviewId ?? link.Moves) is not { } interviewId)
        {
            return new ProblemResult(new Refusal(RefusalCode.NotFound, "No interview was booked with this link yet."));
        }

        var read = await interviews.ReadAsync(link.Candidate, interviewId, cancellationToken);
        return read.IsRefused
            ? new ProblemResult(read.Refusal)
            : new CalendarFileContent(await files.OfAsync(link.Candidate, [read.Value.Value], name: null, cancellationToken));
    }
}
