using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback.Guides;

/// <summary>What an interview guide may say. Answers with the guide itself, or with everything that is wrong with it.</summary>
public static class InterviewGuideRules
{
    private const int MostSections = 50;
    private const int MostQuestions = 50;

    public static Result<InterviewGuide> Check(InterviewGuide guide)
    {
        var errors = new FieldErrors();
        errors.RequireText(guide.Name, Limits.Name, "name");
        TextRules.CheckId(guide.JobId, "jobId", errors);
        errors.Require(guide.Sections.Count > 0, "sections", "'sections' needs at least one: how is the interview held?");
        errors.RequireCount(guide.Sections.Count, MostSections, "sections");
        foreach (var (index, section) in guide.Sections.Index())
        {
            Check(section, $"sections[{index}]", errors);
        }

        return errors.Refusal is { } refusal ? refusal : guide;
    }

    private static void Check(GuideSection section, string field, FieldErrors errors)
    {
        errors.RequireText(section.Title, Limits.Name, $"{field}.title");
        errors.RequireLength(section.Text, Limits.Notes, $"{field}.text");
        errors.RequireRange(section.Minutes, 1, Limits.LongestMinutes, $"{field}.minutes");
        errors.RequireCount(section.QuestionIds.Count, MostQuestions, $"{field}.questionIds");
        foreach (var (index, question) in section.QuestionIds.Index())
        {
            errors.Require(Guid.TryParse(question, out _), $"{field}.questionIds[{index}]", $"'{field}.questionIds[{index}]' must be the id of a question, a UUID.");
        }
    }
}
