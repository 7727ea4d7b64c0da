using Interviews.Domain.Analytics.Facts;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>
/// Brings the metrics of an organization up to what its events, scorecards and candidates say. Given the same documents again, in any order and in any portions,
/// it adds nothing twice; what the portions skipped it reads.
/// </summary>
public sealed class AnalyticsProjector([FromKeyedServices(StoreContainers.Analytics)] IStore projections, IStore interviews, LifecycleSettings lifecycle)
{
    /// <summary>Another writer of the same documents is rare; somebody who always loses has met a fault that passes.</summary>
    private const int MostAttempts = 20;

    /// <param name="sources">Documents of one organization; of other kinds than events, scorecards and candidates none.</param>
    /// <returns>What cannot be counted, however often it is tried; everything else is.</returns>
    internal async Task<IReadOnlyList<Uncountable>> ProjectAsync(
        string organizationId, int generation, IReadOnlyList<IRecord> sources, CancellationToken cancellationToken)
    {
        var uncountable = new List<Uncountable>();
        IReadOnlyList<SourceGroup> waiting = [.. InterviewSources.In(sources), .. CandidateSources.In(sources)];
        var (attempt, offered) = (1, waiting.Count);
        while (waiting.Count > 0)
        {
            var batch = new ProjectionBatch(organizationId, generation);
            var (taken, failed) = await FillAsync(batch, generation, waiting.Take(offered), cancellationToken);
            switch (await batch.CommitAsync(projections, cancellationToken))
            {
                case ProjectionOutcome.Written:
                    uncountable.AddRange(failed);
                    waiting = [.. waiting.Skip(taken)];
                    (attempt, offered) = (1, waiting.Count);
                    break;
                case ProjectionOutcome.TooLarge when offered > 1:
                    offered /= 2;
                    break;
                case ProjectionOutcome.TooLarge:
                    uncountable.Add(new Uncountable(waiting[0].Sources, new InvalidOperationException("The metrics that it counts for would outgrow a batch.")));
                    waiting = [.. waiting.Skip(1)];
                    (attempt, offered) = (1, waiting.Count);
                    break;
                default:
                    attempt = attempt < MostAttempts
                        ? attempt + 1
                        : throw new TimeoutException($"The metrics of organization {organizationId} were changed by somebody else {attempt} times in a row.");
                    break;
            }
        }

        return uncountable;
    }

    /// <returns>How many of the groups are in the batch with all they hold, and which of them hold something that cannot be counted.</returns>
    private async Task<(int Taken, IReadOnlyList<Uncountable> Failed)> FillAsync(
        ProjectionBatch batch, int generation, IEnumerable<SourceGroup> waiting, CancellationToken cancellationToken)
    {
        var (taken, failed) = (0, new List<Uncountable>());
        foreach (var group in waiting)
        {
            var (facts, etag) = await group.ReadAsync(projections, generation, lifecycle.FeedbackEscalation, cancellationToken);
            var whole = await group.WithoutGapAsync(facts, interviews, cancellationToken);
            if (!TryTake(batch, whole, facts, etag, out var failure))
            {
                return (taken, failed);
            }

            if (failure is not null)
            {
                failed.Add(new Uncountable(group.Sources, failure));
            }

            taken++;
        }

        return (taken, failed);
    }

    /// <returns>Whether the batch had room for all of it. Nothing is read or written here, so what fails would fail again.</returns>
    private static bool TryTake(ProjectionBatch batch, SourceGroup group, IFacts facts, string? etag, out Exception? failure)
    {
        failure = null;
        try
        {
            var before = facts;
            foreach (var after in group.Following(facts))
            {
                if (!batch.TryAdd(before, after, etag))
                {
                    return false;
                }

                before = after;
            }
        }
#pragma warning disable CA1031 // whatever is wrong with these documents must not stop the others
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e;
        }

        return true;
    }
}

/// <summary>Documents that cannot be counted, and why.</summary>
internal sealed record Uncountable(IReadOnlyList<IRecord> Sources, Exception Reason);
