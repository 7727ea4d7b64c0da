namespace Interviews.Functions.Tests.WholeSystem.Conformance;

/// <summary>Those who ask: the token that each has from the development issuer.</summary>
internal static class People
{
    public const string Admin = "ada";
    public const string Recruiter = "rosa";
    public const string Lead = "jane";
    public const string Interviewer = "paul";
    public const string Candidate = "camille";
    public const string OtherCandidate = "carla";
    public const string System = "ats";
    public const string Stranger = "otto";
    public const string Nobody = "nobody";

    /// <summary>Subject, role and organization; <see cref="Nobody"/> has no token.</summary>
    public static readonly IReadOnlyList<(string Subject, string Role, string Organization)> All =
    [
        (Admin, "admin", "acme"),
        (Recruiter, "recruiter", "acme"),
        (Lead, "interviewer", "acme"),
        (Interviewer, "interviewer", "acme"),
        (Candidate, "candidate", "acme"),
        (OtherCandidate, "candidate", "acme"),
        (System, "service", "acme"),
        (Stranger, "admin", "other"),
    ];
}
