using Interviews.Domain.Validation;

namespace Interviews.Domain.Feedback;

/// <summary>What a scorecard may say (REQ-FBK-01, REQ-FBK-02).</summary>
public static class ScorecardRules
{
    /// <summary>What holds whatever the interview and the earlier scorecard say.</summary>
    public static Refusal? Check(ScorecardContent content, bool draft) => Errors(content, draft).Refusal;

    internal static Refusal? Check(ScorecardContent content, ScorecardRubric rubric, bool draft, bool wasSubmitted)
    {
        var errors = Errors(content, draft);
        errors.Require(!draft || !wasSubmitted, "draft", "A submitted scorecard cannot become a draft again; it can be edited.");
        rubric.Check(content.Ratings.Keys, draft, errors);
        return errors.Refusal;
    }

    private static FieldErrors Errors(ScorecardContent content, bool draft)
    {
        var errors = new FieldErrors();
        errors.Require(draft || content.Recommendation is not null, "recommendation", "'recommendation' must be given when a scorecard is submitted.");
        errors.RequireLength(content.Strengths, Limits.Notes, "strengths");
        errors.RequireLength(content.Concerns, Limits.Notes, "concerns");
        errors.RequireLength(content.Notes, Limits.Notes, "notes");
        errors.RequireCount(content.Ratings.Count, Limits.Attributes, "ratings");
        foreach (var (attribute, rating) in content.Ratings)
        {
            errors.RequireText(attribute, Limits.Attribute, "ratings");
            errors.RequireRange(rating, RubricAttribute.LowestPoint, RubricAttribute.HighestPoint, $"ratings.{attribute}");
        }

        return errors;
    }
}
