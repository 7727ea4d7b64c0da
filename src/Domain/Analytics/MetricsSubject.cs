using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.Domain.Interviews;

namespace Interviews.Domain.Analytics;

/// <summary>Whom or what metrics are of. One interview counts for several subjects: the organization, its job, its type, its candidate, its panel.</summary>
public readonly record struct MetricsSubject
{
    /// <summary>A longer id is known by its hash, so that the ids of documents stay short.</summary>
    private const int LongestId = 128;

    private MetricsSubject(string key) => Key = key;

    /// <summary>Part of document ids; the subject's own id in it has no colon.</summary>
    public string Key { get; }

    public static MetricsSubject Organization { get; } = new("organization");

    public static MetricsSubject Interviewer(string id) => new($"interviewer:{Plain(id)}");

    public static MetricsSubject Candidate(string id) => new($"candidate:{Plain(id)}");

    public static MetricsSubject Job(string id) => new($"job:{Plain(id)}");

    public static MetricsSubject OfType(InterviewType type) => new($"type:{JsonNamingPolicy.CamelCase.ConvertName(type.ToString())}");

    private static string Plain(string id)
    {
        var escaped = Uri.EscapeDataString(id);
        return escaped.Length <= LongestId ? escaped : "%" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
    }
}
