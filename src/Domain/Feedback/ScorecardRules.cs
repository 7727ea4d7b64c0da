using Interviews.Domain.Interviews;

namespace Interviews.Domain.Feedback;

/// <summary>What a scorecard may say (behaviour 16).</summary>
internal static class ScorecardRules
{
    public static Refusal? Check(ScorecardContent content, bool draft, bool wasSubmitted)
    {
        var errors = new FieldErrors();
        errors.Require(draft || content.Recommendation is not null, "recommendation", "'recommendation' must be given when a scorecard is submitted.");
        errors.Require(!draft || !wasSubmitted, "draft", "A submitted scorecard cannot become a draft again; it can be edited.");
        errors.RequireLength(content.Strengths, InterviewLimits.Notes, "strengths");
        errors.RequireLength(content.Concerns, InterviewLimits.Notes, "concerns");
        errors.RequireLength(content.Notes, InterviewLimits.Notes, "notes");
        errors.RequireCount(content.Ratings.Count, InterviewLimits.Attributes, "ratings");
        foreach (var (attribute, rating) in content.Ratings)
        {
            errors.RequireText(attribute, InterviewLimits.Attribute, "ratings");
            errors.RequireRange(rating, 1, 5, $"ratings.{attribute}");
        }

        return errors.Refusal;
    }
}
