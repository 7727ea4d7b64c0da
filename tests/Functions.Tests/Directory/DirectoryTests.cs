using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Interviews;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Directory;

/// <summary>People, candidates, jobs and rooms: what an entry may hold, and what scheduling makes of it.</summary>
public sealed class DirectoryTests(Stage stage) : IClassFixture<Stage>
{
    private static readonly Dictionary<string, (string Kind, Rule Rule)> _rules = new()
    {
        ["person: name"] = ("people", new("""{"name":"{{x200}}"}""", """{"name":"{{x201}}"}""", "name")),
        ["person: e-mail"] = ("people", new("""{"email":"jane@acme.example"}""", """{"email":"jane@@acme.example"}""", "email")),
        ["person: zone"] = ("people", new("""{"time_zone":"Asia/Tokyo"}""", """{"timezone":"Tokyo"}""", "timeZone")),
        ["person: buffer"] = ("people", new("""{"bufferMinutes":240}""", """{"bufferMinutes":241}""", "bufferMinutes")),
        ["person: day cap"] = ("people", new("""{"maxPerDay":1}""", """{"maxPerDay":0}""", "maxPerDay")),
        ["person: week cap"] = ("people", new("""{"maxPerWeek":200}""", """{"maxPerWeek":201}""", "maxPerWeek")),
        ["person: skills"] = ("people", new("""{"skills":["react"]}""", """{"skills":[""]}""", "skills[0]")),
        ["person: training"] = ("people", new("""{"training":["technical"]}""", """{"training":"technical"}""", "training")),
        ["person: hours"] = ("people", new(Hours("monday", "09:00", "17:00"), Hours("monday", "17:00", "09:00"), "workingHours[0]")),
        ["person: hours on the clock"] = ("people", new(Hours("Friday", "00:00", "23:59"), Hours("friday", "9", "17"), "workingHours[0]")),
        ["person: hours to the end of the day"] = ("people", new(Hours("monday", "18:00", "24:00"), Hours("monday", "24:00", "24:00"), "workingHours[0]")),
        ["person: hours of a day"] = ("people", new(Hours("sunday", "09:00", "12:00"), Hours("someday", "09:00", "12:00"), "workingHours")),
        ["person: hours say which day"] = ("people", new(
            Hours("sunday", "09:00", "12:00"), """{"workingHours":[{"from":"09:00","to":"12:00"}]}""", "workingHours[0]")),
        ["person: hours are not null"] = ("people", new("""{"workingHours":[]}""", """{"workingHours":[null]}""", "workingHours")),
        ["person: known fields"] = ("people", new("""{"calendar":"outlook"}""", """{"shoeSize":9}""", "shoeSize")),
        ["person: e-mail alone"] = ("people", new("""{"email":".ana@o.example"}""", """{"email":"<ana@o.example>"}""", "email")),
        ["candidate: e-mail alone"] = ("candidates", new("""{"email":"ana..r@o.example"}""", """{"email":"mailto:ana@o.example"}""", "email")),
        ["candidate: e-mail"] = ("candidates", new("""{"email":"carla@mail.example"}""", """{"email":"carla"}""", "email")),
        ["candidate: zone"] = ("candidates", new("""{"timeZone":"Europe/Paris"}""", """{"timeZone":"CET+1"}""", "timeZone")),
        ["candidate: status"] = ("candidates", new("""{"status":"Assigned"}""", """{"status":"famous"}""", "status")),
        ["candidate: known fields"] = ("candidates", new("""{"name":"Carla"}""", """{"age":30}""", "age")),
        ["job: title"] = ("jobs", new("""{"title":"{{x200}}"}""", """{"title":"{{x201}}"}""", "title")),
        ["job: owner"] = ("jobs", new("""{"hiringOwnerId":"p-1"}""", """{"hiringOwnerId":"p 1"}""", "hiringOwnerId")),
        ["job: scorecard"] = ("jobs", new("""{"scorecard":["problemSolving"]}""", """{"scorecardAttributes":[" "]}""", "scorecardAttributes[0]")),
        ["room: name"] = ("rooms", new("""{"name":"{{x200}}"}""", """{"aliases":["Aquarium"]}""", "name")),
        ["room: aliases"] = ("rooms", new("""{"name":"301","aliases":["Aquarium"]}""", """{"name":"301","aliases":[""]}""", "aliases[0]")),
        ["room: capacity"] = ("rooms", new("""{"name":"301","capacity":1}""", """{"name":"301","capacity":0}""", "capacity")),
        ["job: known fields"] = ("jobs", new("{}", """{"salary":1}""", "salary")),
    };

    public static TheoryData<string> Rules => [.. _rules.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Put_WithinTheRule_IsCreated(string rule) => (await PutAsync(_rules[rule].Kind, _rules[rule].Rule.Accepted)).Status.ShouldBe(201);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Put_BeyondTheRule_IsRefusedByItsField(string rule) =>
        (await PutAsync(_rules[rule].Kind, _rules[rule].Rule.Refused)).ShouldBeRefused(400, "validation_failed", _rules[rule].Rule.Field);

    [Fact]
    public async Task PutCandidate_StatusAfterStatus_KeepsWhenEachWasGiven()
    {
        var path = $"candidates/{stage.NewId("candidate")}";
        await stage.CommandAsync("PUT", path, """{"status":"assigned"}""");
        var assigned = stage.Now;
        await stage.AdvanceToAsync(assigned.AddHours(3));
        await stage.CommandAsync("PUT", path, """{"name":"Carla","status":"assigned"}""");
        await stage.CommandAsync("PUT", path, """{"status":"offered","statusHistory":[]}""");

        var history = (await stage.ReadAsync(path)).Body!["statusHistory"]!.AsArray();

        history.Select(change => (change!["status"]!.GetValue<string>(), change["since"]!.GetValue<DateTimeOffset>()))
            .ShouldBe([("assigned", assigned), ("offered", assigned.AddHours(3))]);
    }

    [Theory]
    [InlineData("people", """{"name":"Jane","email":"jane@acme.example","timeZone":"Europe/Paris","bufferMinutes":5,"skills":["react"],"maxPerDay":3}""")]
    [InlineData("candidates", """{"name":"Carla","email":"carla@mail.example","timeZone":"Asia/Tokyo","status":"assigned"}""")]
    [InlineData("rooms", """{"name":"Office Room 301","aliases":["Aquarium"],"capacity":6}""")]
    [InlineData("jobs", """{"title":"Engineer","hiringOwnerId":"p-1","scorecardAttributes":["problemSolving"]}""")]
    public async Task Put_ThenGet_IsWhatWasPut(string kind, string body)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        await stage.CommandAsync("PUT", path, body);

        var reply = await stage.ReadAsync(path);

        foreach (var (name, value) in stage.Json(body))
        {
            reply.Body![name]!.ToJsonString().ShouldBe(value!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("people")]
    [InlineData("candidates")]
    [InlineData("jobs")]
    public async Task Put_Again_ReplacesTheWholeEntry(string kind)
    {
        var path = $"{kind}/{stage.NewId("entry")}";
        await stage.CommandAsync("PUT", path, kind == "jobs" ? """{"title":"Old"}""" : """{"name":"Old"}""");

        var reply = await stage.CommandAsync("PUT", path, "{}");

        (reply.Status, reply.Body![kind == "jobs" ? "title" : "name"]).ShouldBe((200, null));
    }

    [Fact]
    public async Task Put_HoursToTheEndOfTheDay_AreReadBackAsTheyWerePut()
    {
        var path = $"people/{stage.NewId("person")}";
        await stage.CommandAsync("PUT", path, Hours("monday", "18:00", "24:00"));

        (await stage.ReadAsync(path))["workingHours"][0]!["to"]!.GetValue<string>().ShouldBe("24:00");
    }

    [Fact]
    public async Task Put_IdOfAnother_IsRefused() =>
        (await PutAsync("people", """{"id":"somebody-else"}""")).ShouldBeRefused(400, "validation_failed", "id");

    [Theory]
    [InlineData("new", false)]
    [InlineData("screening", false)]
    [InlineData("assigned", true)]
    [InlineData("interviewing", true)]
    [InlineData("offered", true)]
    [InlineData("hired", true)]
    [InlineData("rejected", false)]
    [InlineData("withdrawn", false)]
    public async Task Schedule_CandidateOfTheDirectory_MustBeAssignedOrFurther(string status, bool possible)
    {
        var candidate = stage.NewId("candidate");
        await stage.CommandAsync("PUT", $"candidates/{candidate}", $$"""{"status":"{{status}}"}""");

        var reply = await stage.PostBookingAsync($$"""{"candidateId":"{{candidate}}"}""");

        if (possible)
        {
            reply.Status.ShouldBe(201);
        }
        else
        {
            reply.ShouldBeRefused(400, "validation_failed", "candidateId");
        }
    }

    [Fact]
    public async Task Schedule_CandidateUnknownToTheDirectory_IsPossible() => (await stage.PostBookingAsync()).Status.ShouldBe(201);

    [Theory]
    [InlineData("\"jane-smith-id\"")]
    [InlineData("\"Jane Smith\"")]
    [InlineData("\"JANE SMITH\"")]
    [InlineData("""{"name":"Jane Smith"}""")]
    [InlineData("""{"id":"jane-smith-id"}""")]
    public async Task Schedule_InterviewerOfTheDirectory_IsKnownByIdOrName(string interviewer)
    {
        await stage.CommandAsync("PUT", "people/jane-smith-id", """{"name":"Jane Smith","email":"jane@acme.example"}""");

        var reply = await stage.PostBookingAsync(
            $$"""{"interviewers":[{{interviewer}}],"allowConflicts":true,"reason":"one person, many tests"}""");

        reply["interviewers"][0]!["id"]!.GetValue<string>().ShouldBe("jane-smith-id");
        reply["interviewers"][0]!["email"]!.GetValue<string>().ShouldBe("jane@acme.example");
    }

    private static string Hours(string day, string from, string to) => $$"""{"workingHours":[{"day":"{{day}}","from":"{{from}}","to":"{{to}}"}]}""";

    private async Task<Reply> PutAsync(string kind, string body)
    {
        using var service = stage.As("service");
        return await service.PutAsync($"{kind}/{stage.NewId("entry")}", Tokens.Fill(body, stage.Now));
    }
}
