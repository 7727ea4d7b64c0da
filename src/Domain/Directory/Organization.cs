using Interviews.Domain.Storage;

namespace Interviews.Domain.Directory;

/// <summary>How an organization presents itself to the people whom it writes to. Each has one such entry at most.</summary>
public sealed record Organization : IRecord
{
    public const string RecordId = "organization";

    public required string OrganizationId { get; init; }

    public string? Name { get; init; }

    /// <summary>Who receives a mail writes back to this address.</summary>
    public string? ContactEmail { get; init; }

    string IRecord.Id => RecordId;
}
