using Interviews.Domain.Planning.Automatic;
using Interviews.Domain.Scheduling.Availability;

namespace Interviews.Domain.Planning.Loops;

/// <summary>A loop as it is asked for, and the same with one constraint looser.</summary>
internal sealed record Asked(SlotSearch Search, IReadOnlyList<WantedInterview> Interviews, LoopWishes Wishes)
{
    /// <summary>Whether whoever is still learning may fill a seat after all.</summary>
    private bool WithTrainees { get; init; }

    /// <summary>One for each interview.</summary>
    public IReadOnlyList<SlotSearch> Searches => [.. Interviews.Select(SearchOf)];

    public LoopProblem Problem(Workload workload) => LoopProblems.Of(Searches, Wishes, workload);

    /// <summary>Looser by each constraint that there is.</summary>
    public IEnumerable<(string Constraint, Asked Loosened)> Loosened()
    {
        yield return ("workingHours", Overlooking(ObstacleReason.OutsideHours));
        yield return ("limits", Overlooking(ObstacleReason.DayLimit, ObstacleReason.WeekLimit));
        yield return ("bufferMinutes", this with { Search = Search.Unbuffered() });
        yield return ("holds", Overlooking(ObstacleReason.Held));
        yield return ("busyTimes", Overlooking(ObstacleReason.Busy));
        yield return ("candidateId", this with { Search = Search with { Required = [] } });
        yield return ("training", this with { WithTrainees = true });
        if (!Search.AssumeFree)
        {
            yield return ("assumeFree", this with { Search = Search with { AssumeFree = true } });
        }

        if (Wishes.OnlyReasonableHours)
        {
            yield return ("reasonableHours", this with { Wishes = Wishes with { OnlyReasonableHours = false } });
        }

        foreach (var (constraint, rules) in Wishes.Rules.Loosened())
        {
            yield return (constraint, this with { Wishes = Wishes with { Rules = rules } });
        }

        for (var index = 0; index < Interviews.Count && Interviews.Count > 1; index++)
        {
            yield return ($"interviews[{index}]", this with { Interviews = [.. Interviews.Take(index), .. Interviews.Skip(index + 1)] });
        }
    }

    private Asked Overlooking(params ObstacleReason[] reasons) => this with { Search = Search with { Overlooked = reasons } };

    private SlotSearch SearchOf(WantedInterview interview)
    {
        var search = Search with
        {
            Wanted = Search.Wanted with { Length = interview.Length, BufferMinutes = 0 },
            Seats = interview.Seats,
            Within = Wishes.OnlyReasonableHours ? SlotCosts.Reasonable.Within(Search.Window, Wishes.CandidateZone) : null,
        };
        return WithTrainees ? search : Trainees.LeftOut(search, interview.Type);
    }
}
