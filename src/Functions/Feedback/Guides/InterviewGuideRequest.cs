using FluentValidation;
using Interviews.Domain;
using Interviews.Domain.Feedback.Guides;
using Interviews.Domain.Interviews;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Feedback.Guides;

/// <summary>An interview guide as clients send it.</summary>
[ServerOwned("id")]
internal sealed record InterviewGuideRequest : RequestBody
{
    public string? Name { get; init; }

    public InterviewType? Type { get; init; }

    public string? JobId { get; init; }

    public SectionEntry[]? Sections { get; init; }

    public Result<InterviewGuide> Guide(string id, string organizationId) => InterviewGuideRules.Check(new InterviewGuide
    {
        GuideId = id,
        OrganizationId = organizationId,
        Name = Name ?? string.Empty,
        Type = Type,
        JobId = JobId,
        Sections = [.. (Sections ?? []).Select(entry => new GuideSection(entry.Title ?? string.Empty, entry.Text, entry.Minutes) { QuestionIds = entry.QuestionIds ?? [] })],
    });

    internal sealed record SectionEntry(string? Title, string? Text, int? Minutes, string[]? QuestionIds);

    internal sealed class Validator : AbstractValidator<InterviewGuideRequest>
    {
        public Validator() => this.Keeps(body => body.Guide(string.Empty, string.Empty).Refusal);
    }
}
