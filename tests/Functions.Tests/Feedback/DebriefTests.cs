using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Analytics;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-22 over HTTP: a panel of two.</summary>
public sealed class DebriefTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Debrief_OfTwoScorecards_ComparesThem()
    {
        var (office, ann, bob) = (Office.Open(stage), stage.NewId("ann"), stage.NewId("bob"));
        var booked = await JudgedAsync(office, ann, bob);

        var debrief = await office.GetAsync($"{booked.Path}/debrief");

        debrief["attributes"][0]!.ToJsonString().ShouldBe(
            $$"""{"key":"depth","label":"depth","weight":1,"ratings":[{"interviewerId":"{{ann}}","rating":5},{"interviewerId":"{{bob}}","rating":2}],"mean":3.5,"spread":3,"agreement":0.25}""");
        debrief["gaps"].ToJsonString().ShouldBe("""[{"attribute":"depth","kind":"farApart"}]""");
        debrief["missing"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Debrief_BeforeOnesOwn_IsForbidden()
    {
        var (office, ann, bob) = (Office.Open(stage), stage.NewId("ann"), stage.NewId("bob"));
        var booked = await office.BookAsync($$"""{"interviewers":["{{ann}}","{{bob}}"]}""");
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{ann}}}","recommendation":"no","ratings":{"depth":1}}""");
        using var caller = office.As("interviewer", bob);

        (await caller.GetAsync($"{booked.Path}/debrief")).ShouldBeRefused(403, "forbidden");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{bob}}}","recommendation":"no"}""");

        var debrief = await caller.GetAsync($"{booked.Path}/debrief");
        debrief.Status.ShouldBe(200, debrief.Content);
        debrief["gaps"].ToJsonString().ShouldBe("""[{"attribute":"depth","kind":"ratedOnce"}]""");
    }

    [Fact]
    public async Task Debrief_Calibration_IsSaidOfFiveScorecardsToStaffAndOfOneselfToAnInterviewer()
    {
        var (office, ann, bob) = (Office.Open(stage), stage.NewId("ann"), stage.NewId("bob"));
        var booked = await JudgedAsync(office, ann, bob);
        Calibration(await office.GetAsync($"{booked.Path}/debrief"), ann).ShouldBe((1, null, null), "Of one interview nothing is said.");
        for (var i = 1; i < 5; i++)
        {
            await JudgedAsync(office, ann, bob);
        }

        var byStaff = await office.GetAsync($"{booked.Path}/debrief");
        using var caller = office.As("interviewer", ann);
        var byAnn = await caller.GetAsync($"{booked.Path}/debrief");

        Calibration(byStaff, ann).ShouldBe((5, 5, 1.5));
        Calibration(byStaff, bob).ShouldBe((5, 2, -1.5));
        byAnn["calibration"].AsArray().ShouldHaveSingleItem()!["interviewerId"]!.GetValue<string>().ShouldBe(ann);
    }

    [Fact]
    public async Task Debrief_Calibration_TellsARecruiterNothingOfAnInterviewInWhichTheyAreBlind()
    {
        var (office, ann, bob, rex) = (Office.Open(stage), stage.NewId("ann"), stage.NewId("bob"), stage.NewId("rex"));
        var booked = await JudgedAsync(office, ann, bob);
        for (var i = 1; i < 5; i++)
        {
            await JudgedAsync(office, ann, bob);
        }

        await JudgedAsync(office, ann, bob, rex);
        await stage.Host.Clock.DrainAsync();
        using var caller = office.As("recruiter", rex);

        Calibration(await caller.GetAsync($"{booked.Path}/debrief"), ann).ShouldBe((6, null, null));
    }

    private static (int N, double? Mean, double? FromPanel) Calibration(Reply debrief, string interviewer)
    {
        var said = debrief["calibration"].AsArray().Single(each => each!["interviewerId"]!.GetValue<string>() == interviewer)!;
        return (said["mean"]!["n"]!.GetValue<int>(), (double?)said["mean"]!["value"], (double?)said["fromPanel"]!["value"]);
    }

    /// <summary>Ann rates 5, and Bob 2.</summary>
    private static async Task<Booked> JudgedAsync(Office office, string ann, string bob, params string[] others)
    {
        var booked = await office.BookAsync(new JsonObject { ["interviewers"] = new JsonArray([.. new[] { ann, bob }.Concat(others).Select(id => JsonValue.Create(id))]) }.ToJsonString());
        await office.CompleteAsync(booked);
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{ann}}}","recommendation":"strongYes","ratings":{"depth":5}}""");
        await office.DoAsync(booked, "feedback", $$$"""{"interviewerId":"{{{bob}}}","recommendation":"no","ratings":{"depth":2}}""");
        return booked;
    }
}
