using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using NodaTime;

namespace Interviews.Domain.Feedback;

/// <summary>Who owes a scorecard, and whether all of them are in.</summary>
public static class FeedbackDuty
{
    /// <summary>Assigned interviewers known to the directory; trainees' scorecards are welcome but never asked for (REQ-FBK-16).</summary>
    public static IReadOnlyList<Interviewer> Asked(Interview interview) =>
        [.. interview.Details.Interviewers.Where(interviewer => interviewer.Id is not null && !interviewer.IsTrainee)];

    /// <summary>Those asked who have neither submitted nor been dismissed. A draft is not an answer.</summary>
    public static IReadOnlyList<Interviewer> Owing(Interview interview) =>
        [.. Asked(interview).Where(interviewer => interview.Feedback.GetValueOrDefault(interviewer.Id!, ScorecardStatus.Draft) == ScorecardStatus.Draft)];

    /// <summary>Of those asked, how many have submitted.</summary>
    public static int Submitted(Interview interview) =>
        Asked(interview).Count(interviewer => interview.Feedback.GetValueOrDefault(interviewer.Id!) == ScorecardStatus.Submitted);

    /// <summary>The scorecards that count, which their authors do while they are on the panel; in order of their interviewer.</summary>
    public static IEnumerable<Scorecard> Counted(Interview interview, IReadOnlyList<Scorecard> scorecards)
    {
        var panel = Asked(interview).Select(interviewer => interviewer.Id).ToHashSet();
        return scorecards
            .Where(scorecard => scorecard.Status == ScorecardStatus.Submitted && panel.Contains(scorecard.InterviewerId))
            .OrderBy(scorecard => scorecard.InterviewerId, StringComparer.Ordinal);
    }

    /// <summary>Since when scorecards are owed, which may be still to come; <c>null</c> when nobody owes one, or the interview does not take place.</summary>
    public static Instant? OwedSince(Interview interview) => OwedBy(interview).Count > 0 ? LifecyclePlan.FeedbackAnchor(interview) : null;

    /// <summary>The ids of those who owe a scorecard from <see cref="OwedSince"/> on.</summary>
    public static IReadOnlyList<string> OwedBy(Interview interview) =>
        interview.Status.TakesPlace() ? [.. Owing(interview).Select(interviewer => interviewer.Id!).Distinct()] : [];

    /// <summary>REQ-FBK-17: an interview that waits for feedback is not complete.</summary>
    public static FeedbackState State(Interview interview, Instant now)
    {
        if (!interview.Status.TakesPlace() || now < LifecyclePlan.FeedbackAnchor(interview))
        {
            return FeedbackState.NotDue;
        }

        return Owing(interview).Count == 0 ? FeedbackState.Complete : FeedbackState.Awaiting;
    }
}

public enum FeedbackState
{
    /// <summary>Before the end or an earlier completion; and for ever when it does not take place.</summary>
    NotDue,

    Awaiting,

    /// <summary>Everybody who was asked has submitted or was dismissed, or nobody was to be asked.</summary>
    Complete,
}
