using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Functions.Http;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Interviews.Views;

namespace Interviews.Functions.Interviews;

/// <summary>One page of a list of interviews, for whoever asks.</summary>
public sealed class InterviewLists(IStore store, InterviewViews views, TimeProvider time)
{
    private readonly Cursor _cursor = new(time);

    /// <returns>The interviews of one page as the actor sees them. Fewer than asked for do not mean that it is the last.</returns>
    internal async Task<Result<ListPage<SeenInterview>>> PageAsync(Actor actor, FindInterviews query, QueryReader parameters, CancellationToken cancellationToken)
    {
        var (limit, cursor) = (parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return refusal;
        }

        // A query that moves with the clock, such as "upcoming", keeps its cursor: where the list goes on depends on what was asked for, not on the moment.
        var identity = query with { From = null, To = null, OwedSince = null };
        var fingerprint = $"{identity} {string.Join(',', query.Statuses)} {parameters.Range}";
        var continuation = _cursor.Read(actor.OrganizationId, fingerprint, cursor);
        if (continuation.IsRefused)
        {
            return continuation.Refusal;
        }

        var page = await store.QueryAsync(actor.OrganizationId, query, limit, continuation.Value, cancellationToken);
        return new ListPage<SeenInterview>(
            [.. page.Items.Select(stored => SeenInterview.Of(stored.Value, actor)).Where(interview => interview.IsFoundBy(query))],
            page.Continuation is null ? null : _cursor.Write(actor.OrganizationId, fingerprint, page.Continuation));
    }

    internal async Task<Result<Answer>> AnswerAsync(Actor actor, FindInterviews query, QueryReader parameters, CancellationToken cancellationToken)
    {
        var page = await PageAsync(actor, query, parameters, cancellationToken);
        return page.Then<Answer>(found => Answer.Ok(found.Select(views.Of)));
    }
}
