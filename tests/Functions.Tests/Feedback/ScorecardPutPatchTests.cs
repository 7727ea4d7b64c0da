using System.Reflection;
using Interviews.Functions.Feedback;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary><c>PUT</c> replaces a scorecard, <c>PATCH</c> merges into it (RFC 7396).</summary>
public sealed class ScorecardPutPatchTests(Stage stage) : IClassFixture<Stage>
{
    private const string Full = """{"recommendation":"yes","ratings":{"problemSolving":4,"communication":3},"strengths":"s","concerns":"c","notes":"v1"}""";

    [Theory]
    [InlineData("PUT", """{"recommendation":"no","notes":"v2"}""", "no", """{}""", null, "v2")]
    [InlineData("PUT", """{"recommendation":"no","feedback":"v2","ratings":{"problemSolving":1}}""", "no", """{"problemSolving":1}""", null, "v2")]
    [InlineData("PATCH", """{"recommendation":"no"}""", "no", """{"problemSolving":4,"communication":3}""", "s", "v1")]
    [InlineData("PATCH", """{"ratings":{"problemSolving":1,"communication":null}}""", "yes", """{"problemSolving":1}""", "s", "v1")]
    [InlineData("PATCH", """{"ratings":null,"strengths":null}""", "yes", """{}""", null, "v1")]
    [InlineData("PATCH", """{"feedback":"v2"}""", "yes", """{"problemSolving":4,"communication":3}""", "s", "v2")]
    [InlineData("PATCH", """{"notes":"v2","version":7}""", "yes", """{"problemSolving":4,"communication":3}""", "s", "v2")]
    public async Task Edit_OfAScorecard_IsAVersionThatSaysThat(string method, string body, string recommendation, string ratings, string? strengths, string notes)
    {
        var (interviewer, path, _) = await PostedAsync(Full);
        using var caller = interviewer;

        var reply = await caller.SendAsync(new HttpMethod(method), path, body);

        reply.Status.ShouldBe(200, reply.Body?.ToJsonString());
        (reply.Text("recommendation"), reply["ratings"].ToJsonString(), reply.Body!["strengths"]?.GetValue<string>(), reply.Text("notes"), reply["version"].GetValue<int>())
            .ShouldBe((recommendation, ratings, strengths, notes, 2));
    }

    [Theory]
    [InlineData("PUT", "{}", "recommendation")]
    [InlineData("PUT", """{"notes":"v2"}""", "recommendation")]
    [InlineData("PATCH", """{"recommendation":null}""", "recommendation")]
    [InlineData("PATCH", """{"ratings":{"problemSolving":6}}""", "ratings.problemSolving")]
    [InlineData("PATCH", """{"ratings":{"problemSolving":4.5}}""", "ratings")]
    [InlineData("PATCH", """{"ratings":{"x":1,"x":2}}""", "ratings.x")]
    [InlineData("PATCH", """{"shoeSize":null}""", "shoeSize")]
    [InlineData("PATCH", """{"interviewerId":"somebody-else"}""", "interviewerId")]
    [InlineData("PATCH", """{"draft":true}""", "draft")]
    [InlineData("PATCH", """{"draft":null}""", "draft")]
    [InlineData("PATCH", """{"status":null}""", "status")]
    public async Task Edit_ThatCannotBe_IsRefusedAndMakesNoVersion(string method, string body, string field)
    {
        var (interviewer, path, posted) = await PostedAsync(Full);
        using var caller = interviewer;

        var reply = await caller.SendAsync(new HttpMethod(method), path, body);

        reply.ShouldBeRefused(400, "validation_failed", field);
        (await NowAsync(path)).ShouldBe((1, posted.ETag));
    }

    [Theory]
    [InlineData("PUT", Full)]
    [InlineData("PATCH", "{}")]
    [InlineData("PATCH", """{"notes":"v1","ratings":{"communication":3.0,"tempo":null}}""")]
    public async Task Edit_ThatSaysNothingNew_MakesNoVersion(string method, string body)
    {
        var (interviewer, path, posted) = await PostedAsync(Full);
        using var caller = interviewer;

        var reply = await caller.SendAsync(new HttpMethod(method), path, body);

        (reply.Status, reply["version"].GetValue<int>(), reply.ETag).ShouldBe((200, 1, posted.ETag));
        (await caller.SendAsync(new HttpMethod(method), path, body, ("If-Match", "\"stale\""))).ShouldBeRefused(412, "precondition_failed");
    }

    [Fact]
    public async Task Put_OfTheScorecardAsItWasRead_IsTaken()
    {
        var (interviewer, path, posted) = await PostedAsync(Full);
        using var caller = interviewer;
        var read = posted.Body!.DeepClone();
        read["notes"] = "v2";

        var reply = await caller.PutAsync(path, read);

        (reply.Status, reply.Text("notes"), reply["version"].GetValue<int>()).ShouldBe((200, "v2", 2));
    }

    /// <summary>A patch is laid over it: what it leaves out would be lost.</summary>
    [Fact]
    public void PatchBase_OfAScorecard_HasEverythingThatCanBePut() => typeof(ScorecardRequest)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(field => field.CanWrite).Select(field => field.Name)
        .Except(typeof(ScorecardPatchBase).GetProperties().Select(member => member.Name))
        .ShouldBe(["InterviewerId", "Feedback", "Draft"], ignoreOrder: true, "Whose it is stays, and the others are other names of notes and status.");

    [Theory]
    [InlineData("""{"notes":"more"}""", "draft")]
    [InlineData("""{"status":"submitted"}""", "submitted")]
    [InlineData("""{"draft":false}""", "submitted")]
    public async Task Patch_OfADraft_StaysADraftUntilItIsSubmitted(string patch, string status)
    {
        var (interviewer, path, _) = await PostedAsync("""{"recommendation":"yes","notes":"v1","draft":true}""");
        using var caller = interviewer;

        (await caller.PatchAsync(path, patch)).Text("status").ShouldBe(status);
    }

    [Fact]
    public async Task Patch_OfAnothersScorecard_IsNotFoundWhileBlindAndForbiddenAfterwards()
    {
        var booked = await stage.BringAsync(Life.Completed, """{"interviewers":["ann-of-patch","bob-of-patch"]}""");
        using var ann = stage.As("interviewer", "ann-of-patch");
        using var bob = stage.As("interviewer", "bob-of-patch");
        var path = $"{booked.Path}/feedback/{(await ann.PostAsync($"{booked.Path}/feedback", """{"recommendation":"yes"}""")).Text("id")}";

        (await bob.PatchAsync(path, "{}")).ShouldBeRefused(404, "not_found");
        await bob.PostAsync($"{booked.Path}/feedback", """{"recommendation":"no"}""");
        (await bob.PatchAsync(path, "{}")).ShouldBeRefused(403, "forbidden");
        (await bob.PatchAsync(path, """{"recommendation":"no"}""")).ShouldBeRefused(403, "forbidden");
    }

    private async Task<(Caller Interviewer, string Path, Reply Posted)> PostedAsync(string body)
    {
        var booked = await stage.BringAsync(Life.Completed);
        var interviewer = stage.As("interviewer", booked.Interviewer);
        var posted = await interviewer.PostAsync($"{booked.Path}/feedback", body);
        return (interviewer, $"{booked.Path}/feedback/{posted.Text("id")}", posted);
    }

    private async Task<(int Version, string? ETag)> NowAsync(string path)
    {
        using var recruiter = stage.Host.Recruiter();
        var reply = await recruiter.PatchAsync(path, "{}");
        return (reply["version"].GetValue<int>(), reply.ETag);
    }
}
