using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Scheduling;

/// <summary>REQ-SCH-20: days on which the organization is closed. In the zone of each person: while it is still Christmas in Los Angeles, it is over in Tokyo.</summary>
public sealed class HolidayTests
{
    [Fact]
    public async Task Holiday_OfTheOrganization_IsFreeForNobody()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var recruiter = host.Recruiter();
        await PutAsync(recruiter, "organization", """{ "holidays": [{ "date": "2026-12-25", "name": "Christmas Day" }] }""");
        await PutAsync(recruiter, "people/tokyo", """{ "timeZone": "Asia/Tokyo" }""");
        await PutAsync(recruiter, "people/berlin", """{ "timeZone": "Europe/Berlin" }""");
        await PutAsync(recruiter, "people/duty", """{ "timeZone": "Europe/Berlin", "exceptions": [{ "date": "2026-12-25", "from": "10:00", "to": "12:00" }] }""");

        (await SlotsAsync(recruiter, "berlin", "2026-12-24", "2026-12-26")).ShouldAll(start => start.StartsWith("2026-12-24", StringComparison.Ordinal));
        (await SlotsAsync(recruiter, "duty", "2026-12-25", "2026-12-25")).ShouldBe(["2026-12-25T09:00:00Z", "2026-12-25T10:00:00Z"]);
        (await SlotsAsync(recruiter, "tokyo", "2026-12-24T12:00:00Z", "2026-12-26T00:00:00Z")).ShouldBeEmpty();

        var refused = await BookAsync(recruiter, "berlin");
        refused.ShouldBeRefused(409, "schedule_conflict");
        refused["conflicts"].AsArray().ShouldHaveSingleItem()!["reason"]!.GetValue<string>().ShouldBe("outsideHours");
        (await BookAsync(recruiter, "duty")).ShouldBeAccepted();
    }

    private static async Task PutAsync(Caller recruiter, string path, string body) => (await recruiter.PutAsync(path, body)).ShouldBeAccepted();

    private static async Task<List<string>> SlotsAsync(Caller recruiter, string person, string from, string to) =>
        [.. (await recruiter.GetAsync($"interviews/schedule/availability?interviewerIds={person}&from={from}&to={to}&durationMinutes=60&stepMinutes=60&timeZone=Europe/Berlin"))["slots"]
            .AsArray().Select(slot => slot!["start"]!.GetValue<string>())];

    private static Task<Reply> BookAsync(Caller recruiter, string person) => recruiter.PostAsync(
        "interviews", new { type = "technical", candidateId = $"c-{person}", interviewers = new[] { person }, scheduledAt = "2026-12-25T10:00:00Z", durationMinutes = 60 });
}
