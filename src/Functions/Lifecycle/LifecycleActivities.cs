using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Interviews;
using Interviews.Functions.Notifications;
using Interviews.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Lifecycle;

/// <summary>What the lifecycle does to the world. Each activity reads the interview as it is now and drops what no longer applies.</summary>
public sealed class LifecycleActivities(IStore store, InterviewService interviews, InterviewMessages messages, LifecycleSettings settings, TimeProvider time)
{
    [Function(nameof(PlanLifecycle))]
    public async Task<LifecycleSchedule?> PlanLifecycle([ActivityTrigger] LifecycleInput revision, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        if (await ReadLiveAsync(revision, cancellationToken) is not { } interview || LifecyclePlan.IsPast(interview, settings, now))
        {
            return null;
        }

        var plan = LifecyclePlan.Of(interview, settings, now)
            .Where(step => step.Kind is LifecycleStepKind.Reminder or LifecycleStepKind.StartNudge);
        return new LifecycleSchedule(now.ToDateTimeUtc(), [.. plan.Select(DueStep.Of)], interview.Time.EndsAt.ToDateTimeUtc());
    }

    /// <returns>Empty when the revision is over.</returns>
    [Function(nameof(PlanFeedback))]
    public async Task<DueStep[]> PlanFeedback([ActivityTrigger] FeedbackPlanRequest request, CancellationToken cancellationToken)
    {
        if (await ReadLiveAsync(request.Revision, cancellationToken) is not { } interview)
        {
            return [];
        }

        var notBefore = Instant.FromDateTimeUtc(DateTime.SpecifyKind(request.NotBefore, DateTimeKind.Utc));
        var anchor = Instant.Max(LifecyclePlan.FeedbackAnchor(interview), notBefore);
        return [.. FeedbackSchedule.From(anchor, interview.Time.TimeZone, settings).Select(DueStep.Of)];
    }

    [Function(nameof(CheckStanding))]
    public async Task<RevisionStatus> CheckStanding([ActivityTrigger] LifecycleInput revision, CancellationToken cancellationToken) =>
        await ReadLiveAsync(revision, cancellationToken) is { } interview
            ? new RevisionStatus(
                Over: false,
                interview.Status,
                FeedbackDuty.Owing(interview).Count,
                interview.Feedback.Values.Count(status => status == ScorecardStatus.Submitted))
            : new RevisionStatus(Over: true, null, 0, 0);

    [Function(nameof(SendLifecycleMessage))]
    public async Task SendLifecycleMessage([ActivityTrigger] LifecycleMessage message, CancellationToken cancellationToken)
    {
        if (await ReadLiveAsync(message.Revision, cancellationToken) is { } interview && LifecyclePlan.IsWanted(message.Step.Kind, interview, time.GetCurrentInstant()))
        {
            var told = await messages.SendStepAsync(interview, message.Step.ToStep(), cancellationToken);
            if (message.Step.Kind == LifecycleStepKind.Reminder)
            {
                InterviewMetrics.Reminded(time.GetCurrentInstant() - message.Step.ToStep().Due);
            }

            if (message.Step.Kind == LifecycleStepKind.Escalation && FeedbackDuty.Owing(interview).Count > 0)
            {
                var escalation = new RecordEscalation([.. told.Select(to => to.Id).OfType<string>()]);
                await interviews.ExecuteAsync(Actor.System(interview.OrganizationId), interview.InterviewId, null, _ => escalation, cancellationToken);
            }
        }
    }

    [Function(nameof(AskForEvaluation))]
    public async Task AskForEvaluation([ActivityTrigger] LifecycleInput revision, CancellationToken cancellationToken)
    {
        var standing = await CheckStanding(revision, cancellationToken);
        if (standing is { Over: false, FeedbackOwed: 0, FeedbackSubmitted: > 0 })
        {
            await interviews.ExecuteAsync(
                Actor.System(revision.OrganizationId), revision.InterviewId, null, _ => new RequestDueEvaluation(), cancellationToken);
        }
    }

    /// <summary>The interview, unless this revision of it is over.</summary>
    private async Task<Interview?> ReadLiveAsync(LifecycleInput revision, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<Interview>(revision.OrganizationId, Interview.RecordId(revision.InterviewId), cancellationToken);
        return stored?.Value is { } interview
            && interview.Revision == revision.Revision
            && interview.Status.TakesPlace()
                ? interview
                : null;
    }
}
