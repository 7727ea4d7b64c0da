using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>What came of one interview: events in order, and scorecards.</summary>
internal sealed record InterviewSources(
    string OrganizationId, Guid InterviewId, IReadOnlyList<InterviewEvent> Events, IReadOnlyList<Scorecard> Scorecards)
    : SourceGroup(OrganizationId, [.. Events, .. Scorecards])
{
    public static IEnumerable<InterviewSources> In(IReadOnlyList<IRecord> sources)
    {
        var events = sources.OfType<InterviewEvent>().ToLookup(e => (e.OrganizationId, e.InterviewId));
        var scorecards = sources.OfType<Scorecard>().ToLookup(scorecard => (scorecard.OrganizationId, scorecard.InterviewId));
        return events.Select(group => group.Key).Union(scorecards.Select(group => group.Key))
            .Select(key => new InterviewSources(key.OrganizationId, key.InterviewId, [.. events[key].OrderBy(e => e.Sequence)], [.. scorecards[key]]));
    }

    public override Task<(IFacts Facts, string? ETag)> ReadAsync(IStore projections, int generation, Duration lateAfter, CancellationToken cancellationToken) =>
        ReadAsync(projections, InterviewFacts.None(OrganizationId, generation, InterviewId, lateAfter), cancellationToken);

    /// <summary>Interviews may come in any order, and after a failure even one interview's events may: what lies between is in the store.</summary>
    public override async Task<SourceGroup> WithoutGapAsync(IFacts facts, IStore interviews, CancellationToken cancellationToken)
    {
        var counted = ((InterviewFacts)facts).Sequence;
        var news = Events.Select(e => e.Sequence).Where(sequence => sequence > counted).Distinct().ToList();
        if (news.Count == 0 || news[^1] == counted + news.Count)
        {
            return this;
        }

        return this with { Events = await interviews.AllAsync(OrganizationId, new EventsOfInterview(InterviewId, counted), cancellationToken).ToListAsync(cancellationToken) };
    }

    public override IEnumerable<IFacts> Following(IFacts facts)
    {
        var version = (InterviewFacts)facts;
        foreach (var next in Events.Select(e => (Func<InterviewFacts, InterviewFacts>)(known => InterviewFactsFold.Fold(known, e)))
            .Concat(Scorecards.Select(scorecard => (Func<InterviewFacts, InterviewFacts>)(known => InterviewFactsFold.Fold(known, scorecard)))))
        {
            var before = version;
            version = next(before);
            if (!ReferenceEquals(version, before))
            {
                yield return version;
            }
        }
    }
}
