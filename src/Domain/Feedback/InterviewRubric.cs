using Interviews.Domain.Directory;
using Interviews.Domain.Feedback.Templates;

namespace Interviews.Domain.Feedback;

/// <summary>
/// What the scorecards of one interview rate, and who sees them when: a copy that was made when the interview was scheduled, or came to be for its job (REQ-FBK-20).
/// </summary>
public sealed record InterviewRubric
{
    /// <summary>Anything may be rated.</summary>
    public static InterviewRubric Open { get; } = new();

    /// <summary>The template that it is a copy of; <c>null</c> where the job names the attributes itself, or none.</summary>
    public string? TemplateId { get; init; }

    public BlindRule Blind { get; init; } = BlindRule.AfterOwn;

    /// <summary>Each key once. Empty where anything may be rated.</summary>
    public IReadOnlyList<RubricAttribute> Attributes { get; init; } = [];

    public static InterviewRubric Naming(IEnumerable<string> attributes) => new() { Attributes = [.. attributes.DistinctBy(Identities.OfAttribute).Select(RubricAttribute.Named)] };

    /// <summary>The template of the round goes before that of the job, and a template before the attributes that the job names itself.</summary>
    /// <param name="job">As the directory knows it, if it does.</param>
    /// <param name="templates">Those of <see cref="TemplatesOf"/> that exist.</param>
    public static InterviewRubric Of(Job? job, int round, IReadOnlyList<ScorecardTemplate> templates)
    {
        if (job is null)
        {
            return Open;
        }

        var template = TemplatesOf(job, round).Select(id => templates.FirstOrDefault(template => template.TemplateId == id)).OfType<ScorecardTemplate>().FirstOrDefault();
        return template is null ? Naming(job) : new InterviewRubric { TemplateId = template.TemplateId, Blind = template.Blind, Attributes = template.Attributes };
    }

    private static InterviewRubric Naming(Job job) => job.ScorecardAttributes.Count == 0 ? Open : Naming(job.ScorecardAttributes);

    /// <summary>The ids of the templates that a round of the job may go by, the one that counts most first.</summary>
    public static IReadOnlyList<string> TemplatesOf(Job job, int round) =>
        [.. new[] { job.Plan.FirstOrDefault(planned => planned.Round == round)?.ScorecardTemplateId, job.ScorecardTemplateId }.OfType<string>().Distinct()];

    /// <summary>The mean of the ratings, each as much as its attribute weighs: 1.0 to 5.0, with one decimal, halves away from zero.</summary>
    /// <param name="ratings">An attribute that the rubric does not have weighs 1.</param>
    /// <returns><c>null</c> when nothing is rated.</returns>
    public decimal? ScoreOf(IReadOnlyDictionary<string, int> ratings)
    {
        var weighed = ratings.Select(rating => (Points: rating.Value, Weight: Attributes.FirstOrDefault(attribute => attribute.Key == rating.Key)?.Weight ?? 1)).ToList();
        return weighed.Count == 0 ? null : decimal.Round(weighed.Sum(each => each.Points * each.Weight) / weighed.Sum(each => each.Weight), 1, MidpointRounding.AwayFromZero);
    }
}
