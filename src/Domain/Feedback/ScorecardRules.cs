using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback;

/// <summary>What a scorecard may say (REQ-FBK-01, REQ-FBK-02).</summary>
internal static class ScorecardRules
{
    public static Refusal? Check(ScorecardContent content, ScorecardRubric rubric, bool draft, bool wasSubmitted)
    {
        var errors = new FieldErrors();
        errors.Require(draft || content.Recommendation is not null, "recommendation", "'recommendation' must be given when a scorecard is submitted.");
        errors.Require(!draft || !wasSubmitted, "draft", "A submitted scorecard cannot become a draft again; it can be edited.");
        errors.RequireLength(content.Strengths, Limits.Notes, "strengths");
        errors.RequireLength(content.Concerns, Limits.Notes, "concerns");
        errors.RequireLength(content.Notes, Limits.Notes, "notes");
        errors.RequireCount(content.Ratings.Count, Limits.Attributes, "ratings");
        foreach (var (attribute, rating) in content.Ratings)
        {
            errors.RequireText(attribute, Limits.Attribute, "ratings");
            errors.RequireRange(rating, 1, 5, $"ratings.{attribute}");
        }

        rubric.Check(content.Ratings.Keys, errors);
        return errors.Refusal;
    }
}
