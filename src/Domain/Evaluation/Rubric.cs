using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>What an interview is judged by: kept with its evaluation as it was then, whatever becomes of the job.</summary>
/// <param name="Criteria">Each once.</param>
public sealed record Rubric(IReadOnlyList<string> Criteria)
{
    /// <summary>Of the criteria, in their order. 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Criteria))));

    /// <summary>What the model calls the criteria, so that their names stay data: <c>c1</c>, <c>c2</c>…</summary>
    public static string IdOf(int index) => $"c{index + 1}";

    /// <summary>What the interview's scorecards were to rate; where nothing was set down, the attributes of its job as they are now or else those that were rated.</summary>
    public static Rubric Of(Interview interview, Job? job, IEnumerable<Scorecard> scorecards)
    {
        IEnumerable<string> criteria = (interview, job) switch
        {
            ({ Rubric: { Count: > 0 } rubric }, _) => rubric,
            (_, { ScorecardAttributes: { Count: > 0 } attributes }) => attributes,
            _ => scorecards.SelectMany(scorecard => scorecard.Ratings.Keys).Order(StringComparer.Ordinal),
        };
        return new Rubric([.. criteria.Distinct()]);
    }
}
