using Interviews.Domain.Interviews.Rules;
using static Interviews.Domain.Interviews.Decisions.Planning;

namespace Interviews.Domain.Interviews.Decisions;

/// <summary>From preparation to the end of the conversation.</summary>
internal static class Conduct
{
    public static Result<IReadOnlyList<InterviewEvent>> Prepare(Prepare command, EventStamp next)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Notes, InterviewLimits.Notes, "notes");
        return errors.Refusal is { } invalid
            ? invalid
            : Emit(next.Prepared(new Preparation(command.Notes, command.ResearchCompleted, command.QuestionsPrepped, command.MaterialsGathered, next.Now, next.ActorId)));
    }

    public static Result<IReadOnlyList<InterviewEvent>> Start(StartInterview command, EventStamp next)
    {
        var errors = new FieldErrors();
        errors.RequireLength(command.Location, InterviewLimits.Location, "location");
        TextRules.CheckTexts(command.DeviceInfo, InterviewLimits.Location, "deviceInfo", errors);
        return errors.Refusal is { } invalid ? invalid : Emit(next.Started(new Start(next.Now, next.ActorId, command.Location, command.DeviceInfo)));
    }

    public static Result<IReadOnlyList<InterviewEvent>> Complete(Interview state, Complete command, EventStamp next)
    {
        if (CompletionRules.Check(state, command, next.Now) is { } invalid)
        {
            return invalid;
        }

        var completion = new Completion(
            command.CompletedAt ?? next.Now,
            next.ActorId,
            command.ActualDurationMinutes,
            command.PerformanceRating,
            command.Score,
            command.Notes,
            command.Feedback,
            command.NextSteps,
            command.FollowUpRequired);
        return Emit(next.Completed(completion, command.Decision));
    }
}
