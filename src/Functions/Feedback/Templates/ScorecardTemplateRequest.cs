using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Templates;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Feedback.Templates;

/// <summary>A scorecard template as clients send it.</summary>
[ServerOwned("id")]
internal sealed record ScorecardTemplateRequest : RequestBody
{
    public string? Name { get; init; }

    public AttributeEntry[]? Attributes { get; init; }

    public BlindRule? Blind { get; init; }

    public Result<ScorecardTemplate> Template(string id, string organizationId) => ScorecardTemplateRules.Check(new ScorecardTemplate
    {
        TemplateId = id,
        OrganizationId = organizationId,
        Name = Name ?? string.Empty,
        Attributes = [.. (Attributes ?? []).Select(entry => entry.Attribute)],
        Blind = Blind ?? BlindRule.AfterOwn,
    });

    /// <param name="Label">By default the key.</param>
    /// <param name="Weight">By default 1.</param>
    internal sealed record AttributeEntry(string? Key, string? Label, decimal? Weight, bool? Required, Dictionary<string, string>? Anchors)
    {
        public RubricAttribute Attribute => new(Key ?? string.Empty, Label ?? Key ?? string.Empty, Weight ?? 1, Required ?? false) { Anchors = Anchors ?? [] };
    }

    internal sealed class Validator : AbstractValidator<ScorecardTemplateRequest>
    {
        public Validator() => this.Keeps(body => body.Template(string.Empty, string.Empty).Refusal);
    }
}
