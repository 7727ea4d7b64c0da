using Interviews.Domain.Interviews.Rules;
using Interviews.Domain.Validation;
using static Interviews.Domain.Interviews.Decisions.SchedulingDecisions;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>From preparation to the end of the conversation.</summary>
internal static class SessionDecisions
{
    public static Result<IReadOnlyList<InterviewEvent>> Prepare(Prepare command, DecisionContext context)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Notes, Limits.Notes, "notes");
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(new InterviewPrepared(new Preparation(command.Notes, command.ResearchCompleted, command.QuestionsPrepped, command.MaterialsGathered, context.Now, context.Actor.Id)));
    }

    public static Result<IReadOnlyList<InterviewEvent>> Start(StartInterview command, DecisionContext context)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Location, Limits.Location, "location");
        TextRules.CheckTexts(command.DeviceInfo, Limits.Location, "deviceInfo", errors);
        return errors.Refusal is { } invalid ? invalid : Emit(new InterviewStarted(new Start(context.Now, context.Actor.Id, command.Location, command.DeviceInfo)));
    }

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
