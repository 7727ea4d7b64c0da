namespace Interviews.Domain.Questions;

/// <summary>Scores of 0 to 100, added up: all that a mean and its spread need.</summary>
public sealed record ScoreSum(int Count, long Sum, long SumOfSquares)
{
    public static ScoreSum None { get; } = new(0, 0, 0);

    /// <summary><c>null</c> without scores.</summary>
    public double? Mean => Count == 0 ? null : (double)Sum / Count;

    /// <summary>Of the sample; <c>null</c> with fewer than two scores.</summary>
    public double? Variance => Count < 2 ? null : Math.Max(0, (SumOfSquares - (double)Sum * Sum / Count) / (Count - 1));

    public ScoreSum Plus(int score) => new(Count + 1, Sum + score, SumOfSquares + (long)score * score);

    public ScoreSum Minus(int score) => new(Count - 1, Sum - score, SumOfSquares - (long)score * score);

    public ScoreSum Plus(ScoreSum other) => new(Count + other.Count, Sum + other.Sum, SumOfSquares + other.SumOfSquares);
}
