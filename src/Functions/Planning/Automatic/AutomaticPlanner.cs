using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling;
using Interviews.Domain.Storage;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Scheduling;
using NodaTime.Extensions;

namespace Interviews.Functions.Planning.Automatic;

/// <summary>Reads what a choice has to know, and has the Domain choose.</summary>
public sealed class AutomaticPlanner(IStore store, SlotSearches searches, TimeProvider time)
{
    internal async Task<Result<AutomaticChoice>> ChooseAsync(string organizationId, AutomaticRequest body, string? roomId, CancellationToken cancellationToken)
    {
        var asked = body.Asked;
        var candidate = body.CandidateId is { } id ? await store.ReadAsync<Candidate>(organizationId, Candidate.RecordId(id), cancellationToken) : null;
        var search = await searches.PrepareAsync(organizationId, asked, roomId, time.GetCurrentInstant(), cancellationToken, Workload.Remembered);
        return AutomaticScheduler.Choose(search, new AutomaticWishes(TimeZones.Find(candidate?.Value.TimeZone) ?? asked.Zone)
        {
            Type = body.Type is { } type ? FieldNames.Camel(type.ToString()) : null,
            OnlyReasonableHours = body.Constraints?.ReasonableHours == true,
            WithShadow = body.Constraints?.Shadow == true,
        });
    }
}
