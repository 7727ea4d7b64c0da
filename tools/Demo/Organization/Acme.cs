namespace Interviews.Demo.Organization;

/// <summary>The demo organization.</summary>
internal static class Acme
{
    public const string Id = "acme";

    public static readonly Member Rosa = new("rosa", "Rosa Ortiz", "recruiter", "America/New_York");

    public static readonly Member Harriet = new("harriet", "Harriet Cole", "recruiter", "Europe/London");

    public static readonly Member Tomas = new("tomas", "Tomas Berg", "interviewer", "Europe/Berlin");

    public static readonly Member Priya = new("priya", "Priya Nair", "interviewer", "Asia/Kolkata");

    public static readonly Member Ines = new("ines", "Ines Duarte", "interviewer", "Europe/Lisbon");

    public static readonly Member Marcus = new("marcus", "Marcus Lee", "interviewer", "America/Los_Angeles");

    public static readonly Member Ada = new("ada", "Ada Byron", "candidate", "America/Los_Angeles");

    public static readonly Member Bruno = new("bruno", "Bruno Alves", "candidate", "America/Sao_Paulo");

    public static readonly Member Chloe = new("chloe", "Chloe Martin", "candidate", "America/New_York");

    public static readonly Member Dewi = new("dewi", "Dewi Lestari", "candidate", "Asia/Jakarta");

    public static readonly Job Backend = new("backend", "Backend Engineer", Harriet, ["problemSolving", "codeQuality", "communication"]);

    public static readonly Job Design = new("design", "Product Designer", Harriet, ["craft", "empathy", "communication"]);

    public static IReadOnlyList<Member> Staff => [Rosa, Harriet, Tomas, Priya, Ines, Marcus];

    public static IReadOnlyList<Member> Candidates => [Ada, Bruno, Chloe, Dewi];

    public static IReadOnlyList<Job> Jobs => [Backend, Design];

    public static Member WithAddress(string email) => Staff.Concat(Candidates).Single(member => member.Email == email);
}
