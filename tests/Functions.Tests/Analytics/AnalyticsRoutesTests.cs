using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>From a command over the change feed to the answer, in organizations of their own.</summary>
public sealed class AnalyticsRoutesTests(Stage stage) : IClassFixture<Stage>
{
    private const string All = "startDate=2026-01-01&endDate=2026-12-31";

    [Fact]
    public async Task Analytics_AfterOneOfEach_CountsWhatBecameOfThem()
    {
        var office = Office.Open(stage);
        await office.CompleteAsync(await office.BookAsync());
        await office.DoAsync(await office.BookAsync(), "cancel", "{}");
        await office.BookAsync();

        var report = await office.GetAsync($"interviews/analytics?{All}");

        report["volume"].ToJsonString().ShouldBe("""{"interviews":3,"completed":1,"cancelled":1,"noShows":0,"open":1}""");
        report["rates"]["completion"]!.ToJsonString().ShouldBe("""{"value":0.5,"count":1,"n":2}""");
        report["rates"]["noShow"]!.ToJsonString().ShouldBe("""{"value":0,"count":0,"n":2}""");
    }

    [Fact]
    public async Task Analytics_OfNothing_HasRatesOfNull()
    {
        var office = Office.Open(stage);

        var report = await office.GetAsync($"interviews/analytics?{All}");

        report["rates"]["completion"]!.ToJsonString().ShouldBe("""{"value":null,"count":0,"n":0}""");
        report["process"]["timeToScheduleHours"]!.ToJsonString().ShouldBe("""{"value":null,"n":0}""");
    }

    [Fact]
    public async Task Analytics_ByJobOrType_CountsThoseOnly()
    {
        var office = Office.Open(stage);
        await office.BookAsync("""{"jobId":"j-1","type":"final"}""");
        await office.BookAsync("""{"jobId":"j-2","type":"hr"}""");

        (await office.GetAsync($"interviews/analytics?{All}&jobId=j-1"))["volume"]["interviews"]!.GetValue<int>().ShouldBe(1);
        (await office.GetAsync($"interviews/analytics?{All}&type=HR"))["volume"]["interviews"]!.GetValue<int>().ShouldBe(1);
        (await office.GetAsync($"interviews/analytics?{All}&type=panel"))["volume"]["interviews"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("startDate=2026-02-02&endDate=2026-02-01", "startDate")]
    [InlineData("startDate=yesterday", "startDate")]
    [InlineData("startDate=2020-01-01&endDate=2026-02-01", "startDate")]
    [InlineData("period=day", "period")]
    [InlineData("limit=5", "limit")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("jobId=j-1&type=hr", "type")]
    [InlineData("format=xml", "format")]
    [InlineData("shoeSize=9", "shoeSize")]
    public async Task Analytics_WrongParameter_IsRefusedByItsName(string query, string field)
    {
        using var recruiter = stage.As("recruiter");

        var reply = await recruiter.GetAsync($"interviews/analytics?{query}");

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Fields.ShouldBe([field]);
    }

    [Theory]
    [InlineData("period=day&startDate=2025-01-01&endDate=2026-02-01", "startDate")]
    [InlineData("period=year", "period")]
    [InlineData("limit=201", "limit")]
    public async Task Trends_WrongParameter_IsRefusedByItsName(string query, string field)
    {
        using var recruiter = stage.As("recruiter");

        var reply = await recruiter.GetAsync($"interviews/analytics/trends?{query}");

        reply.ShouldBeRefused(400, "validation_failed");
        reply.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task Analytics_OfAnotherOrganization_IsNotSeen()
    {
        var (here, elsewhere) = (Office.Open(stage), Office.Open(stage));
        await elsewhere.BookAsync();

        (await here.GetAsync($"interviews/analytics?{All}"))["volume"]["interviews"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Analytics_OverMonthsAndEdges_CountsEachDayOnce()
    {
        var office = Office.Open(stage);
        foreach (var day in new[] { "2026-04-29", "2026-04-30", "2026-05-01", "2026-05-31", "2026-06-01", "2026-06-02" })
        {
            await office.BookAsync($$"""{"scheduledAt":"{{day}}T10:00:00Z"}""");
        }

        (await office.GetAsync("interviews/analytics?startDate=2026-04-30&endDate=2026-06-01"))["volume"]["interviews"]!.GetValue<int>().ShouldBe(4);
    }

    [Theory]
    [InlineData("day", "2026-05-03 1, 2026-05-04 2")]
    [InlineData("week", "2026-04-27 1, 2026-05-04 2")]
    [InlineData("month", "2026-05-01 3")]
    public async Task Trends_ByPeriod_PutTheDaysTogether(string period, string expected)
    {
        var office = Office.Open(stage);
        foreach (var start in new[] { "2026-05-03T23:30:00+02:00", "2026-05-04T00:30:00+02:00", "2026-05-04T12:00:00+02:00" })
        {
            await office.BookAsync($$"""{"scheduledAt":"{{start}}","timeZone":"Europe/Berlin"}""");
        }

        var items = (await office.GetAsync($"interviews/analytics/trends?{All}&period={period}"))["items"].AsArray();

        string.Join(", ", items.Select(item => $"{item!["start"]} {item["volume"]!["interviews"]}")).ShouldBe(expected);
    }

    [Fact]
    public async Task Trends_PageByPage_AreTheWholeList()
    {
        var office = Office.Open(stage);
        for (var day = 1; day <= 3; day++)
        {
            await office.BookAsync($$"""{"scheduledAt":"2026-05-0{{day}}T10:00:00Z"}""");
        }

        var first = await office.GetAsync($"interviews/analytics/trends?{All}&period=day&limit=2");
        var second = await office.GetAsync($"interviews/analytics/trends?{All}&period=day&limit=2&cursor={first.Text("nextCursor")}");

        first["items"].AsArray().Concat(second["items"].AsArray()).Select(item => item!["start"]!.GetValue<string>())
            .ShouldBe(["2026-05-01", "2026-05-02", "2026-05-03"]);
        second.Body!["nextCursor"].ShouldBeNull();
    }

    [Fact]
    public async Task Skills_FromScorecards_HaveMeanDistributionAndTrend()
    {
        var office = Office.Open(stage);
        var booked = await office.BookAsync();
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{booked.Interviewer}}}","recommendation":"yes","ratings":{"problemSolving":4,"depth":2}}""");

        var items = (await office.GetAsync($"interviews/analytics/skills?{All}"))["items"].AsArray();

        items.Select(item => item!["attribute"]!.GetValue<string>()).ShouldBe(["depth", "problemSolving"]);
        items[1]!["rating"]!.ToJsonString().ShouldBe("""{"n":1,"mean":4,"counts":{"1":0,"2":0,"3":0,"4":1,"5":0}}""");
        items[1]!["trend"]!.AsArray().ShouldHaveSingleItem()!["mean"]!.GetValue<double>().ShouldBe(4);
    }

    [Fact]
    public async Task Process_AfterAnOffer_TellsHowManyWereAccepted()
    {
        var office = Office.Open(stage);
        var id = stage.NewId("candidate");
        foreach (var status in new[] { "assigned", "offered", "hired" })
        {
            await office.PutAsync($"candidates/{id}", $$"""{"status":"{{status}}"}""");
            await stage.Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        }

        var process = (await office.GetAsync($"interviews/analytics/process?{All}"))["process"];

        process["offers"]!.ToJsonString().ShouldBe("""{"made":1,"accepted":1,"declined":0,"open":0,"acceptance":{"value":1,"count":1,"n":1}}""");
    }

    [Fact]
    public async Task Analytics_AfterStatusesOfOneInstant_CountTheOfferAndItsAnswer()
    {
        var office = Office.Open(stage);
        var id = stage.NewId("candidate");
        foreach (var status in new[] { "assigned", "offered", "hired" })
        {
            await office.PutAsync($"candidates/{id}", $$"""{"status":"{{status}}"}""");
            await stage.Host.Clock.DrainAsync();
        }

        (await GivenAtAsync(office, id)).Distinct().ShouldHaveSingleItem("The clock stands still.");
        (await office.GetAsync($"interviews/analytics?{All}"))["process"]["offers"]!.ToJsonString()
            .ShouldBe("""{"made":1,"accepted":1,"declined":0,"open":0,"acceptance":{"value":1,"count":1,"n":1}}""");
    }

    private static async Task<IEnumerable<string>> GivenAtAsync(Office office, string candidateId) =>
        (await office.GetAsync($"candidates/{candidateId}"))["statusHistory"].AsArray().Select(change => change!["since"]!.GetValue<string>());
}
