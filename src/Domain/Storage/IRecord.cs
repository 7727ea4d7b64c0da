namespace Interviews.Domain.Storage;

/// <summary>Something the store keeps. <see cref="Id"/> is unique within the organization and begins with the kind of document.</summary>
public interface IRecord
{
    string Id { get; }

    /// <summary>The partition: nothing is ever read or written across organizations.</summary>
    string OrganizationId { get; }
}
