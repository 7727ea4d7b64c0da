using Interviews.Domain.Access;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Calendars.Files;

/// <summary><c>GET /interviews/{id}/calendar.ics</c>: an interview for any calendar program (REQ-CAL-15).</summary>
public sealed class GetCalendarFileEndpoint(InterviewService interviews, CalendarFiles files)
{
    [Function("GetCalendarFile")]
    [Allow(Roles.Everyone)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/calendar.ics")] HttpRequest request, Guid id, CancellationToken cancellationToken)
    {
        var read = await interviews.ReadAsync(request.Actor(), id, cancellationToken);
        return read.IsRefused
            ? new ProblemResult(read.Refusal)
            : new CalendarFileContent(await files.OfAsync(request.Actor(), [read.Value.Value], name: null, cancellationToken));
    }
}
