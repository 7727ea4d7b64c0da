using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Planning.Loops;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Scheduling;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.Loops;

/// <summary>Reads what the planning of a loop has to know, once for all of its interviews, and has the Domain plan.</summary>
public sealed class LoopSearch(IStore store, SlotSearches searches, LoopPlanner planner, TimeProvider time)
{
    internal async Task<Result<LoopChoice>> PlanAsync(string organizationId, LoopRequest body, CancellationToken cancellationToken)
    {
        var asked = body.Asked;
        var candidate = await store.ReadAsync<Candidate>(organizationId, Candidate.RecordId(body.CandidateId!), cancellationToken);
        var search = await searches.PrepareAsync(organizationId, asked, null, time.GetCurrentInstant(), cancellationToken, Workload.Remembered);
        var interviews = body.AllInterviews.Select(interview => new WantedInterview(
            FieldNames.Camel(interview.Type!.Value.ToString()), Duration.FromMinutes(interview.DurationMinutes!.Value), interview.Panel));
        return planner.Plan(search, [.. interviews], new LoopWishes(TimeZones.Find(candidate?.Value.TimeZone) ?? asked.Zone, body.Rules)
        {
            OnlyReasonableHours = body.Constraints?.ReasonableHours == true,
        });
    }
}
