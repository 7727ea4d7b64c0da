using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Storage;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Planning;

/// <summary>From the people who were chosen for seats to the interviewers of an interview.</summary>
public sealed class Panels(IStore store)
{
    /// <summary>With the names and addresses that the directory has. A seat that is called like a part in a panel, such as <c>lead</c>, is that part.</summary>
    internal async Task<IReadOnlyList<Interviewer>> InterviewersAsync(string organizationId, IReadOnlyList<ChosenPerson> chosen, CancellationToken cancellationToken)
    {
        var stored = await store.ReadManyAsync<Person>(organizationId, [.. chosen.Select(seat => Person.RecordId(seat.PersonId)).Distinct()], cancellationToken);
        var people = stored.ToDictionary(person => person.Value.PersonId, person => person.Value);
        return [.. chosen.Select(seat => Interviewer(seat, people.GetValueOrDefault(seat.PersonId)))];
    }

    private static Interviewer Interviewer(ChosenPerson chosen, Person? person) =>
        new(chosen.PersonId, person?.Name ?? person?.Email ?? chosen.PersonId, person?.Email, SeatOf(chosen)) { IsUnknown = person is null };

    private static Seat SeatOf(ChosenPerson chosen) => chosen.IsShadow ? Seat.Shadow
        : LenientEnum<Seat>.TryParse(chosen.Seat, out var seat) && seat == Seat.Lead ? seat
        : Seat.Interviewer;
}
