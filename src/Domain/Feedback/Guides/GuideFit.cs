using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;

namespace Interviews.Domain.Feedback.Guides;

/// <summary>By which the guide of an interview is found without reading the others; written and removed in the commit that changes the guide.</summary>
/// <param name="Key">See <see cref="KeysFor"/>.</param>
public sealed record GuideFit(string OrganizationId, string Key, string GuideId) : IRecord
{
    private const string Any = "any";

    string IRecord.Id => RecordId(Key, GuideId);

    public static string RecordId(string key, string guideId) => $"guideFit:{key}:{guideId}";

    public static GuideFit Of(InterviewGuide guide) => new(guide.OrganizationId, KeyOf(guide.JobId, guide.Type), guide.GuideId);

    /// <summary>What fits an interview, the closest first: its job and type, else its job, else its type, else any interview.</summary>
    public static IReadOnlyList<string> KeysFor(Interview interview)
    {
        var (job, type) = (interview.JobId, interview.Details.Type);
        return job is null ? [KeyOf(null, type), KeyOf(null, null)] : [KeyOf(job, type), KeyOf(job, null), KeyOf(null, type), KeyOf(null, null)];
    }

    /// <summary>The job by its hash, so that a key has no other colon and is short.</summary>
    private static string KeyOf(string? jobId, InterviewType? type) =>
        $"{(jobId is null ? Any : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(jobId))))}:{(type is null ? Any : JsonNamingPolicy.CamelCase.ConvertName(type.Value.ToString()))}";
}

/// <summary>The guides of one <see cref="GuideFit.Key"/>, in order of their making.</summary>
public sealed record GuidesFitting(string Key) : IdRange<GuideFit>
{
    public override string Prefix => GuideFit.RecordId(Key, string.Empty);
}
