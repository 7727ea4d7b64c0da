using Interviews.Domain.Access;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Feedback;

/// <summary>
/// Where every change of a scorecard is decided: one per assigned interviewer, not before the start, edits versioned (REQ-FBK-03, REQ-FBK-04, REQ-FBK-06).
/// An interviewer writes their own; admins and recruiters write on anybody's behalf, and dismiss who did not attend.
/// </summary>
public static class ScorecardDecider
{
    /// <param name="existing">The scorecard of <see cref="ScorecardCommand.InterviewerId"/>, or <c>null</c> when there is none.</param>
    /// <returns>
    /// The scorecard to write, and the interview's events about it, to be committed together; the one that exists, and no event, when it says all of it already.
    /// Refused with <c>not_found</c>, <c>forbidden</c>, <c>invalid_transition</c> or <c>validation_failed</c>.
    /// </returns>
    public static Result<ScorecardDecision> Decide(Interview interview, Scorecard? existing, ScorecardCommand command, DecisionContext context)
    {
        var recorded = new RecordFeedback(command.InterviewerId, StatusAfter(command), (existing?.Version ?? 0) + 1);
        var events = InterviewDecider.Decide(interview, recorded, context);
        if (events.IsRefused)
        {
            return events.Refusal;
        }

        var scorecard = command switch
        {
            PostScorecard post => Post(interview, existing, post, context),
            PutScorecard put => Put(interview, existing, put, context),
            DismissScorecard dismiss => Dismiss(interview, existing, dismiss, context),
            _ => throw new InvalidOperationException($"Nothing decides {command.GetType().Name}."),
        };
        return scorecard.Then<ScorecardDecision>(written => new ScorecardDecision(written, ReferenceEquals(written, existing) ? [] : events.Value));
    }

    private static ScorecardStatus StatusAfter(ScorecardCommand command) => command switch
    {
        DismissScorecard => ScorecardStatus.Dismissed,
        PostScorecard { Draft: true } or PutScorecard { Draft: true } => ScorecardStatus.Draft,
        _ => ScorecardStatus.Submitted,
    };

    private static Result<Scorecard> Post(Interview interview, Scorecard? existing, PostScorecard command, DecisionContext context)
    {
        if (existing is not null)
        {
            return TransitionTable.Illegal(
                $"Interviewer '{command.InterviewerId}' has scorecard {existing.ScorecardId} for interview {interview.InterviewId} already; edit that one.");
        }

        return ScorecardRules.Check(command.Content, new ScorecardRubric(interview.Rubric), command.Draft, wasSubmitted: false) is { } invalid
            ? invalid
            : Written(Empty(interview, command.ScorecardId, command.InterviewerId, context), command.Content, interview.Rubric, command.Draft, context);
    }

    private static Result<Scorecard> Put(Interview interview, Scorecard? existing, PutScorecard command, DecisionContext context)
    {
        if (existing is null)
        {
            return Refusal.NotFound("scorecard of interviewer", command.InterviewerId);
        }

        if (ScorecardRules.Check(command.Content, new ScorecardRubric(interview.Rubric), command.Draft, existing.Status == ScorecardStatus.Submitted) is { } invalid)
        {
            return invalid;
        }

        var written = Written(NextVersion(existing, context), command.Content, interview.Rubric, command.Draft, context);
        return SaysTheSame(existing, written) ? existing : written;
    }

    private static bool SaysTheSame(Scorecard one, Scorecard other) =>
        (one.Status, one.Recommendation, one.Strengths, one.Concerns, one.Notes) == (other.Status, other.Recommendation, other.Strengths, other.Concerns, other.Notes)
        && one.Ratings.Count == other.Ratings.Count
        && one.Ratings.All(rating => other.Ratings.TryGetValue(rating.Key, out var points) && points == rating.Value);

    private static Result<Scorecard> Dismiss(Interview interview, Scorecard? existing, DismissScorecard command, DecisionContext context)
    {
        if (!context.Actor.Is(Roles.Recruiting))
        {
            return Refusal.Forbidden("To dismiss an interviewer from feedback requires the role admin or recruiter.");
        }

        if (existing is { Status: not ScorecardStatus.Draft })
        {
            return TransitionTable.Illegal($"Scorecard {existing.ScorecardId} is {existing.Status.ToString().ToLowerInvariant()}; only one that is missing or a draft can be dismissed.");
        }

        var scorecard = existing is null ? Empty(interview, command.ScorecardId, command.InterviewerId, context) : NextVersion(existing, context);
        return scorecard with { Status = ScorecardStatus.Dismissed };
    }

    private static Scorecard Empty(Interview interview, string scorecardId, string interviewerId, DecisionContext context) => new()
    {
        ScorecardId = scorecardId,
        InterviewId = interview.InterviewId,
        OrganizationId = interview.OrganizationId,
        InterviewerId = interviewerId,
        SubmittedBy = context.Actor.Id,
        Status = ScorecardStatus.Draft,
        Recommendation = Recommendation.NoDecision,
        Version = 1,
        UpdatedAt = context.Now,
    };

    private static Scorecard NextVersion(Scorecard existing, DecisionContext context) => existing with
    {
        SubmittedBy = context.Actor.Id,
        Version = existing.Version + 1,
        Earlier = [.. existing.Earlier, existing with { Earlier = [] }],
        UpdatedAt = context.Now,
    };

    private static Scorecard Written(Scorecard scorecard, ScorecardContent content, InterviewRubric rubric, bool draft, DecisionContext context)
    {
        var ratings = new ScorecardRubric(rubric).Spelled(content.Ratings);
        return scorecard with
        {
            Status = draft ? ScorecardStatus.Draft : ScorecardStatus.Submitted,
            Recommendation = content.Recommendation ?? Recommendation.NoDecision,
            Ratings = ratings,
            Score = rubric.ScoreOf(ratings),
            Strengths = content.Strengths,
            Concerns = content.Concerns,
            Notes = content.Notes,
            SubmittedAt = draft ? null : scorecard.SubmittedAt ?? context.Now,
        };
    }
}

/// <param name="Scorecard">To be written, unless there are no events.</param>
/// <param name="Events">The interview's own, to be committed together with the scorecard.</param>
public sealed record ScorecardDecision(Scorecard Scorecard, IReadOnlyList<InterviewEvent> Events);
