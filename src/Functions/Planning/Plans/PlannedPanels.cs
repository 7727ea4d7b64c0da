using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Scheduling;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.Text;

namespace Interviews.Functions.Planning.Plans;

/// <summary>Who comes to a round that a job plans, at a time that is given: the same choice as automatic scheduling makes.</summary>
public sealed class PlannedPanels(SlotSearches searches, Panels panels, TimeProvider time)
{
    /// <returns>The interviewers; <c>nothing_fits</c> when a seat cannot be filled then.</returns>
    internal async Task<Result<IReadOnlyList<Interviewer>>> ChooseAsync(
        Interview previous, PlannedRound planned, InterviewType type, InterviewTime when, CancellationToken cancellationToken)
    {
        var asked = new SlotRequest
        {
            From = InstantPattern.ExtendedIso.Format(when.ScheduledAt),
            To = InstantPattern.ExtendedIso.Format(when.EndsAt),
            TimeZone = when.TimeZone,
            DurationMinutes = when.DurationMinutes,
            BufferMinutes = previous.Details.BufferMinutes,
            StepMinutes = 1,
            Seats = planned.Seats,
            CandidateId = previous.CandidateId,
        };
        var search = await searches.PrepareAsync(previous.OrganizationId, asked, null, time.GetCurrentInstant(), cancellationToken, Workload.Remembered);
        var zone = TimeZones.Find(when.TimeZone) ?? DateTimeZone.Utc;
        var choice = AutomaticScheduler.Choose(search, new AutomaticWishes(zone) { Type = FieldNames.Camel(type.ToString()) });
        return choice.IsRefused ? choice.Refusal : (await panels.InterviewersAsync(previous.OrganizationId, choice.Value.Seats, cancellationToken)).ToList();
    }
}
