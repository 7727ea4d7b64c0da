using Interviews.Domain.Questions;

namespace Interviews.Domain.Practice;

/// <summary>How many questions a practice interview has time for.</summary>
public static class PracticeLength
{
    public const int MostQuestions = 15;

    /// <summary>For a question without a time limit.</summary>
    private const int UsualMinutes = 5;

    /// <param name="ranked">The best first.</param>
    /// <returns>Those that fit, in their order; the first one always does.</returns>
    public static IReadOnlyList<AskedQuestion> Fill(IReadOnlyList<AskedQuestion> ranked, int minutes)
    {
        var (chosen, left) = (new List<AskedQuestion>(), minutes);
        foreach (var question in ranked.Where(_ => chosen.Count < MostQuestions))
        {
            var needed = question.TimeLimitMinutes ?? UsualMinutes;
            if (chosen.Count == 0 || needed <= left)
            {
                chosen.Add(question);
                left -= needed;
            }
        }

        return chosen;
    }
}
