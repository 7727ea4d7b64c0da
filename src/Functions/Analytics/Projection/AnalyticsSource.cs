using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Analytics.Projection;

/// <summary>What metrics are made of.</summary>
internal static class AnalyticsSource
{
    /// <returns>An event, a scorecard or a candidate; <c>null</c> for any other document.</returns>
    /// <exception cref="JsonException">It says that it is one of them, and is not.</exception>
    public static IRecord? Read(JsonElement change) =>
        (IRecord?)RecordJson.ReadAs<InterviewEvent>(change) ?? (IRecord?)RecordJson.ReadAs<Scorecard>(change) ?? RecordJson.ReadAs<Candidate>(change);
}
