using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics;

/// <summary>
/// Which of an organization's generations of projections is read, and which one is being built. A rebuild writes a new generation beside the one
/// that is read, while the projector writes both; at its end the new one takes the old one's place in one write.
/// </summary>
public sealed record AnalyticsGenerations : IRecord
{
    public required string OrganizationId { get; init; }

    /// <summary>The one that is read; 1 for an organization that was never rebuilt.</summary>
    public required int Current { get; init; }

    /// <summary>The highest number ever given; grows with each rebuild and is never used again.</summary>
    public required int Latest { get; init; }

    /// <summary>The rebuild that is under way.</summary>
    public RebuildStart? Building { get; init; }

    string IRecord.Id => RecordId;

    public static string RecordId => "analyticsGenerations:current";

    public static AnalyticsGenerations First(string organizationId) => new() { OrganizationId = organizationId, Current = 1, Latest = 1 };

    /// <summary>Those that the projector writes.</summary>
    public IReadOnlyList<int> Live => Building is { } building ? [Current, building.Generation] : [Current];

    public AnalyticsGenerations Begin(string operationId, Instant now) =>
        this with { Latest = Latest + 1, Building = new RebuildStart(Latest + 1, operationId, now) };

    /// <summary>The generation that was built is read from now on. Nothing changes when it is not the one being built: it was switched to before.</summary>
    public AnalyticsGenerations Switch(int generation) =>
        Building?.Generation == generation ? this with { Current = generation, Building = null } : this;
}

/// <param name="Generation">What is being built.</param>
/// <param name="OperationId">Under which its progress is asked for.</param>
public sealed record RebuildStart(int Generation, string OperationId, Instant StartedAt);
