using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Feedback;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Interviews;
using Interviews.Functions.Telemetry;
using NodaTime;

namespace Interviews.Functions.Feedback;

/// <summary>Commits a scorecard together with the interview's own event about it.</summary>
public sealed class FeedbackService(IStore store, InterviewService interviews)
{
    private const int MostScorecards = 200;

    /// <param name="precondition">The caller's <c>If-Match</c> on the scorecard, if any.</param>
    /// <param name="command">Made from the scorecard as it is, if there is one.</param>
    /// <param name="alongside">What is committed with it, made from the scorecard as it will be.</param>
    public async Task<Result<Stored<Scorecard>>> ExecuteAsync(
        Actor actor,
        Guid interviewId,
        string interviewerId,
        Precondition? precondition,
        Func<Scorecard?, ScorecardCommand> command,
        Func<Scorecard, IReadOnlyList<Write>> alongside,
        CancellationToken cancellationToken)
    {
        var documentId = Scorecard.RecordId(interviewId, interviewerId);
        var submitted = default(Instant?);
        var done = await interviews.ExecuteAsync(actor, interviewId, null, async (interview, context) =>
        {
            var existing = await store.ReadAsync<Scorecard>(actor.OrganizationId, documentId, cancellationToken);
            if (existing is not null && precondition?.Invoke(existing.ETag) == false)
            {
                return ETags.Failed(existing.Value.ScorecardId);
            }

            var decision = ScorecardDecider.Decide(interview, existing?.Value, command(existing?.Value), context);
            return decision.Then<Decision>(decided =>
            {
                if (decided.Events.Count == 0)
                {
                    return new Decision([], []);
                }

                submitted = existing?.Value.SubmittedAt is null ? decided.Scorecard.SubmittedAt : null;
                return new Decision(decided.Events, [Put(existing, decided.Scorecard), .. alongside(decided.Scorecard)]);
            });
        }, cancellationToken);
        if (done.IsRefused)
        {
            return done.Refusal;
        }

        var scorecard = (await store.ReadAsync<Scorecard>(actor.OrganizationId, documentId, cancellationToken))!;
        if (submitted is { } first)
        {
            InterviewMetrics.Submitted(first - done.Value.Value.Time.EndsAt);
        }

        return scorecard;
    }

    public async Task<IReadOnlyList<Scorecard>> AllAsync(Actor actor, Guid interviewId, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(actor.OrganizationId, new ScorecardsOfInterview(interviewId), MostScorecards, null, cancellationToken);
        return [.. page.Items.Select(stored => stored.Value)];
    }

    private static Write Put(Stored<Scorecard>? existing, Scorecard scorecard) =>
        Write.Put(scorecard, existing?.ETag);
}
