using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Interviews;

/// <summary>The scorecard templates that the interviews of a job are given as their rubric (REQ-FBK-20).</summary>
internal static class RubricTemplates
{
    /// <returns>Those that exist; a template that was deleted since the job named it is passed over.</returns>
    public static async Task<IReadOnlyList<ScorecardTemplate>> TemplatesOfAsync(this IStore store, Job? job, IReadOnlyList<int> rounds, CancellationToken cancellationToken)
    {
        string[] ids = job is null ? [] : [.. rounds.SelectMany(round => InterviewRubric.TemplatesOf(job, round)).Distinct().Select(ScorecardTemplate.RecordId)];
        return ids.Length == 0 ? [] : [.. (await store.ReadManyAsync<ScorecardTemplate>(job!.OrganizationId, ids, cancellationToken)).Select(template => template.Value)];
    }
}
