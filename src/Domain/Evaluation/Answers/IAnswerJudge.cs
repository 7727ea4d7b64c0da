namespace Interviews.Domain.Evaluation.Answers;

/// <summary>
/// Judges an answer by a fixed procedure, on what the question expects (REQ-EVA-20). The same material always gets the same judgment.
/// It is not a model and is never presented as one.
/// </summary>
public interface IAnswerJudge
{
    /// <summary>The name and version of the procedure; a change of what it says changes the version.</summary>
    string Version { get; }

    AnswerJudgment Judge(AnswerMaterial material);
}

/// <param name="Score">0 to 100: the weighted criteria. <c>null</c> when there is nothing to judge by, or nothing to judge.</param>
/// <param name="Reason">How the score came about, or why there is none, for a person to read.</param>
/// <param name="Covered">Expected points that the answer makes, in the words of the question's author.</param>
/// <param name="Missing">Expected points that it does not make.</param>
/// <param name="Advice">What would make the answer better, for the one who gave it.</param>
public sealed record AnswerJudgment(
    int? Score, string Reason, IReadOnlyList<CriterionJudgment> Criteria, IReadOnlyList<string> Covered, IReadOnlyList<string> Missing, IReadOnlyList<string> Advice);

/// <param name="Score">0 to <paramref name="Max"/>; <c>null</c> where the procedure cannot judge the criterion.</param>
/// <param name="Quote">The words of the answer that support the score; a substring of it.</param>
public sealed record CriterionJudgment(string Key, int? Score, int Max, string? Quote, string Reason);
