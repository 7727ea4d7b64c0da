using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-10, REQ-FBK-11 over HTTP: a panel of two, in which Ann has submitted and Bob has not.</summary>
public sealed class BlindModeTests(Stage stage) : IClassFixture<Stage>
{
    private const string Secret = "ANN THINKS";

    [Fact]
    public async Task Feedback_BeforeOnesOwn_ShowsNothingOfAnothers()
    {
        var (booked, _, bob) = await PanelAsync();
        using var caller = stage.As("interviewer", bob);

        var reply = await caller.GetAsync($"{booked.Path}/feedback");

        reply["blind"].GetValue<bool>().ShouldBeTrue();
        reply["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_BeforeOnesOwn_ShowsNothingOfAnothers()
    {
        var (booked, _, bob) = await PanelAsync();
        using var caller = stage.As("interviewer", bob);
        foreach (var path in new[] { booked.Path, $"{booked.Path}/feedback", $"{booked.Path}/timeline", "interviews", "interviews/mine", "interviews/mine/history", "interviews/upcoming" })
        {
            (await caller.GetAsync(path)).Body!.ToJsonString().ShouldNotContain(Secret, Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task Feedback_WithADraftOfOnesOwn_IsStillBlind()
    {
        var (booked, _, bob) = await PanelAsync();
        using var caller = stage.As("interviewer", bob);
        await caller.PostAsync($"{booked.Path}/feedback", """{"draft":true,"notes":"not sure yet"}""");

        var reply = await caller.GetAsync($"{booked.Path}/feedback");

        reply["blind"].GetValue<bool>().ShouldBeTrue();
        reply["items"].AsArray().ShouldHaveSingleItem()!["interviewerId"]!.GetValue<string>().ShouldBe(bob);
    }

    [Fact]
    public async Task Feedback_OnceOnesOwnIsSubmitted_ShowsAll()
    {
        var (booked, ann, bob) = await PanelAsync();
        using var caller = stage.As("interviewer", bob);
        await caller.PostAsync($"{booked.Path}/feedback", """{"recommendation":"no"}""");

        var reply = await caller.GetAsync($"{booked.Path}/feedback");

        reply["blind"].GetValue<bool>().ShouldBeFalse();
        reply["items"].AsArray().Select(item => item!["interviewerId"]!.GetValue<string>()).ShouldBe([ann, bob], ignoreOrder: true);
    }

    [Fact]
    public async Task Feedback_AnothersDraft_IsNobodysBusiness()
    {
        var (booked, ann, bob) = await PanelAsync();
        using var drafting = stage.As("interviewer", bob);
        await drafting.PostAsync($"{booked.Path}/feedback", """{"draft":true,"notes":"not sure yet"}""");
        using var caller = stage.As("interviewer", ann);

        var reply = await caller.GetAsync($"{booked.Path}/feedback");

        reply["items"].AsArray().ShouldHaveSingleItem()!["interviewerId"]!.GetValue<string>().ShouldBe(ann);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("recruiter")]
    public async Task Feedback_ByStaffWhoAreNotAssigned_IsOpen(string role)
    {
        var (booked, _, _) = await PanelAsync();
        using var caller = stage.As(role);

        (await caller.GetAsync($"{booked.Path}/feedback"))["items"].AsArray().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("admin", 1)]
    [InlineData("recruiter", 0)]
    public async Task Feedback_ByAssignedStaff_IsBlindButForAdmins(string role, int shown)
    {
        var (booked, _, bob) = await PanelAsync();
        using var caller = stage.As(role, bob);

        (await caller.GetAsync($"{booked.Path}/feedback"))["items"].AsArray().Count.ShouldBe(shown);
    }

    [Fact]
    public async Task Put_AnothersScorecardBeforeOnesOwn_DoesNotExist()
    {
        var (booked, _, bob) = await PanelAsync();
        var id = (await stage.ReadAsync($"{booked.Path}/feedback"))["items"][0]!["id"]!.GetValue<string>();
        using var caller = stage.As("interviewer", bob);

        (await caller.PutAsync($"{booked.Path}/feedback/{id}", """{"recommendation":"no","notes":"mine now"}""")).ShouldBeRefused(404, "not_found");
    }

    private async Task<(Booked Booked, string Ann, string Bob)> PanelAsync()
    {
        var (ann, bob) = (stage.NewId("ann"), stage.NewId("bob"));
        var booked = await stage.BringAsync(Life.Completed, $$"""{"interviewers":["{{ann}}","{{bob}}"]}""");
        using var caller = stage.As("interviewer", ann);
        var reply = await caller.PostAsync($"{booked.Path}/feedback", $$"""{"recommendation":"strongYes","ratings":{"{{Secret}}":5},"notes":"{{Secret}} highly"}""");
        reply.Status.ShouldBe(201, reply.Body?.ToJsonString());
        return (booked, ann, bob);
    }
}
