using System.Globalization;
using System.Text.Json;

namespace Interviews.Domain.Analytics.Counting;

/// <summary>
/// The names of what is counted, as stored documents hold them; renaming one needs a rebuild. Those that end with a point are families: what is counted follows.
/// docs/analytics.md defines each.
/// </summary>
public static class Counter
{
    public const string Interviews = "interviews";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
    public const string NoShowCandidate = "noShow.candidate";
    public const string NoShowInterviewer = "noShow.interviewer";

    /// <summary>Interviews that were moved at least once; the next two count each move.</summary>
    public const string Rescheduled = "rescheduled";
    public const string MovesByCandidate = "moves.candidate";
    public const string MovesByCompany = "moves.company";

    public const string TimeToScheduleN = "timeToSchedule.n";
    public const string TimeToScheduleSeconds = "timeToSchedule.seconds";
    public const string LeadTimeSeconds = "leadTime.seconds";
    public const string DurationN = "duration.n";
    public const string DurationActualMinutes = "duration.actualMinutes";
    public const string DurationPlannedMinutes = "duration.plannedMinutes";

    public const string FeedbackAsked = "feedback.asked";
    public const string FeedbackSubmitted = "feedback.submitted";
    public const string FeedbackLate = "feedback.late";
    public const string FeedbackSeconds = "feedback.seconds";
    public const string FeedbackDecided = "feedback.decided";
    public const string FeedbackRated = "feedback.rated";
    public const string FeedbackExplained = "feedback.explained";
    public const string FeedbackComplete = "feedback.complete";

    public const string Decided = "decided";
    public const string Passed = "passed";
    public const string DecisionSeconds = "decision.seconds";

    public const string ScoreSum = "score.sum";

    /// <summary>By tens: <c>scoreBand.80</c> counts 80 to 89, and <c>scoreBand.90</c> 90 to 100.</summary>
    public const string ScoreBand = "scoreBand.";
    public const string Performance = "performance.";
    public const string Satisfaction = "satisfaction.";
    public const string Recommendation = "recommendation.";

    /// <summary>Followed by the attribute, a point and the rating.</summary>
    public const string Skill = "skill.";

    /// <summary>Followed by the round, a point and <see cref="Decided"/> or <see cref="Passed"/>.</summary>
    public const string Round = "round.";

    /// <summary>Followed by the type, a point and one of <see cref="Interviews"/>, <see cref="Completed"/>, <see cref="Concluded"/>, <see cref="Decided"/>, <see cref="Passed"/>.</summary>
    public const string Type = "type.";

    /// <summary>As <see cref="Type"/>.</summary>
    public const string Difficulty = "difficulty.";

    /// <summary>Completed, cancelled or missed; used within <see cref="Type"/> and <see cref="Difficulty"/>.</summary>
    public const string Concluded = "concluded";

    public const string OffersMade = "offer.made";
    public const string OffersAccepted = "offer.accepted";
    public const string OffersDeclined = "offer.declined";

    public const string Assigned = "assigned";
    public const string Declined = "declined";
    public const string LoadInterviews = "load.interviews";
    public const string LoadMinutes = "load.minutes";

    /// <summary>Followed by <c>n</c> or <c>micro</c>: millionths of a step between two recommendations, or of a point of the rating.</summary>
    public const string CalibrationRecommendation = "calibration.recommendation.";
    public const string CalibrationRating = "calibration.rating.";
    public const string N = "n";
    public const string Micro = "micro";

    public static string Of(string family, Enum value) => family + Spelled(value);

    public static string Of(string family, int value) => family + value.ToString(CultureInfo.InvariantCulture);

    /// <summary>As the API writes it.</summary>
    public static string Spelled(Enum value) => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
