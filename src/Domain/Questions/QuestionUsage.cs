using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Questions;

/// <summary>How a question of a bank was used (REQ-QUE-08). Kept from the first time it is asked, until the question is deleted.</summary>
public sealed record QuestionUsage : IRecord
{
    public required Guid BankId { get; init; }

    public required Guid QuestionId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>In how many interviews.</summary>
    public int Asked { get; init; }

    /// <summary>How often it was answered.</summary>
    public int Answered { get; init; }

    /// <summary>Scores in interviews that were decided for the candidate: hire, or proceed.</summary>
    public ScoreSum ScoresFor { get; init; } = ScoreSum.None;

    /// <summary>Scores in interviews that were decided against the candidate: reject.</summary>
    public ScoreSum ScoresAgainst { get; init; } = ScoreSum.None;

    /// <summary>Scores in interviews without such a decision.</summary>
    public ScoreSum ScoresOpen { get; init; } = ScoreSum.None;

    public ScoreSum Scores => ScoresFor.Plus(ScoresAgainst).Plus(ScoresOpen);

    string IRecord.Id => RecordId(BankId, QuestionId);

    public static string RecordId(Guid bankId, Guid questionId) => $"questionUsage:{bankId}:{questionId}";

    /// <summary>Takes one interview's outcome instead of the one that it had before.</summary>
    /// <param name="before"><c>null</c> when it had none.</param>
    /// <param name="after"><c>null</c> when it has none any more.</param>
    public QuestionUsage With(QuestionOutcome? before, QuestionOutcome? after)
    {
        var without = before is null ? this : Change(before, -1, (sum, score) => sum.Minus(score));
        return after is null ? without : without.Change(after, 1, (sum, score) => sum.Plus(score));
    }

    private QuestionUsage Change(QuestionOutcome outcome, int answers, Func<ScoreSum, int, ScoreSum> change)
    {
        var counted = this with { Answered = Answered + answers };
        return (outcome.Score, outcome.Decision) switch
        {
            (null, _) => counted,
            ({ } score, HiringDecision.Hire or HiringDecision.Proceed) => counted with { ScoresFor = change(ScoresFor, score) },
            ({ } score, HiringDecision.Reject) => counted with { ScoresAgainst = change(ScoresAgainst, score) },
            ({ } score, _) => counted with { ScoresOpen = change(ScoresOpen, score) },
        };
    }
}

/// <summary>What became of one question in one interview, whose candidate answered it.</summary>
/// <param name="Score">0 to 100, as a person gave it for the answer; <c>null</c> when nobody did.</param>
/// <param name="Decision">On the interview.</param>
public sealed record QuestionOutcome(int? Score, HiringDecision? Decision);
