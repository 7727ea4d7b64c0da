using Interviews.Domain.Validation;

namespace Interviews.Domain.Questions.Generation;

/// <summary>What may be asked of a generation of questions.</summary>
public static class GenerationRules
{
    private const int MostTypes = 20;

    public static Refusal? Check(string? jobId, int? count, IReadOnlyList<string> focusAreas, int types, string? seed)
    {
        var errors = new FieldErrors();
        TextRules.CheckId(jobId, "jobId", errors);
        errors.RequireRange(count, 1, InterviewQuestions.MostQuestions, "count");
        errors.RequireCount(types, MostTypes, "types");
        errors.RequireLength(seed, QuestionPick.LongestSeed, "seed");
        errors.RequireCount(focusAreas.Count, QuestionWish.MostFocusAreas, "focusAreas");
        foreach (var area in focusAreas)
        {
            errors.RequireText(area, Limits.Tag, "focusAreas");
        }

        return errors.Refusal;
    }
}
