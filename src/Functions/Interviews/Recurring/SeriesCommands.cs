using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Directory;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Endpoints;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>What a change of a series asks of each of its interviews: the same as the request would, had it been made for that one.</summary>
public sealed class SeriesCommands(ScheduleCommands schedules, InterviewerDirectory directory, RoomDirectory rooms)
{
    /// <returns>As whom the step is carried out, and the command for the interview as it is; for a new series that is <c>null</c>.</returns>
    public async Task<Result<(Actor Actor, Func<Interview?, Result<InterviewCommand>> Command)>> OfAsync(SeriesChange change, SeriesStep step, CancellationToken cancellationToken)
    {
        Guid[] together = [.. change.Steps.Select(other => other.InterviewId)];
        if (change.Action == SeriesAction.Schedule)
        {
            var asked = await schedules.OfAsync(change.Actor, Read<ScheduleSeriesRequest>(change), step.InterviewId, cancellationToken);
            return asked.Then<(Actor, Func<Interview?, Result<InterviewCommand>>)>(schedule =>
                (schedule.Actor, _ => schedule.Command with { Time = step.Time!, SeriesId = change.SeriesId, HoldId = step.HoldId, Together = together }));
        }

        var command = await OfAsync(change, cancellationToken);
        return (change.Actor, interview => command(interview!, step).Then<InterviewCommand>(wanted => wanted with { HoldId = step.HoldId, Together = together }));
    }

    private async Task<Func<Interview, SeriesStep, Result<InterviewCommand>>> OfAsync(SeriesChange change, CancellationToken cancellationToken)
    {
        switch (change.Action)
        {
            case SeriesAction.Cancel:
                return (_, _) => Read<CancelInterviewEndpoints.Request>(change).Command;
            case SeriesAction.Reschedule:
                var move = Read<RescheduleInterviewEndpoint.Request>(change);
                return (interview, step) => move.Command(interview).Then<InterviewCommand>(command => command with { Time = step.Time! });
            default:
                var body = Read<UpdateInterviewEndpoints.Request>(change);
                var interviewers = body.GivesInterviewers ? await directory.ResolveAsync(change.Actor, body.AllInterviewers, cancellationToken) : null;
                var roomId = await rooms.FindAsync(change.Actor, body.Location, cancellationToken);
                return (interview, _) => (interview.InterviewId == change.AddressedId ? body : body.WithoutWhatIsOfOneInterview())
                    .Command(interview, interviewers, roomId, removing: change.Action == SeriesAction.Patch);
        }
    }

    /// <summary>It was valid when it was written down.</summary>
    private static T Read<T>(SeriesChange change)
        where T : RequestBody, new()
    {
        using var body = JsonDocument.Parse(change.Body);
        return RequestBinder<T>.Bind(body.RootElement, default).OrThrow();
    }
}
