using Interviews.Domain.Interviews;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Questions;

/// <summary>Decides what an interview asks (REQ-QUE-03). Questions are copied: what an interview has a copy of stays as it was copied.</summary>
public static class QuestionsDecider
{
    /// <param name="current">What the interview asks already; <c>null</c> when nothing.</param>
    /// <param name="wanted">In the order in which they are to be asked.</param>
    /// <param name="answered">Ids of questions that the candidate has answered: those stay.</param>
    /// <returns>What is to be stored, and the events of the interview about it; the current record and no event when it asks that already.</returns>
    public static Result<QuestionsDecision> Decide(
        Interview interview, InterviewQuestions? current, IReadOnlyList<AskedQuestion> wanted, IReadOnlySet<Guid> answered, DecisionContext context)
    {
        var events = InterviewDecider.Decide(interview, new SetQuestions(wanted.Count), context);
        if (events.IsRefused)
        {
            return events.Refusal;
        }

        if (Check(current, wanted, answered) is { } wrong)
        {
            return wrong;
        }

        var asked = new InterviewQuestions
        {
            InterviewId = interview.InterviewId,
            OrganizationId = interview.OrganizationId,
            Questions = wanted,
            UpdatedBy = context.Actor.Id,
            UpdatedAt = context.Now,
        };
        return new QuestionsDecision(asked, events.Value);
    }

    /// <summary>Whether a candidate may see what the interview asks: from its start on, unless it does not take place.</summary>
    public static bool HasBegun(Interview interview, NodaTime.Instant now) => interview.Status switch
    {
        InterviewStatus.InProgress or InterviewStatus.Completed or InterviewStatus.Evaluated => true,
        InterviewStatus.Scheduled or InterviewStatus.Prepared => now >= interview.Time.ScheduledAt,
        _ => false,
    };

    private static Refusal? Check(InterviewQuestions? current, IReadOnlyList<AskedQuestion> wanted, IReadOnlySet<Guid> answered)
    {
        var errors = new FieldErrors();
        errors.RequireCount(wanted.Count, InterviewQuestions.MostQuestions, "questions");
        errors.Require(
            wanted.Select(question => question.BankId).OfType<Guid>().Distinct().Count() <= InterviewQuestions.MostBanks,
            "questions",
            $"'questions' must come from at most {InterviewQuestions.MostBanks} banks.");
        foreach (var twice in wanted.GroupBy(question => question.QuestionId).Where(same => same.Count() > 1))
        {
            errors.Add("questions", $"'questions' has the question '{twice.Key}' twice.");
        }

        var kept = wanted.Select(question => question.QuestionId).ToHashSet();
        foreach (var lost in (current?.Questions ?? []).Where(question => answered.Contains(question.QuestionId) && !kept.Contains(question.QuestionId)))
        {
            errors.Add("questions", $"The question '{lost.QuestionId}' has been answered, and stays.");
        }

        return errors.Refusal;
    }
}

/// <param name="Asked">To be stored with the events.</param>
public sealed record QuestionsDecision(InterviewQuestions Asked, IReadOnlyList<InterviewEvent> Events);
