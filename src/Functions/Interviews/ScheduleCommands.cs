using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Functions.Directory;
using Interviews.Functions.Interviews.Requests;

namespace Interviews.Functions.Interviews;

/// <summary>From a request for an interview to the command: people and rooms are those of the directory.</summary>
public sealed class ScheduleCommands(InterviewerDirectory directory, RoomDirectory rooms)
{
    /// <param name="body">A valid one.</param>
    /// <param name="id">Of the interview that is to be.</param>
    /// <returns>The command, and as whom it is carried out: on their own interview everybody is its candidate.</returns>
    internal async Task<Result<(Actor Actor, Schedule Command)>> OfAsync(Actor actor, ScheduleInterviewRequest body, Guid id, CancellationToken cancellationToken)
    {
        var scheduledAt = LocalTimes.Parse("scheduledAt", body.ScheduledAt!, body.TimeZone);
        if (scheduledAt.IsRefused)
        {
            return scheduledAt.Refusal;
        }

        actor = InterviewAccess.For(body.CandidateId, actor);
        var roomId = await rooms.FindAsync(actor, body.Location, cancellationToken);
        var interviewers = await directory.ResolveAsync(actor, body.AllInterviewers, cancellationToken);
        var blank = new InterviewDetails { Type = body.Type!.Value, Mode = DetailsRequest.ModeOf(body.Type.Value) };
        var command = new Schedule(
            id, body.ApplyTo(blank, interviewers, roomId), new InterviewTime(scheduledAt.Value, body.DurationMinutes!.Value, body.TimeZone ?? "UTC"))
        {
            Round = body.Round ?? 1,
            CandidateId = body.CandidateId,
            JobId = body.JobId,
            ApplicationId = body.ApplicationId,
            ConflictOverrideReason = body.ConflictOverrideReason,
            HoldId = body.HoldId,
        };
        return (actor, InterviewAccess.ForThemself(command, actor));
    }
}
