using Interviews.Domain.Access;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Functions.Access;
using Interviews.Functions.Directory;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using NodaTime.Extensions;

namespace Interviews.Functions.Scheduling;

/// <summary><c>GET</c> and <c>POST /interviews/schedule/availability</c>: when everybody who has to be there is free.</summary>
public sealed class AvailabilityEndpoints(SlotSearches searches, RoomDirectory rooms, TimeProvider time)
{
    [Function("GetAvailability")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/schedule/availability")] HttpRequest request, CancellationToken cancellationToken)
    {
        var parameters = new QueryReader(request);
        var (asked, location) = (Read(parameters), parameters.Text("location"));
        parameters.Keep(Check(asked));
        return parameters.Refusal is { } refusal
            ? new ProblemResult(refusal)
            : await AnswerAsync(request.Actor(), asked, location, cancellationToken);
    }

    [Function("SearchAvailability")]
    [Allow(Roles.Recruiting | Role.Interviewer)]
    public async Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "interviews/schedule/availability")] HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await request.ReadAsync<AvailabilityRequest>(cancellationToken);
        return body.IsRefused ? new ProblemResult(body.Refusal) : await AnswerAsync(request.Actor(), body.Value.Asked, body.Value.Location, cancellationToken);
    }

    private static SlotRequest Read(QueryReader parameters) => new()
    {
        From = parameters.Text("from", "dateFrom", "startDate")?.Replace(' ', '+'),
        To = parameters.Text("to", "dateTo", "endDate")?.Replace(' ', '+'),
        TimeZone = parameters.Text("timeZone") ?? "UTC",
        DurationMinutes = parameters.Integer("durationMinutes", int.MinValue, int.MaxValue),
        BufferMinutes = parameters.Integer("bufferMinutes", int.MinValue, int.MaxValue),
        StepMinutes = parameters.Integer("stepMinutes", int.MinValue, int.MaxValue),
        MinimumNotice = parameters.Text("minimumNotice"),
        Seats = [.. parameters.Several("interviewerIds").Select(id => new PanelSeat(id, [id]))],
        CandidateId = parameters.Text("candidateId"),
        AssumeFree = parameters.Flag("assumeFree"),
    };

    /// <summary>Toward somebody who names people, not seats.</summary>
    private static Domain.Refusal? Check(SlotRequest asked) => asked.Seats.Count > 0
        ? asked.Check()
        : Domain.Refusal.All(
            Domain.Refusal.Invalid("interviewerIds", "'interviewerIds' is required: the ids of those who are to ask the questions, separated by commas."),
            (asked with { Seats = [new PanelSeat("anybody", ["anybody"])] }).Check());

    private async Task<IResult> AnswerAsync(Actor actor, SlotRequest asked, string? location, CancellationToken cancellationToken)
    {
        var roomId = await rooms.FindAsync(actor.OrganizationId, location, cancellationToken);
        var search = await searches.PrepareAsync(actor.OrganizationId, asked, roomId, time.GetCurrentInstant(), cancellationToken);
        return Answer.Ok(AvailabilityView.Of(asked, search));
    }
}
