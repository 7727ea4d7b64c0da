using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Domain.Storage;
using Interviews.Functions.Scheduling;
using Microsoft.Extensions.Logging;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>
/// Carries out what was written down of a change, one interview after the other. Any number of callers may do so at once, and after a crash another one goes on: each
/// step commits the cursor with it, so that it is done once.
/// </summary>
public sealed class SeriesSteps(IStore store, InterviewService interviews, HoldService holds, SeriesCommands commands, ILogger<SeriesSteps> logger)
{
    /// <returns>Whether there was such a change; one that is done is gone.</returns>
    public async Task<bool> FinishAsync(string organizationId, Guid changeId, CancellationToken cancellationToken)
    {
        if (await store.ReadAsync<SeriesChange>(organizationId, SeriesChange.RecordId(changeId), cancellationToken) is not { } change)
        {
            return false;
        }

        while (await store.ReadAsync<SeriesCursor>(organizationId, SeriesCursor.RecordId(changeId), cancellationToken) is { } cursor)
        {
            if (cursor.Value.Next < change.Value.Steps.Count)
            {
                await StepAsync(change.Value, cursor, cancellationToken);
            }
            else
            {
                await EndAsync(change, cursor, cancellationToken);
            }
        }

        return true;
    }

    private async Task StepAsync(SeriesChange change, Stored<SeriesCursor> cursor, CancellationToken cancellationToken)
    {
        var step = change.Steps[cursor.Value.Next];
        var next = new Write.Replace(cursor.Value with { Next = cursor.Value.Next + 1 }, cursor.ETag);
        var asked = await commands.OfAsync(change, step, cancellationToken);
        var refusal = asked.Refusal ?? await RunAsync(change, step, asked.Value, next, cancellationToken);
        if (refusal is null or { Code: RefusalCode.PreconditionFailed })
        {
            // Done here, or by somebody else; the cursor says so.
            return;
        }

        // The interview has become another one since the change was written down, such as a cancelled one, and stays so.
        logger.LogWarning("A step of a change of series {SeriesId} was refused: {Code}", change.SeriesId, refusal.Code);
        if (step.HoldId is { } holdId)
        {
            await holds.ReleaseAsync(change.Actor, holdId, cancellationToken);
        }

        await store.CommitAsync(change.OrganizationId, [next], cancellationToken);
    }

    /// <summary>The change is certain: when its hold has run out before its step, the time is taken without, and if need be beside somebody else.</summary>
    private async Task<Refusal?> RunAsync(
        SeriesChange change, SeriesStep step, (Actor Actor, Func<Interview?, Result<InterviewCommand>> Command) asked, Write next, CancellationToken cancellationToken)
    {
        var refusal = await TryAsync(command => command);
        if (refusal?.Code == RefusalCode.Gone)
        {
            refusal = await TryAsync(command => command with { HoldId = null });
        }

        return refusal?.Code == RefusalCode.ScheduleConflict ? await TryAsync(command => command.Overruling(SeriesChange.OverrideReason) with { HoldId = null }) : refusal;

        async Task<Refusal?> TryAsync(Func<InterviewCommand, InterviewCommand> with) => change.Action == SeriesAction.Schedule
            ? (await interviews.ScheduleAsync(asked.Actor, (Schedule)with(asked.Command(null).Value), _ => [next], cancellationToken)).Refusal
            : (await interviews.ExecuteAsync(
                asked.Actor, step.InterviewId, null, interview => asked.Command(interview).Then<InterviewCommand>(command => with(command)), cancellationToken, [next])).Refusal;
    }

    private async Task EndAsync(Stored<SeriesChange> change, Stored<SeriesCursor> cursor, CancellationToken cancellationToken)
    {
        var series = await store.ReadAsync<Series>(change.Value.OrganizationId, Series.RecordId(change.Value.SeriesId), cancellationToken);
        Write[] ended =
        [
            .. series is null ? [] : (Write[])[new Write.Replace(series.Value with { ChangeId = null }, series.ETag)],
            new Write.Delete(SeriesCursor.RecordId(change.Value.ChangeId), cursor.ETag),
            new Write.Delete(SeriesChange.RecordId(change.Value.ChangeId), change.ETag),
        ];
        await store.CommitAsync(change.Value.OrganizationId, ended, cancellationToken);
    }
}
