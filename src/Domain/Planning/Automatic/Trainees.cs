using Interviews.Domain.Scheduling.Availability;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>People who are still learning to hold a type of interview: they fill no seat of one.</summary>
internal static class Trainees
{
    /// <param name="type"><c>null</c> for one that nobody learns.</param>
    public static SlotSearch LeftOut(SlotSearch search, string? type) =>
        search with { Seats = [.. search.Seats.Select(seat => seat with { AnyOf = [.. seat.AnyOf.Where(id => !Include(id, search, type))] })] };

    public static bool Include(string id, SlotSearch search, string? type) =>
        type is not null && search.People.GetValueOrDefault(id)?.Entry.Training.Contains(type, StringComparer.OrdinalIgnoreCase) == true;
}
