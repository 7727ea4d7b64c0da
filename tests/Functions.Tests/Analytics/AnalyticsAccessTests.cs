using System.Globalization;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Analytics;

/// <summary>What each role is told, and what an export may hold.</summary>
public sealed class AnalyticsAccessTests(Stage stage) : IClassFixture<Stage>
{
    private const string All = "startDate=2026-01-01&endDate=2026-12-31";

    [Fact]
    public async Task Candidate_OfThemself_SeesHowManyAndWhenButNoJudgment()
    {
        var office = Office.Open(stage);
        var booked = await JudgedAsync(office, "ann", "bob");
        using var candidate = office.As("candidate", booked.CandidateId);

        var reply = await candidate.GetAsync($"interviews/analytics/candidate/{booked.CandidateId}?{All}");

        reply["volume"]["completed"]!.GetValue<int>().ShouldBe(1);
        reply.Body!.AsObject().Select(member => member.Key).ShouldBe(["startDate", "endDate", "period", "candidateId", "volume", "items"], ignoreOrder: true);
    }

    [Fact]
    public async Task Candidate_ByStaff_HasScoresAndSkills()
    {
        var office = Office.Open(stage);
        var booked = await JudgedAsync(office, "ann", "bob");

        var reply = await office.GetAsync($"interviews/analytics/candidate/{booked.CandidateId}?{All}");

        reply["scores"]["score"]!["mean"]!.GetValue<double>().ShouldBe(85);
        reply["skills"].AsArray().ShouldHaveSingleItem()!["rating"]!["n"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 0.5)]
    public async Task Interviewer_Calibration_IsSaidOfFiveInterviewsOrMore(int interviews, double? offset)
    {
        var office = Office.Open(stage);
        var (ann, bob) = (stage.NewId("ann"), stage.NewId("bob"));
        for (var i = 0; i < interviews; i++)
        {
            await JudgedAsync(office, ann, bob);
        }

        using var caller = office.As("interviewer", ann);
        await stage.Host.Clock.DrainAsync();
        var reply = await caller.GetAsync($"interviews/analytics/interviewer/{ann}?{All}");

        var calibration = reply["summary"]["calibration"]!["recommendation"]!;
        calibration["n"]!.GetValue<int>().ShouldBe(interviews);
        ((double?)calibration["value"]).ShouldBe(offset);
    }

    [Fact]
    public async Task Interviewer_WhoOwesAScorecard_IsToldNothingOfTheOthers()
    {
        var office = Office.Open(stage);
        var (ann, bob) = (stage.NewId("ann"), stage.NewId("bob"));
        using var caller = office.As("interviewer", bob);
        var booked = await office.BookAsync($$"""{"interviewers":["{{ann}}","{{bob}}"]}""");
        await office.CompleteAsync(booked);
        await stage.Host.Clock.DrainAsync();
        var before = await caller.GetAsync($"interviews/analytics/interviewer/{bob}?{All}");

        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{ann}}}","recommendation":"strongYes","ratings":{"depth":5}}""");
        await stage.Host.Clock.DrainAsync();

        (await caller.GetAsync($"interviews/analytics/interviewer/{bob}?{All}")).Body!.ToJsonString().ShouldBe(before.Body!.ToJsonString());
    }

    /// <summary>Where the rubric keeps the panel blind until a decision, one's own scorecard does not open one's own figures (REQ-FBK-21).</summary>
    [Fact]
    public async Task Interviewer_WhoIsBlindUntilADecision_IsToldNoJudgmentOfTheirPanels()
    {
        var office = Office.Open(stage);
        var (ann, bob) = (stage.NewId("ann"), stage.NewId("bob"));
        for (var i = 0; i < 5; i++)
        {
            await JudgedAsync(office, ann, bob);
        }

        using var caller = office.As("interviewer", ann);
        await stage.Host.Clock.DrainAsync();
        (await caller.GetAsync($"interviews/analytics/interviewer/{ann}?{All}"))["summary"]["calibration"]!["rating"]!["n"]!.GetValue<int>().ShouldBe(5);
        var booked = await UndecidedAsync(office, ann, bob);

        var blind = await caller.GetAsync($"interviews/analytics/interviewer/{ann}?{All}");
        blind["blind"].GetValue<bool>().ShouldBeTrue();
        blind["summary"]["calibration"]!["rating"]!["n"]!.GetValue<int>().ShouldBe(0);
        await office.DoAsync(booked, "results", """{"decision":"hire"}""");

        await stage.Host.Clock.DrainAsync();
        (await caller.GetAsync($"interviews/analytics/interviewer/{ann}?{All}"))["summary"]["calibration"]!["rating"]!["n"]!.GetValue<int>().ShouldBe(6);
    }

    [Theory]
    [InlineData("analytics", "scores.recommendation.n")]
    [InlineData("analytics/process", "process.passThrough.n")]
    [InlineData("analytics/trends", "items.0.scores.score.n")]
    [InlineData("analytics/skills", "items.0.rating.n")]
    [InlineData("analytics/candidate/{candidate}", "scores.score.n")]
    [InlineData("analytics/interviewer/{ann}", "summary.recommendation.n")]
    public async Task Recruiter_OnAPanel_IsToldOfJudgmentsOnceTheirsIsIn(string route, string figure)
    {
        var office = Office.Open(stage);
        var (ann, rex) = (stage.NewId("ann"), stage.NewId("rex"));
        using var recruiter = office.As("recruiter", rex);
        var booked = await office.BookAsync($$"""{"interviewers":["{{ann}}","{{rex}}"]}""");
        await office.CompleteAsync(booked, """{"score":85,"decision":"proceed"}""");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{ann}}}","recommendation":"yes","ratings":{"depth":5}}""");
        await stage.Host.Clock.DrainAsync();
        var path = $"interviews/{route.Replace("{candidate}", booked.CandidateId, StringComparison.Ordinal).Replace("{ann}", ann, StringComparison.Ordinal)}?{All}";

        var before = await recruiter.GetAsync(path);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{rex}}}","recommendation":"no","ratings":{"depth":2}}""");
        await stage.Host.Clock.DrainAsync();
        var after = await recruiter.GetAsync(path);

        before["blind"].GetValue<bool>().ShouldBeTrue();
        (At(before.Body!, figure)?.GetValue<int>() ?? 0).ShouldBe(0, before.Body!.ToJsonString());
        after["blind"].GetValue<bool>().ShouldBeFalse();
        At(after.Body!, figure)!.GetValue<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Recruiter_OnAPanel_IsBlindFromTheFirstJudgmentOn()
    {
        var office = Office.Open(stage);
        var (ann, rex) = (stage.NewId("ann"), stage.NewId("rex"));
        using var recruiter = office.As("recruiter", rex);
        var booked = await office.BookAsync($$"""{"interviewers":["{{ann}}","{{rex}}"]}""");

        await stage.AdvanceToAsync(booked.End);
        var unjudged = await recruiter.GetAsync($"interviews/analytics?{All}");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{ann}}}","recommendation":"yes","ratings":{"depth":5}}""");
        await stage.Host.Clock.DrainAsync();
        var judged = await recruiter.GetAsync($"interviews/analytics?{All}");

        unjudged["blind"].GetValue<bool>().ShouldBeFalse();
        judged["blind"].GetValue<bool>().ShouldBeTrue();
        judged["scores"]["recommendation"]!["n"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Recruiter_WhoOwesAScorecard_IsToldOfOtherCandidatesAndDays()
    {
        var office = Office.Open(stage);
        var rex = stage.NewId("rex");
        using var recruiter = office.As("recruiter", rex);
        var owed = await office.BookAsync($$"""{"interviewers":["{{rex}}"]}""");
        await office.CompleteAsync(owed);
        var other = await JudgedAsync(office, "ann", "bob");
        await stage.Host.Clock.DrainAsync();

        (await recruiter.GetAsync($"interviews/analytics/candidate/{other.CandidateId}?{All}"))["blind"].GetValue<bool>().ShouldBeFalse();
        (await recruiter.GetAsync("interviews/analytics?startDate=2025-01-01&endDate=2025-12-31"))["blind"].GetValue<bool>().ShouldBeFalse();
        (await office.GetAsync($"interviews/analytics?{All}"))["scores"]["score"]!["n"]!.GetValue<int>().ShouldBe(1, "An admin is exempt.");
    }

    [Fact]
    public async Task Interviewer_Shadow_EntersNoAggregate()
    {
        var office = Office.Open(stage);
        var shadow = stage.NewId("shadow");
        var booked = await office.BookAsync($$"""{"interviewers":[{"id":"{{shadow}}","name":"Sam","seat":"shadow"}]}""");
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{shadow}}}","recommendation":"no","ratings":{"depth":1}}""");

        (await office.GetAsync($"interviews/analytics/interviewer/{shadow}?{All}"))["summary"]["interviews"]!.GetValue<int>().ShouldBe(0);
        (await office.GetAsync($"interviews/analytics/skills?{All}"))["items"].AsArray().ShouldBeEmpty();
        (await office.GetAsync($"interviews/analytics?{All}"))["process"]["feedback"]!["submitted"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("text/csv", "")]
    [InlineData("application/json", "&format=csv")]
    public async Task Skills_AsCsv_AreLinesWithoutFormulas(string accept, string format)
    {
        var office = Office.Open(stage);
        var booked = await office.BookAsync();
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{booked.Interviewer}}}","recommendation":"yes","ratings":{"=cmd|' /C calc'!A0":4,"a, \"b\"":2}}""");
        await stage.Host.Clock.DrainAsync();
        using var admin = office.As("admin");

        var reply = await admin.GetAsync($"interviews/analytics/skills?{All}{format}", ("Accept", accept));

        reply.Headers["Content-Type"].ShouldStartWith("text/csv");
        var lines = reply.Content.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("attribute,rating.n,rating.mean,rating.counts.1,");
        lines[1].ShouldStartWith("'=cmd|' /C calc'!A0,1,4,0,0,0,1,0,");
        lines[2].ShouldStartWith("\"a, \"\"b\"\"\",1,2,");
    }

    [Fact]
    public async Task Analytics_AsCsv_IsALineForEachFigure()
    {
        var office = Office.Open(stage);
        await office.BookAsync();
        await stage.Host.Clock.DrainAsync();
        using var admin = office.As("admin");

        var reply = await admin.GetAsync($"interviews/analytics?{All}&format=csv");

        reply.Content.ShouldStartWith("metric,value\r\nstartDate,2026-01-01\r\nendDate,2026-12-31\r\nblind,false\r\nvolume.interviews,1\r\n");
    }

    private static JsonNode? At(JsonNode body, string path) => path.Split('.').Aggregate((JsonNode?)body, (node, name) => node switch
    {
        JsonArray items => int.Parse(name, CultureInfo.InvariantCulture) is var index && index < items.Count ? items[index] : null,
        _ => node?[name],
    });

    /// <summary>A completed interview of which the first says a strong yes and the second a yes.</summary>
    private async Task<Booked> JudgedAsync(Office office, string first, string second)
    {
        var booked = await office.BookAsync($$"""{"interviewers":["{{first}}","{{second}}"]}""");
        await office.CompleteAsync(booked, """{"score":85}""");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{first}}}","recommendation":"strongYes","ratings":{"depth":5}}""");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{second}}}","recommendation":"yes","ratings":{"depth":3}}""");
        return booked;
    }

    /// <summary>One that both have judged, and that the organization has not decided.</summary>
    private async Task<Booked> UndecidedAsync(Office office, string first, string second)
    {
        using var recruiter = office.As("recruiter");
        var template = await recruiter.PostAsync("scorecard-templates", """{"name":"Late","attributes":[{"key":"depth"}],"blind":"always"}""");
        await office.PutAsync("jobs/j-late", $$"""{"scorecardTemplateId":"{{template.Text("id")}}"}""");
        var booked = await office.BookAsync($$"""{"jobId":"j-late","interviewers":["{{first}}","{{second}}"]}""");
        await office.CompleteAsync(booked);
        foreach (var (id, rating) in new[] { (first, 5), (second, 3) })
        {
            await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{id}}}","recommendation":"yes","ratings":{"depth":{{{rating}}}} }""");
        }

        await stage.Host.Clock.DrainAsync();
        return booked;
    }
}
