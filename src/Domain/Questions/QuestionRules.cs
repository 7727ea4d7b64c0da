using Interviews.Domain.Validation;

namespace Interviews.Domain.Questions;

/// <summary>What a bank and a question may hold (REQ-QUE-04, REQ-QUE-05).</summary>
public static class QuestionRules
{
    public const int LongestText = 2_000;
    public const int LongestDescription = 2_000;

    /// <summary>Follow-up questions, hints, and sample answers, each.</summary>
    public const int MostEntries = 20;

    private const int LongestTimeLimit = Limits.LongestMinutes;

    /// <returns>Everything that is wrong with the bank, or <c>null</c>.</returns>
    public static Refusal? Check(QuestionBank bank)
    {
        var errors = new FieldErrors();
        errors.RequireText(bank.Name, Limits.Name, "name");
        errors.RequireLength(bank.Description, LongestDescription, "description");
        errors.RequireLength(bank.Category, Limits.Tag, "category");
        CheckTags(bank.Tags, errors);
        errors.RequireRange(bank.DefaultTimeLimitMinutes, 1, LongestTimeLimit, "defaultTimeLimitMinutes");
        return errors.Refusal;
    }

    /// <returns>Everything that is wrong with the question, or <c>null</c>.</returns>
    public static Refusal? Check(Question question)
    {
        var errors = new FieldErrors();
        errors.RequireText(question.Text, LongestText, "questionText");
        errors.RequireLength(question.Skill, Limits.Tag, "skill");
        errors.RequireLength(question.Category, Limits.Tag, "category");
        CheckTags(question.Tags, errors);
        errors.RequireLength(question.ExpectedAnswer, Limits.Notes, "expectedAnswer");
        CheckTexts(question.FollowUpQuestions, "followUpQuestions", errors);
        CheckTexts(question.Hints, "hints", errors);
        CheckCriteria(question.EvaluationCriteria, errors);
        errors.RequireRange(question.TimeLimitMinutes, 1, LongestTimeLimit, "timeLimitMinutes");
        CheckSamples(question.SampleAnswers, errors);
        return errors.Refusal;
    }

    private static void CheckTags(IReadOnlyList<string> tags, FieldErrors errors)
    {
        errors.RequireCount(tags.Count, Limits.Tags, "tags");
        foreach (var (index, tag) in tags.Index())
        {
            errors.RequireText(tag, Limits.Tag, $"tags[{index}]");
        }
    }

    private static void CheckTexts(IReadOnlyList<string> texts, string field, FieldErrors errors)
    {
        errors.RequireCount(texts.Count, MostEntries, field);
        foreach (var (index, text) in texts.Index())
        {
            errors.RequireText(text, LongestText, $"{field}[{index}]");
        }
    }

    private static void CheckCriteria(IReadOnlyDictionary<string, int> criteria, FieldErrors errors)
    {
        errors.RequireCount(criteria.Count, Limits.Attributes, "evaluationCriteria");
        foreach (var (criterion, weight) in criteria)
        {
            errors.RequireText(criterion, Limits.Attribute, "evaluationCriteria");
            errors.RequireRange(weight, 1, 10, $"evaluationCriteria.{criterion}");
        }
    }

    private static void CheckSamples(IReadOnlyList<SampleAnswer> samples, FieldErrors errors)
    {
        errors.RequireCount(samples.Count, MostEntries, "sampleAnswers");
        foreach (var (index, sample) in samples.Index())
        {
            errors.RequireText(sample.Answer, Limits.Notes, $"sampleAnswers[{index}].answer");
            errors.RequireRange(sample.Rating, 0, 100, $"sampleAnswers[{index}].rating");
            errors.RequireLength(sample.Explanation, LongestText, $"sampleAnswers[{index}].explanation");
        }
    }
}
