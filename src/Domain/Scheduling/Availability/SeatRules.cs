using Interviews.Domain.Validation;

namespace Interviews.Domain.Scheduling.Availability;

/// <summary>What the seats of a panel may be.</summary>
internal static class SeatRules
{
    private const int MostSeats = Limits.Interviewers;

    /// <summary>Different people over all seats. For each of them booked days are read.</summary>
    private const int MostPeople = 100;

    /// <summary>Of a panel that somebody has to be on.</summary>
    public static void CheckPanel(IReadOnlyList<PanelSeat> seats, FieldErrors errors)
    {
        errors.Require(seats.Count > 0, "seats", "'seats' is required: who is to ask the questions? A seat has a 'name' and 'anyOf', the ids of the people who can fill it.");
        Check(seats, "seats", errors);
    }

    /// <summary>Of several panels, whose seats are counted together.</summary>
    public static void CheckTogether(IReadOnlyList<PanelSeat> seats, string field, FieldErrors errors)
    {
        errors.Require(seats.Count <= MostSeats, field, $"'{field}' must have at most {MostSeats} seats together; they have {seats.Count}.");
        CheckPeople(seats, field, errors);
    }

    public static void Check(IReadOnlyList<PanelSeat> seats, string field, FieldErrors errors)
    {
        errors.RequireCount(seats.Count, MostSeats, field);
        CheckPeople(seats, field, errors);
        foreach (var (index, seat) in seats.Index())
        {
            CheckSeat(seat, $"{field}[{index}]", errors);
        }

        foreach (var twice in seats.GroupBy(seat => seat.Name).Where(named => named.Count() > 1))
        {
            errors.Add(field, $"'{field}' names '{twice.Key}' twice.");
        }
    }

    private static void CheckPeople(IReadOnlyList<PanelSeat> seats, string field, FieldErrors errors)
    {
        var people = seats.SelectMany(seat => seat.AnyOf).Distinct().Count();
        errors.Require(people <= MostPeople, field, $"'{field}' must name at most {MostPeople} people; they name {people}.");
    }

    private static void CheckSeat(PanelSeat seat, string field, FieldErrors errors)
    {
        errors.RequireText(seat.Name, Limits.Name, $"{field}.name");
        errors.Require(seat.AnyOf.Count > 0, $"{field}.anyOf", $"'{field}.anyOf' must name who can fill the seat.");
        foreach (var (index, id) in seat.AnyOf.Index())
        {
            TextRules.CheckId(id, $"{field}.anyOf[{index}]", errors);
        }
    }
}
