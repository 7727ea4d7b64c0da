using Interviews.Domain.Analytics.Counting;

namespace Interviews.Domain.Analytics.Figures;

/// <summary>How interviews go by type and by difficulty (REQ-ANA-17).</summary>
public sealed record SuccessByKind(IReadOnlyDictionary<string, SuccessFigures> ByType, IReadOnlyDictionary<string, SuccessFigures> ByDifficulty)
{
    public static SuccessByKind Of(Tally tally) => new(Each(tally, Counter.Type), Each(tally, Counter.Difficulty));

    private static Dictionary<string, SuccessFigures> Each(Tally tally, string family) => tally.Members(family).ToDictionary(
        member => member,
        member => new SuccessFigures(
            tally.Get($"{family}{member}.{Counter.Interviews}"),
            tally.Ratio($"{family}{member}.{Counter.Completed}", tally.Get($"{family}{member}.{Counter.Concluded}")),
            ProcessFigures.PassThroughOf(tally, $"{family}{member}.")));
}

public sealed record SuccessFigures(long Interviews, Ratio Completion, Ratio PassThrough);
