using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Scheduling;

/// <summary>Reads everything that a search for slots has to know: directory entries and booked days by id, as many as there are days in the window and people involved.</summary>
public sealed class SlotSearches(IStore store, Attendance attendance)
{
    private static readonly Duration _reach = Duration.FromMinutes(Domain.Validation.Limits.LongestBufferMinutes);

    /// <param name="request">A valid one.</param>
    /// <param name="roomId">The room that has to be free as well.</param>
    /// <param name="remembered">How long before the window bookings are of interest too, in whole weeks of whose ends nothing is missing.</param>
    public async Task<SlotSearch> PrepareAsync(
        string organizationId, SlotRequest request, string? roomId, Instant now, CancellationToken cancellationToken, Duration? remembered = null)
    {
        string[] ids = [.. request.Seats.SelectMany(seat => seat.AnyOf).Concat(request.Required).Distinct()];
        var window = request.Window(now);
        var people = await attendance.PeopleAsync(organizationId, ids, new Interval(window.Start - _reach, window.End + _reach), cancellationToken);
        var search = new SlotSearch(request.Wanted(now), window, request.Grid, [])
        {
            Seats = request.Seats,
            Required = [.. request.Required, .. request.CandidateId is { } candidate ? [candidate] : Array.Empty<string>()],
            People = people,
            RoomId = roomId,
            Room = roomId is null ? null : await attendance.RoomAsync(organizationId, roomId, cancellationToken),
            AssumeFree = request.AssumeFree,
        };
        return search with { Booked = await BookedAsync(organizationId, search, ids, remembered, cancellationToken) };
    }

    private async Task<IReadOnlyList<BookedDay>> BookedAsync(string organizationId, SlotSearch search, string[] ids, Duration? remembered, CancellationToken cancellationToken)
    {
        string[] resources = [.. ids.Concat(search.Required).Select(Resources.Person), .. search.RoomId is { } room ? [Resources.Room(room)] : Array.Empty<string>()];
        var around = remembered is null ? search.People.Values.Select(person => person.DaysAround).DefaultIfEmpty().Max() : 7;
        var from = (search.Window.Start - _reach - (remembered ?? Duration.Zero)).InUtc().Date.PlusDays(-around);
        var to = (search.Window.End + _reach).InUtc().Date.PlusDays(around);
        return await store.AllAsync(organizationId, new BookingsBetween([.. resources.Distinct()], from, to), cancellationToken).ToListAsync(cancellationToken);
    }
}
