namespace Interviews.Domain.Feedback;

/// <summary>One thing that scorecards rate, from 1 to 5.</summary>
/// <param name="Key">What ratings go by, such as <c>problemSolving</c>; see <see cref="Directory.Identities.OfAttribute"/>.</param>
/// <param name="Label">What people read.</param>
/// <param name="Weight">How much it counts in the score of a scorecard, from <see cref="LeastWeight"/> to <see cref="LargestWeight"/>.</param>
/// <param name="Required">A scorecard cannot be submitted without it.</param>
public sealed record RubricAttribute(string Key, string Label, decimal Weight, bool Required)
{
    public const int LowestPoint = 1;
    public const int HighestPoint = 5;
    public const decimal LeastWeight = 0.01m;
    public const decimal LargestWeight = 100;

    /// <summary>What the points look like in an answer, by point: <c>1</c> to <c>5</c>, not necessarily all.</summary>
    public IReadOnlyDictionary<string, string> Anchors { get; init; } = new Dictionary<string, string>();

    /// <summary>One of which nothing but its name is known: it counts as much as any other.</summary>
    public static RubricAttribute Named(string name) => new(name, name, 1, Required: false);
}
