namespace Interviews.Domain.Scheduling.Availability;

/// <summary>Fills the seats of a panel: every seat by one of its people, nobody twice.</summary>
internal static class Seating
{
    /// <summary>
    /// The earlier a seat and the earlier a person stand, the sooner they get each other; an earlier choice is taken back only where a later seat would stay empty
    /// (augmenting paths in a bipartite graph: seats are filled if they can be filled at all).
    /// </summary>
    /// <returns>For each seat the person who fills it, or <c>null</c> when the panel cannot be filled.</returns>
    public static IReadOnlyList<SeatChoice>? Fill(IReadOnlyList<PanelSeat> seats, Func<string, bool> isFree)
    {
        var seatOf = new Dictionary<string, int>();
        for (var seat = 0; seat < seats.Count; seat++)
        {
            if (!Place(seat, []))
            {
                return null;
            }
        }

        return [.. seatOf.OrderBy(pair => pair.Value).Select(pair => new SeatChoice(seats[pair.Value].Name, pair.Key))];

        bool Place(int seat, HashSet<string> asked)
        {
            foreach (var person in seats[seat].AnyOf)
            {
                if (isFree(person) && asked.Add(person) && (!seatOf.TryGetValue(person, out var other) || Place(other, asked)))
                {
                    seatOf[person] = seat;
                    return true;
                }
            }

            return false;
        }
    }
}
