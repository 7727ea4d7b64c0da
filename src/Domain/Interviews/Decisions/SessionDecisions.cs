using Interviews.Domain.Access;
using Interviews.Domain.Interviews.Rules;
using static Interviews.Domain.Interviews.Decisions.SchedulingDecisions;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>From preparation to the end of the conversation.</summary>
internal static class SessionDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> Prepare(Prepare command, DecisionContext context)
    {
        var errors = CommandRules.Errors(command);
        errors.Require(!command.IsPrivate || context.Actor.Is(Role.Candidate), "private", "'private' is for candidates: a briefing is shared by those who interview.");
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(new InterviewPrepared(new Preparation(command.Notes, command.ResearchCompleted, command.QuestionsPrepped, command.MaterialsGathered, context.Now, context.Actor.Id) { IsPrivate = command.IsPrivate }));
    }

    public static Result<IReadOnlyList<InterviewEvent>> Start(Interview state, StartInterview command, DecisionContext context) =>
        CommandRules.Check(command) is { } invalid
            ? invalid
            : Emit(new InterviewStarted(new Start(context.Now, context.Actor.Id, command.Location, command.DeviceInfo) { Before = state.Status }));

    /// <summary>The next revision runs what is left of the lifecycle, reminders included.</summary>
    public static Result<IReadOnlyList<InterviewEvent>> UndoStart(Interview state) => state.Start is { } start ? Emit(new StartUndone(start)) : Nothing;

    /// <summary>Where nobody conducts the interview, there is nobody else who could say that it is over (REQ-QUE-10).</summary>
    public static Result<IReadOnlyList<InterviewEvent>> SubmitAllResponses(Interview state, SubmitAllResponses command, DecisionContext context)
    {
        var all = new AllResponsesSubmitted(command.Count);
        return state.Details.IsConducted || TransitionGuards.StartReachedToComplete(state, context) is not null
            ? Emit(all)
            : new InterviewEvent[] { all, new InterviewCompleted(Held(context), null) };
    }

    private static Completion Held(DecisionContext context) => new(context.Now, context.Actor.Id, null, null, null, null, new Dictionary<string, string>(), null, false);

    public static Result<IReadOnlyList<InterviewEvent>> Complete(Interview state, Complete command, DecisionContext context)
    {
        if (CompletionRules.Check(state, command, context.Now) is { } invalid)
        {
            return invalid;
        }

        var completion = new Completion(
            command.CompletedAt ?? context.Now,
            context.Actor.Id,
            command.ActualDurationMinutes,
            command.PerformanceRating,
            command.Score,
            command.Notes,
            command.Feedback,
            command.NextSteps,
            command.FollowUpRequired);
        return Emit(new InterviewCompleted(completion, command.Decision));
    }
}
