using Interviews.Domain.Storage;

namespace Interviews.Domain.Feedback.Templates;

/// <summary>
/// What the scorecards of a kind of interview rate (REQ-FBK-19). Interviews keep a copy from their scheduling on: to change or delete a template changes none of them.
/// </summary>
public sealed record ScorecardTemplate : IRecord
{
    /// <summary>A UUID.</summary>
    public required string TemplateId { get; init; }

    public required string OrganizationId { get; init; }

    public required string Name { get; init; }

    /// <summary>At least one, each key once.</summary>
    public required IReadOnlyList<RubricAttribute> Attributes { get; init; }

    public BlindRule Blind { get; init; } = BlindRule.AfterOwn;

    string IRecord.Id => RecordId(TemplateId);

    public static string RecordId(string templateId) => $"scorecardTemplate:{templateId}";
}
