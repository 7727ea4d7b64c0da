using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Holds;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Functions.Scheduling;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Recurring;

/// <summary>Finds out whether a change can be carried out as a whole, and holds the time that it takes until it is.</summary>
public sealed class SeriesReservations(InterviewService interviews, HoldService holds, SeriesCommands commands, TimeProvider time)
{
    /// <param name="before">By id, the interviews as they are; none for a new series.</param>
    /// <returns>The change with its holds. Otherwise nothing is held, and the refusal says what is wrong: a conflict names each interview that cannot be had.</returns>
    public async Task<Result<SeriesChange>> ReserveAsync(SeriesChange change, IReadOnlyDictionary<Guid, Interview> before, CancellationToken cancellationToken)
    {
        var reserved = new List<SeriesStep>(change.Steps.Count);
        var refused = new List<RefusedOccurrence>();
        foreach (var step in change.Steps)
        {
            var current = before.GetValueOrDefault(step.InterviewId);
            var held = await ReserveAsync(change, step, current, cancellationToken);
            if (!held.IsRefused)
            {
                reserved.Add(held.Value);
            }
            else if (held.Refusal.Code == RefusalCode.ScheduleConflict)
            {
                refused.Add(new RefusedOccurrence((step.Time ?? current!.Time).ScheduledAt, held.Refusal));
            }
            else
            {
                await ReleaseAsync(change.Actor, reserved, cancellationToken);
                return held.Refusal;
            }
        }

        if (refused.Count == 0)
        {
            return change with { Steps = reserved };
        }

        await ReleaseAsync(change.Actor, reserved, cancellationToken);
        return SeriesConflicts.Refuse(refused, change.Steps.Count);
    }

    public async Task ReleaseAsync(Actor actor, IEnumerable<SeriesStep> steps, CancellationToken cancellationToken)
    {
        foreach (var id in steps.Select(step => step.HoldId).OfType<Guid>())
        {
            await holds.ReleaseAsync(actor, id, cancellationToken);
        }
    }

    private async Task<Result<SeriesStep>> ReserveAsync(SeriesChange change, SeriesStep step, Interview? before, CancellationToken cancellationToken)
    {
        var asked = await commands.OfAsync(change, step, cancellationToken);
        var made = asked.Then(found => found.Command(before));
        if (made.IsRefused)
        {
            return made.Refusal;
        }

        var (actor, command) = (asked.Value.Actor, made.Value);
        if (await interviews.TryAsync(actor, before, command, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (command.OverrulesConflicts || Needed(before, command) is not { } wanted)
        {
            return step;
        }

        var hold = Hold.Of(
            wanted with { OrganizationId = change.OrganizationId },
            Guid.CreateVersion7(time.GetUtcNow()),
            actor.Id,
            LocalTimes.Shortened(time.GetCurrentInstant() + HoldRules.UsualTime));
        var held = await holds.CreateAsync(actor, hold, [], cancellationToken, command.Together);
        return held.Then<SeriesStep>(stored => step with { HoldId = stored.Value.HoldId });
    }

    /// <summary>The time that the command takes beyond what the interview has.</summary>
    private static TimeClaim? Needed(Interview? before, InterviewCommand command) => BookingPlan.Wanted(before, command) is not { } wanted ? null
        : before is null ? wanted
        : wanted.Beyond(TimeClaim.Of(before));
}
