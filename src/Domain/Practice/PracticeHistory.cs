namespace Interviews.Domain.Practice;

/// <summary>Adds up events to the state they lead to. Decides nothing.</summary>
public static class PracticeHistory
{
    /// <exception cref="InvalidOperationException">The event is not the next one of this interview, which is a bug.</exception>
    public static PracticeInterview Apply(PracticeInterview state, PracticeEvent happened) =>
        happened.PracticeId == state.PracticeId && happened.Sequence == state.Sequence + 1
            ? Change(state, happened) with { Sequence = happened.Sequence }
            : throw new InvalidOperationException($"Event {happened.Sequence} does not follow event {state.Sequence} of practice interview {state.PracticeId}.");

    private static PracticeInterview Change(PracticeInterview state, PracticeEvent happened)
    {
        var at = happened.OccurredAt;
        return happened.Step switch
        {
            PracticeStep.Created => state,
            PracticeStep.Started => state with { Status = PracticeStatus.InProgress, StartedAt = at, LastStepAt = at },
            PracticeStep.Asked => Changed(state, happened, question => question with { AskedAt = at }),
            PracticeStep.HintGiven => Changed(state, happened, question => question with { HintsGiven = question.HintsGiven + 1 }) with { LastStepAt = at },
            PracticeStep.Answered => Answered(state, happened) with { LastStepAt = at },
            PracticeStep.Skipped => Changed(state, happened, question => question with { ClosedAt = at }),
            PracticeStep.Completed => Closed(state, happened) with { Status = PracticeStatus.Completed, Report = happened.Report, EndedAt = at },
            PracticeStep.Abandoned => Closed(state, happened) with { Status = PracticeStatus.Abandoned, EndedAt = at },
            _ => throw new InvalidOperationException($"Nothing applies {happened.Step}."),
        };
    }

    private static PracticeInterview Answered(PracticeInterview state, PracticeEvent happened)
    {
        var after = Changed(state, happened, question => question with { ClosedAt = happened.OccurredAt, Answer = happened.Answer, Feedback = happened.Feedback });
        if (happened.FollowUp is not { } text)
        {
            return after;
        }

        var number = happened.Number!.Value;
        var parent = state.Questions[number - 1].Asked;
        var followUp = new PracticeQuestion
        {
            FollowUpOf = number,
            Asked = parent with
            {
                Text = text,
                ExpectedAnswer = null,
                FollowUpQuestions = [],
                EvaluationCriteria = new Dictionary<string, int>(),
                Hints = [],
                SampleAnswers = [],
            },
        };
        return after with { Questions = [.. after.Questions.Take(number), followUp, .. after.Questions.Skip(number)] };
    }

    /// <summary>A question that still waited for its answer will get none.</summary>
    private static PracticeInterview Closed(PracticeInterview state, PracticeEvent happened) =>
        state with { Questions = [.. state.Questions.Select(question => question.IsOpen ? question with { ClosedAt = happened.OccurredAt } : question)] };

    private static PracticeInterview Changed(PracticeInterview state, PracticeEvent happened, Func<PracticeQuestion, PracticeQuestion> change) =>
        state with { Questions = [.. state.Questions.Select((question, index) => index + 1 == happened.Number ? change(question) : question)] };
}
