using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Messaging;

/// <summary>The events of an interview as the store has them, for consumers that were told no more than which one it is.</summary>
public sealed class InterviewEventReader(IStore store)
{
    /// <returns>Every event up to and including this one, in order; empty when there is no such event (any more).</returns>
    public async Task<IReadOnlyList<InterviewEvent>> UpToAsync(string organizationId, Guid interviewId, long sequence, CancellationToken cancellationToken)
    {
        var events = await store.AllAsync(organizationId, new EventsOfInterview(interviewId), cancellationToken)
            .TakeWhile(e => e.Sequence <= sequence).ToListAsync(cancellationToken);
        return events.Count > 0 && events[^1].Sequence == sequence ? events : [];
    }

    /// <returns>The event alone; <c>null</c> when there is no such event (any more).</returns>
    public async Task<InterviewEvent?> FindAsync(string organizationId, Guid interviewId, long sequence, CancellationToken cancellationToken)
    {
        var page = await store.QueryAsync(organizationId, new EventsOfInterview(interviewId, sequence - 1), 1, null, cancellationToken);
        return page.Items.Select(stored => stored.Value).FirstOrDefault(e => e.Sequence == sequence);
    }
}
