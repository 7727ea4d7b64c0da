using Interviews.Driving;

namespace Interviews.Crash.Tests.Model;

/// <summary>Who takes part.</summary>
internal static class Cast
{
    public const string Organization = "crash";
    public const string HiringOwner = "owner";
    public const string Job = "job";
    public const int InterviewersOfEach = 4;

    public static Identity Recruiter(int client) => new($"r-{client}", "recruiter", Organization);

    public static Identity Interviewer(string id) => new(id, "interviewer", Organization);

    /// <summary>The interviewers of one client, so that clients do not book each other's.</summary>
    public static IReadOnlyList<string> Interviewers(int client) => [.. Enumerable.Range(1, InterviewersOfEach).Select(number => $"i-{client}-{number}")];

    public static string Mailbox(string id) => $"{id}@{Organization}.example";
}
