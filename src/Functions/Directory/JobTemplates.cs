using Interviews.Domain;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback.Templates;
using Interviews.Domain.Storage;

namespace Interviews.Functions.Directory;

/// <summary>Whether the scorecard templates that a job names exist (REQ-FBK-19).</summary>
public sealed class JobTemplates(IStore store)
{
    /// <summary>One that the job named before is not asked for again: templates can be deleted, and the job stays as it is.</summary>
    /// <returns>The job; or refused, naming each field.</returns>
    internal async Task<Result<Job>> CheckAsync(Job job, Job? before, CancellationToken cancellationToken)
    {
        var kept = before is null ? [] : Named(before).Select(named => named.Id).ToHashSet();
        var wanted = Named(job).Where(named => !kept.Contains(named.Id)).ToList();
        string[] ids = [.. wanted.Select(named => ScorecardTemplate.RecordId(named.Id)).Distinct()];
        var known = ids.Length == 0 ? [] : (await store.ReadManyAsync<ScorecardTemplate>(job.OrganizationId, ids, cancellationToken)).Select(template => template.Value.TemplateId).ToHashSet();
        var unknown = wanted.Where(named => !known.Contains(named.Id)).Select(named => (named.Field, $"'{named.Field}' is '{named.Id}', and there is no such scorecard template.")).ToList();
        return unknown.Count == 0 ? job : Refusal.Invalid(unknown);
    }

    private static IEnumerable<(string Field, string Id)> Named(Job job) =>
    [
        .. job.ScorecardTemplateId is { } id ? [("scorecardTemplateId", id)] : Array.Empty<(string, string)>(),
        .. from round in job.Plan.Index()
           where round.Item.ScorecardTemplateId is not null
           select ($"plan[{round.Index}].scorecardTemplateId", round.Item.ScorecardTemplateId),
    ];
}
