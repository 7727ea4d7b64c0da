using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Feedback.Guides;

/// <summary>Which guide an interview has (REQ-FBK-23).</summary>
public sealed class GuideFits(IStore store)
{
    /// <summary>The closest; of several that fit equally, the one that was made last.</summary>
    /// <returns><c>null</c> when there is none.</returns>
    public async Task<Stored<InterviewGuide>?> FindAsync(Interview interview, CancellationToken cancellationToken)
    {
        foreach (var key in GuideFit.KeysFor(interview))
        {
            if (await store.AllAsync(interview.OrganizationId, new GuidesFitting(key), cancellationToken).LastOrDefaultAsync(cancellationToken) is { } fit)
            {
                return await store.ReadAsync<InterviewGuide>(interview.OrganizationId, InterviewGuide.RecordId(fit.GuideId), cancellationToken);
            }
        }

        return null;
    }

    /// <summary>What is written with a guide when it changes.</summary>
    /// <param name="before">As it was, if it was.</param>
    /// <param name="after">As it is to be; <c>null</c> when it is deleted.</param>
    public async Task<IReadOnlyList<Write>> FollowingAsync(InterviewGuide? before, InterviewGuide? after, CancellationToken cancellationToken)
    {
        var (old, next) = (before is null ? null : GuideFit.Of(before), after is null ? null : GuideFit.Of(after));
        if (old == next)
        {
            return [];
        }

        var stored = old is null ? null : await store.ReadAsync<GuideFit>(old.OrganizationId, GuideFit.RecordId(old.Key, old.GuideId), cancellationToken);
        return
        [
            .. stored is null ? Array.Empty<Write>() : [new Write.Delete(GuideFit.RecordId(stored.Value.Key, stored.Value.GuideId), stored.ETag)],
            .. next is null ? Array.Empty<Write>() : [new Write.Create(next)],
        ];
    }
}
