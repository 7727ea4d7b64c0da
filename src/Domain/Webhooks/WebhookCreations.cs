using Interviews.Domain.Storage;

namespace Interviews.Domain.Webhooks;

/// <summary>
/// One document for each organization, which every create of a webhook writes: of two at the same moment only one is committed, and the other counts again
/// (REQ-WHK-14).
/// </summary>
/// <param name="Count">How many were created so far, those that are gone included.</param>
public sealed record WebhookCreations(string OrganizationId, int Count) : IRecord
{
    /// <summary>Not in the range of <see cref="WebhooksOfOrganization"/>.</summary>
    public const string RecordId = "webhook-creations";

    string IRecord.Id => RecordId;
}
