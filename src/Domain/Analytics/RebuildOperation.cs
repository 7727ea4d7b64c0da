using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Analytics;

/// <summary>A rebuild of an organization's metrics that somebody asked for.</summary>
public sealed record RebuildOperation : IRecord
{
    public required string OperationId { get; init; }

    public required string OrganizationId { get; init; }

    /// <summary>What it builds.</summary>
    public required int Generation { get; init; }

    public required string StartedBy { get; init; }

    public required Instant StartedAt { get; init; }

    string IRecord.Id => RecordId(OperationId);

    public static string RecordId(string operationId) => $"rebuildOperation:{operationId}";
}
