using System.Globalization;
using Interviews.Domain.Scheduling.Availability;
using NodaTime;
using NodaTime.Text;

namespace Interviews.Domain.Planning.Automatic;

/// <summary>
/// Chooses the best slot, and for every seat the best person (REQ-SCH-26). A slot costs points, and the cheapest one wins, the earlier of two equal ones: waiting costs
/// two for each day from the beginning of the window; a time outside of the candidate's reasonable hours costs a hundred; and, on average over those who are chosen,
/// each interview that they have that day already costs six, and each of that week four. So nobody waits a week to spare somebody one interview, and no candidate is
/// asked to come at night while there is another time.
/// </summary>
public static class AutomaticScheduler
{
    public const string ShadowSeat = "shadow";

    private static readonly LocalDateTimePattern _when = LocalDateTimePattern.CreateWithInvariantCulture("dddd, d MMMM uuuu, HH:mm");

    /// <param name="search">With the bookings that <see cref="Workload"/> asks for.</param>
    /// <returns>The choice; or <c>nothing_fits</c> with the single constraints whose loosening would help.</returns>
    public static Result<AutomaticChoice> Choose(SlotSearch search, AutomaticWishes wishes)
    {
        var trained = Trainees.LeftOut(search, wishes.Type);
        var workload = new Workload(search);
        var reasonable = SlotCosts.Reasonable.Within(new Interval(search.Window.Start, search.Window.End), wishes.CandidateZone);
        var ordered = trained with { Order = workload.Order, Within = wishes.OnlyReasonableHours ? reasonable : null };
        Slot? best = null;
        var (lowest, considered) = (double.MaxValue, 0);
        foreach (var slot in ordered.Slots())
        {
            considered++;
            var cost = Cost(slot);
            if (cost < lowest)
            {
                (best, lowest) = (slot, cost);
            }
        }

        return best is null ? NothingFits(search, ordered, wishes) : new AutomaticChoice(best.Start, best.End, [.. People(best)], Why(best), considered);

        double Cost(Slot slot) =>
            (SlotCosts.PerDay * Math.Floor((slot.Start - search.Window.Start).TotalDays))
            + (IsReasonable(slot) ? 0 : SlotCosts.Unreasonable)
            + slot.Seats.Average(seat => (SlotCosts.PerInterviewThatDay * workload.ThatDay(seat.PersonId, slot.Start)) + (SlotCosts.PerInterviewThatWeek * workload.WeekOf(seat.PersonId, slot.Start).Interviews));

        bool IsReasonable(Slot slot) => reasonable.Contains(new Interval(slot.Start, slot.End));

        string Why(Slot slot)
        {
            var local = _when.Format(slot.Start.InZone(wishes.CandidateZone).LocalDateTime);
            var hours = IsReasonable(slot) ? "within" : "outside of";
            var others = considered == 1 ? "the only slot" : string.Create(CultureInfo.InvariantCulture, $"the best of {considered} slots by waiting time and load");
            return $"{local} for the candidate, {hours} 08:00-18:00 on a weekday there; {others}.";
        }

        IEnumerable<ChosenPerson> People(Slot slot)
        {
            foreach (var seat in slot.Seats)
            {
                var pool = trained.Seats.Single(other => other.Name == seat.Name).AnyOf;
                yield return new ChosenPerson(seat.Name, seat.PersonId, Reasons.Of(seat.PersonId, pool, slot.Start, workload)) { Assumed = seat.Assumed };
            }

            if (wishes.WithShadow && Shadow(search, slot, wishes, workload) is { } shadow)
            {
                yield return shadow;
            }
        }
    }

    /// <summary>The trainee of the seats who is free then and has the least to do.</summary>
    private static ChosenPerson? Shadow(SlotSearch search, Slot slot, AutomaticWishes wishes, Workload workload)
    {
        string[] trainees = [.. search.Seats.SelectMany(seat => seat.AnyOf).Distinct().Where(id => Trainees.Include(id, search, wishes.Type))];
        var watching = search with { Seats = [new PanelSeat(ShadowSeat, trainees)], Order = workload.Order, Window = new Interval(slot.Start, slot.End) };
        return watching.Slots().FirstOrDefault()?.Seats[0] is { } seat
            ? new ChosenPerson(ShadowSeat, seat.PersonId, $"Is learning to hold a {wishes.Type} interview, and watches.") { IsShadow = true }
            : null;
    }

    private static Refusal NothingFits(SlotSearch search, SlotSearch tried, AutomaticWishes wishes)
    {
        (string Constraint, SlotSearch Loosened)[] loosened =
        [
            ("workingHours", tried with { Overlooked = [ObstacleReason.OutsideHours] }),
            ("limits", tried with { Overlooked = [ObstacleReason.DayLimit, ObstacleReason.WeekLimit] }),
            ("bufferMinutes", tried.Unbuffered()),
            ("holds", tried with { Overlooked = [ObstacleReason.Held] }),
            ("busyTimes", tried with { Overlooked = [ObstacleReason.Busy] }),
            ("assumeFree", tried with { AssumeFree = true }),
            ("location", tried with { RoomId = null }),
            ("candidateId", tried with { Required = [] }),
            ("reasonableHours", tried with { Within = null }),
            ("training", search with { Order = tried.Order, Within = tried.Within }),
            .. tried.Seats.Count > 1 ? tried.Seats.Select(seat => ($"seats.{seat.Name}", tried with { Seats = [.. tried.Seats.Where(other => other != seat)] })) : [],
        ];
        var helping = loosened.Select(change => new Relaxation(change.Constraint, change.Loosened.Slots().Count())).Where(change => change.Slots > 0).ToList();
        var advice = helping.Count == 0 ? "no single constraint stands in the way" : $"it would fit without: {string.Join(", ", helping.Select(change => change.Constraint))}";
        return new Refusal(RefusalCode.NothingFits, $"There is no slot for {(wishes.Type is null ? "the interview" : $"a {wishes.Type} interview")} in the window; {advice}.")
        {
            Extensions = new Dictionary<string, object> { ["relax"] = helping },
        };
    }
}
