using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics;

/// <summary>A subject's metrics of the days or months from <paramref name="From"/> to <paramref name="To"/>, both included, in order of time.</summary>
public sealed record MetricsBetween(int Generation, MetricsSubject Subject, MetricsGrain Grain, LocalDate From, LocalDate To) : IdRange<Metrics>
{
    public override string Prefix => Metrics.Prefix(Generation, Subject.Key, Grain);

    public override string After => Metrics.RecordId(Generation, new MetricsKey(Subject.Key, Grain, From.PlusDays(-1)));

    public override string Through => Metrics.RecordId(Generation, new MetricsKey(Subject.Key, Grain, To));
}

/// <summary>Every event of the organization, interview by interview and in order within each.</summary>
public sealed record AllEvents : IdRange<InterviewEvent>
{
    public override string Prefix => "event:";
}

public sealed record AllScorecards : IdRange<Scorecard>
{
    public override string Prefix => "scorecard:";
}

public sealed record AllCandidates : IdRange<Candidate>
{
    public override string Prefix => "candidate:";
}

/// <summary>Metrics of generations before this one, which nobody reads any more.</summary>
public sealed record MetricsBefore(int Generation) : IdRange<Metrics>
{
    public override string Prefix => "metrics:";

    public override string Through => Metrics.GenerationPrefix(Generation);
}

/// <inheritdoc cref="MetricsBefore"/>
public sealed record InterviewFactsBefore(int Generation) : IdRange<InterviewFacts>
{
    public override string Prefix => "interviewFacts:";

    public override string Through => InterviewFacts.GenerationPrefix(Generation);
}

/// <inheritdoc cref="MetricsBefore"/>
public sealed record OfferFactsBefore(int Generation) : IdRange<OfferFacts>
{
    public override string Prefix => "offerFacts:";

    public override string Through => OfferFacts.GenerationPrefix(Generation);
}
