using System.Globalization;
using Interviews.Cosmos.Stub;
using Interviews.Crash.Tests.Load;
using Interviews.Crash.Tests.Model;
using Interviews.Driving;
using Shouldly;
using Xunit;

namespace Interviews.Crash.Tests;

/// <summary>
/// REQ-SCH-04 while the system is killed: of a crowd that wants overlapping time, winners never overlap, and whoever was refused leaves nothing behind.
/// <c>STORM</c> says how many they are, <c>STORM_CRASHES</c> how often it is killed, <c>SEED</c> repeats a run.
/// </summary>
public sealed class StormTests
{
    private static readonly DateTimeOffset _start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset _first = new(2026, 3, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OverlappingSlots_KilledInTheMiddle_WinnersNeverOverlapAndTheOthersLeaveNothing(bool onCosmos)
    {
        var (crowd, kills, seed) = (Setting.Of("STORM", 100), Setting.Of("STORM_CRASHES", 3), Setting.Of("SEED", Environment.TickCount));
        var data = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"interviews-storm-{Environment.ProcessId}-{seed}-{onCosmos}"));
        await using var account = await StubServer.StartAsync(new CosmosStub(TimeProvider.System));
        using var supervisor = new Supervisor(
            new AppSettings(AppSettings.FreePort(), data) { ClockStart = _start, Further = Settings(onCosmos ? account : null) }, new Random(seed));
        await supervisor.StartAsync();
        using var app = new AppClient(supervisor.Address);
        var tally = new Tally();
        var storm = new Storm(app, new Line(app, supervisor, tally), _first);
        await storm.IntroduceAsync(crowd);

        var raging = storm.RunAsync(crowd);
        await supervisor.KillAsync(kills, until: raging);
        var wishes = await raging;
        await app.AdvanceToAsync(_start.AddMinutes(30));
        wishes = [.. wishes, .. await storm.FollowAsync(crowd)];

        var booked = await BookedAsync(app);
        Console.WriteLine($"Storm: {crowd} requests, {supervisor.Kills} kills, {tally.LostAnswers} answers lost, {booked.Count} interviews, SEED={seed}, {(onCosmos ? "Cosmos DB stub" : "SQLite")}");
        booked.Zip(booked.Skip(1)).ShouldAll(pair => pair.First.End <= pair.Second.Start);
        var byCandidate = booked.CountBy(interview => interview.Candidate).ToDictionary();
        wishes.ShouldAll(wish => wish.Interviews == null || wish.Interviews == byCandidate.GetValueOrDefault(wish.Candidate));
        (await OfferedAsync(app)).ShouldBe(Free(booked), "Only interviews take time; what was refused or held takes none.");
        await supervisor.EndAsync();
        supervisor.Errors.ShouldBeEmpty();
        Directory.Delete(data, recursive: true);
    }

    private static Dictionary<string, string> Settings(StubServer? account)
    {
        var settings = new Dictionary<string, string>
        {
            ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "1000",
            ["SelfScheduling__Key"] = Convert.ToBase64String(new byte[32]),
        };
        if (account is not null)
        {
            (settings["CosmosDb"], settings["Cosmos__Mode"], settings["Cosmos__Provision"], settings["Cosmos__Emulator"]) = (account.ConnectionString, "gateway", "true", "true");
        }

        return settings;
    }

    private static async Task<IReadOnlyList<(string Candidate, DateTimeOffset Start, DateTimeOffset End)>> BookedAsync(AppClient app)
    {
        var list = (await app.GetAsync(Cast.Recruiter(0), $"interviews?interviewerId={Storm.Wanted}&limit=200")).OrThrow("GET interviews");
        return
        [
            .. list.Member("items").AsArray()
                .Select(item => (item!["candidateId"]!.GetValue<string>(), item["scheduledAt"]!.GetValue<DateTimeOffset>(), item["endsAt"]!.GetValue<DateTimeOffset>()))
                .OrderBy(interview => interview.Item2),
        ];
    }

    private static async Task<IEnumerable<DateTimeOffset>> OfferedAsync(AppClient app)
    {
        var path = $"interviews/schedule/availability?interviewerIds={Storm.Wanted}&from={_first:yyyy-MM-dd}&to={_first.AddDays(1):yyyy-MM-dd}&durationMinutes=60&timeZone=UTC";
        return (await app.GetAsync(Cast.Recruiter(0), path)).OrThrow("GET availability").Member("slots").AsArray().Select(slot => slot!["start"]!.GetValue<DateTimeOffset>());
    }

    /// <summary>Every quarter hour of both days at which an hour is free.</summary>
    private static IEnumerable<DateTimeOffset> Free(IReadOnlyList<(string Candidate, DateTimeOffset Start, DateTimeOffset End)> booked)
    {
        var midnight = new DateTimeOffset(_first.Date, TimeSpan.Zero);
        return Enumerable.Range(0, (2 * 24 * 4) - 3).Select(quarter => midnight.AddMinutes(15 * quarter))
            .Where(start => booked.All(interview => start.AddHours(1) <= interview.Start || start >= interview.End));
    }
}
