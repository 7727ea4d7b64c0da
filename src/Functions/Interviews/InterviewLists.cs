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

    internal async Task<Result<InterviewPage>> PageAsync(Actor actor, FindInterviews query, QueryReader parameters, CancellationToken cancellationToken)
    {
        var (limit, cursor) = (parameters.Limit, parameters.Cursor);
        if (parameters.Refusal is { } refusal)
        {
            return refusal;
        }

        // A query that moves with the clock, such as "upcoming", keeps its cursor: where the list goes on depends on what was asked for, not on the moment.
        var identity = query with { From = null, To = null };
        var fingerprint = $"{identity} {string.Join(',', query.Statuses)} {parameters.Range}";
        var continuation = _cursor.Read(actor.OrganizationId, fingerprint, cursor);
        if (continuation.IsRefused)
        {
            return continuation.Refusal;
        }

        var page = await store.QueryAsync(actor.OrganizationId, query, limit, continuation.Value, cancellationToken);
        return new InterviewPage(
            [.. page.Items.Select(stored => stored.Value)],
            page.Continuation is null ? null : _cursor.Write(actor.OrganizationId, fingerprint, page.Continuation));
    }

    /// <summary>The page as <c>items</c> and <c>nextCursor</c>, which is absent on the last page.</summary>
    internal async Task<Result<Answer>> AnswerAsync(Actor actor, FindInterviews query, QueryReader parameters, CancellationToken cancellationToken)
    {
        var page = await PageAsync(actor, query, parameters, cancellationToken);
        return page.Then<Answer>(found => Answer.Ok(Envelope(
            ("items", found.Items.Select(interview => views.Of(interview, actor)).ToList()), found.NextCursor)));
    }

    internal static Dictionary<string, object> Envelope((string Name, object Value) list, string? nextCursor) =>
        Envelope([list], nextCursor);

    internal static Dictionary<string, object> Envelope(IReadOnlyList<(string Name, object Value)> members, string? nextCursor)
    {
        var envelope = members.ToDictionary(member => member.Name, member => member.Value);
        if (nextCursor is not null)
        {
            envelope["nextCursor"] = nextCursor;
        }

        return envelope;
    }
}

internal sealed record InterviewPage(IReadOnlyList<Interview> Items, string? NextCursor);
