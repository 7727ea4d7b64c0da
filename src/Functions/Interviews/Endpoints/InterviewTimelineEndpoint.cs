using Interviews.Domain.Access;
using Interviews.Domain.Directory;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Interviews.Functions.Lifecycle;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews.Endpoints;

/// <summary><c>GET /interviews/{id}/timeline</c>: what happened, who was written to, and what comes next and when.</summary>
public sealed class InterviewTimelineEndpoint(IStore store, InterviewService interviews, LifecycleSettings settings, TimeProvider time)
{
    [Function("InterviewTimeline")]
    [Allow(Roles.Everyone)]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "interviews/{id:guid}/timeline")] HttpRequest request,
        Guid id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        var read = await interviews.ReadAsync(actor, id, cancellationToken);
        if (read.IsRefused)
        {
            return new ProblemResult(read.Refusal);
        }

        var interview = read.Value.Value;
        var seen = SeenInterview.Of(interview, actor);
        var internals = seen.HasInternals;
        var events = await store.AllAsync(actor.OrganizationId, new EventsOfInterview(id), cancellationToken).ToListAsync(cancellationToken);
        var mails = internals ? await store.AllAsync(actor.OrganizationId, new EffectsOfInterview(id), cancellationToken).ToListAsync(cancellationToken) : [];
        var entries = events.Where(e => IsShown(interview, e, actor)).Select(e => Entry.Of(e, internals))
            .Concat(mails.Select(Entry.Of))
            .OrderBy(entry => entry.At).ThenBy(entry => entry.Sequence ?? long.MaxValue);
        var (next, plannedFrom) = internals ? await LifecycleOfAsync(client, interview, cancellationToken) : default;
        return Answer.Ok(new
        {
            interviewId = id,
            status = seen.Shown.Status,
            interview.Revision,
            items = entries,
            next,
            toCome = plannedFrom is { } from ? ToCome(interview, events, from) : [],
        });
    }

    private static bool IsShown(Interview interview, InterviewEvent e, Actor actor) => e switch
    {
        DocumentAdded added => DocumentAccess.Sees(interview, added.DocumentKind, added.UploadedBy, added.VisibleToCandidate, actor),
        DocumentRemoved removed => DocumentAccess.Sees(interview, removed.DocumentKind, removed.UploadedBy, removed.VisibleToCandidate, actor),
        InterviewScheduled or InterviewRescheduled or InterviewCancelled or InterviewReplaced or InterviewStarted or StartUndone or InterviewCompleted or ThankYouNoteSent => true,
        _ => InterviewAccess.SeesInternals(interview, actor),
    };

    /// <returns>
    /// The next step of the interview's lifecycle, and from when on its plan is still to come. Until it has made its plan, which is a moment after the
    /// interview was scheduled, that is now and no step is known; neither is there when it is over or waits for people.
    /// </returns>
    private async Task<(LifecycleStatus? Next, Instant? PlannedFrom)> LifecycleOfAsync(
        DurableTaskClient client, Interview interview, CancellationToken cancellationToken)
    {
        var instance = await client.GetInstanceAsync(LifecycleNames.InstanceId(interview.InterviewId, interview.Revision), getInputsAndOutputs: true, cancellationToken);
        if (instance is { IsCompleted: true })
        {
            return default;
        }

        return instance is { SerializedCustomStatus: not null } && instance.ReadCustomStatusAs<LifecycleStatus>() is { } next
            ? (next, next.DueAt is { } due ? Instant.FromDateTimeUtc(due) : null)
            : (null, time.GetCurrentInstant());
    }

    private Step[] ToCome(Interview interview, IReadOnlyList<InterviewEvent> events, Instant from) =>
        [.. LifecyclePlan.ToCome(interview, settings, events.First(e => e.Revision == interview.Revision).OccurredAt, from).Select(Step.Of)];

    /// <param name="What">The name of the step, such as <c>reminder-PT24H</c>.</param>
    private sealed record Step(string What, Instant DueAt)
    {
        public static Step Of(LifecycleStep step) => new(step.Occasion, step.Due);
    }

    /// <param name="What">The event's name, or <c>MessageSent</c>.</param>
    /// <param name="Message">Which message went to whom, without an address.</param>
    /// <param name="To">Also of an escalation; <c>null</c> there when nobody could be told.</param>
    private sealed record Entry(Instant At, string What, long? Sequence, int Revision, string? By, string? Message, string? To)
    {
        public static Entry Of(InterviewEvent e, bool internals) =>
            new(e.OccurredAt, e.Name, e.Sequence, e.Revision, internals ? e.ActorId : null, null, ToldOf(e));

        public static Entry Of(LedgerEntry effect)
        {
            var key = EffectKey.Parse(effect.Key);
            return new(effect.HappenedAt, "MessageSent", null, key.Revision, null, key.Occasion, key.RecipientKey);
        }

        private static string? ToldOf(InterviewEvent e) => e is FeedbackEscalated { To: [var told, ..] } ? Person.RecordId(told) : null;
    }
}
