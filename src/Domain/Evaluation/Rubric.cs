using System.Security.Cryptography;
using System.Text;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;

namespace Interviews.Domain.Evaluation;

/// <summary>What an interview is judged by: kept with its evaluation as it was then, whatever becomes of the job.</summary>
/// <param name="Criteria">Each once.</param>
public sealed record Rubric(IReadOnlyList<string> Criteria)
{
    /// <summary>Of the criteria, in their order. 64 hexadecimal digits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Criteria))));

    /// <summary>What the model calls the criteria, so that their names stay data: <c>c1</c>, <c>c2</c>…</summary>
    public static string IdOf(int index) => $"c{index + 1}";

    /// <summary>The attributes of the job's scorecard or, where it names none, those that the interviewers rated.</summary>
    public static Rubric Of(Job? job, IEnumerable<Scorecard> scorecards)
    {
        IEnumerable<string> criteria = job is { ScorecardAttributes.Count: > 0 }
            ? job.ScorecardAttributes
            : scorecards.SelectMany(scorecard => scorecard.Ratings.Keys).Order(StringComparer.Ordinal);
        return new Rubric([.. criteria.Distinct()]);
    }
}
