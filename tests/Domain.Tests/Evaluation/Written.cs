using Interviews.Domain.Directory;
using Interviews.Domain.Evaluation;
using Interviews.Domain.Feedback;
using Interviews.Domain.Interviews;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Evaluation;

/// <summary>What Jane and John wrote of their interview with Carla Diaz, and what is asked of it.</summary>
internal static class Written
{
    public static readonly Interview Held = In(InterviewStatus.Completed) with { CandidateName = "Carla Diaz" };

    public static readonly Candidate Candidate = new() { CandidateId = "c-1", OrganizationId = Acme, Name = "Carla Díaz", Email = "carla@mail.example" };

    public static readonly Job Opening = new() { JobId = "j-1", OrganizationId = Acme, ScorecardAttributes = ["problemSolving", "communication"] };

    public static readonly Scorecard Janes = By("p-1", "She found the race in two minutes.", "Rushed the tests.");

    public static readonly EvaluationFacts Facts = new(Held, [Janes], Candidate, Opening, []);

    public static readonly EvaluationRequested Asked = new()
    {
        InterviewId = Id,
        OrganizationId = Acme,
        Sequence = 7,
        Revision = 1,
        OccurredAt = Time.EndsAt,
        ActorId = "system",
    };

    public static EvaluationAttempt Attempt(EvaluationFacts? facts = null) => EvaluationAttempt.Of(facts ?? Facts, Asked, Time.EndsAt);

    public static Scorecard By(string interviewer, string? strengths, string? concerns = null, ScorecardStatus status = ScorecardStatus.Submitted) => new()
    {
        ScorecardId = $"s-{interviewer}",
        InterviewId = Id,
        OrganizationId = Acme,
        InterviewerId = interviewer,
        SubmittedBy = interviewer,
        Status = status,
        Recommendation = Recommendation.Yes,
        Strengths = strengths,
        Concerns = concerns,
        Version = 1,
        UpdatedAt = Time.EndsAt,
    };

    /// <summary>The JSON of one criterion's entry.</summary>
    public static string Entry(string criterion, string score, string? sourceId = "s1", string? quote = "found the race") =>
        $$"""{"criterion":"{{criterion}}","score":{{score}},"sourceId":{{Json(sourceId)}},"quote":{{Json(quote)}},"rationale":"because"}""";

    public static string Answer(params string[] entries) => $$"""{"criteria":[{{string.Join(',', entries)}}],"summary":"Good."}""";

    private static string Json(string? text) => text is null ? "null" : System.Text.Json.JsonSerializer.Serialize(text);
}
