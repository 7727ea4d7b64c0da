using Interviews.Domain.Storage;
using NodaTime;

namespace Interviews.Domain.Directory;

/// <summary>How an organization presents itself to the people whom it writes to, and when it is closed. Each has one such entry at most.</summary>
public sealed record Organization : IRecord
{
    public const string RecordId = "organization";

    public required string OrganizationId { get; init; }

    public string? Name { get; init; }

    /// <summary>Who receives a mail writes back to this address.</summary>
    public string? ContactEmail { get; init; }

    /// <summary>Days on which nobody works, whose own exceptions do not say otherwise.</summary>
    public IReadOnlyList<Holiday> Holidays { get; init; } = [];

    string IRecord.Id => RecordId;
}

/// <param name="Date">In the zone of each person.</param>
public sealed record Holiday(LocalDate Date, string? Name);
