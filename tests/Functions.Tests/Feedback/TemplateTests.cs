using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Feedback;

/// <summary>REQ-FBK-19, REQ-FBK-20 over HTTP: interviews keep a copy of the template that their job names.</summary>
public sealed class TemplateTests(Stage stage) : IClassFixture<Stage>
{
    private const string Design = """{"name":"Design","attributes":[{"key":"problemSolving","label":"Problem solving","weight":3,"required":true,"anchors":{"1":"lost","5":"at home"}},{"key":"communication"}],"blind":"always"}""";

    [Fact]
    public async Task Post_OfATemplate_FillsInWhatIsLeftOut()
    {
        var reply = await CreateAsync(Design);

        reply.Status.ShouldBe(201, reply.Content);
        reply["attributes"][1]!.ToJsonString().ShouldBe("""{"key":"communication","label":"communication","weight":1,"required":false,"anchors":{}}""");
        (await stage.ReadAsync($"scorecard-templates/{reply.Text("id")}"))["attributes"].ToJsonString().ShouldBe(reply["attributes"].ToJsonString());
    }

    [Fact]
    public async Task List_OfTemplates_IsByNameAndPageByPage()
    {
        var mark = stage.NewId("mark");
        foreach (var name in new[] { "b", "A", "c" })
        {
            (await CreateAsync($$"""{"name":"{{name}} {{mark}}","attributes":[{"key":"craft"}]}""")).ShouldBeAccepted();
        }

        var first = await stage.ReadAsync($"scorecard-templates?q={mark}&limit=2");
        var second = await stage.ReadAsync($"scorecard-templates?q={mark}&limit=2&cursor={Uri.EscapeDataString(first.Text("nextCursor"))}");

        string.Join(' ', first["items"].AsArray().Concat(second["items"].AsArray()).Select(item => item!["name"]!.GetValue<string>()[..1])).ShouldBe("A b c");
        second.Body!["nextCursor"].ShouldBeNull();
    }

    [Fact]
    public async Task Interview_OfAJobWithATemplate_KeepsItsCopyWhateverBecomesOfIt()
    {
        var template = (await CreateAsync(Design)).Text("id");
        var job = await JobAsync($$"""{"scorecardAttributes":["craft"],"scorecardTemplateId":"{{template}}"}""");
        var booked = await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}""");
        var copy = (await stage.ReadAsync(booked.Path))["rubric"].ToJsonString();

        await stage.CommandAsync("PATCH", $"scorecard-templates/{template}", """{"blind":"never","attributes":[{"key":"other"}]}""");
        (await stage.ReadAsync(booked.Path))["rubric"].ToJsonString().ShouldBe(copy);
        await stage.CommandAsync("DELETE", $"scorecard-templates/{template}", null);

        var rubric = (await stage.ReadAsync(booked.Path))["rubric"];
        rubric.ToJsonString().ShouldBe(copy);
        (rubric["templateId"]!.GetValue<string>(), rubric["blind"]!.GetValue<string>()).ShouldBe((template, "always"));
        rubric["attributes"]![0]!.ToJsonString().ShouldBe(
            """{"key":"problemSolving","label":"Problem solving","weight":3,"required":true,"anchors":{"1":"lost","5":"at home"}}""");
        var later = await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}""");
        (await stage.ReadAsync(later.Path))["rubric"]["attributes"]![0]!["key"]!.GetValue<string>().ShouldBe("craft", "The template is gone.");
    }

    /// <summary>Every way in which an interview comes to be ends in the same decision; these are the ways that read what they need by themselves.</summary>
    [Theory]
    [InlineData("bulk")]
    [InlineData("recurring")]
    [InlineData("loop")]
    [InlineData("update")]
    [InlineData("replacement")]
    public async Task Interview_HoweverItCameToBe_HasTheCopy(string way)
    {
        var template = (await CreateAsync(Design)).Text("id");
        var job = await JobAsync($$"""{"scorecardTemplateId":"{{template}}"}""");

        var path = await MadeAsync(way, job);

        (await stage.ReadAsync(path))["rubric"]["templateId"]!.GetValue<string>().ShouldBe(template);
    }

    [Fact]
    public async Task NextRound_WithATemplateOfItsOwn_GoesByThat()
    {
        var (ofJob, ofRound) = ((await CreateAsync(Design)).Text("id"), (await CreateAsync("""{"name":"Second","attributes":[{"key":"depth"}]}""")).Text("id"));
        var job = await JobAsync($$"""{"scorecardTemplateId":"{{ofJob}}","plan":[{"round":2,"scorecardTemplateId":"{{ofRound}}"}]}""");
        var first = await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}""");
        await stage.AdvanceToAsync(first.End);
        await stage.CommandAsync("POST", $"{first.Path}/complete", "{}");

        var next = await stage.CommandAsync("POST", $"{first.Path}/next-round", """{"scheduledAt":"{{P9D}}"}""");

        next["rubric"]["templateId"]!.GetValue<string>().ShouldBe(ofRound);
    }

    [Fact]
    public async Task Job_NamingTemplatesThatDoNotExist_IsRefusedByEachField()
    {
        using var recruiter = stage.Host.Recruiter();

        var reply = await recruiter.PutAsync($"jobs/{stage.NewId("job")}", """{"scorecardTemplateId":"none","plan":[{"round":1},{"round":2,"scorecardTemplateId":"neither"}]}""");

        reply.Status.ShouldBe(400, reply.Content);
        reply.Fields.ShouldBe(["scorecardTemplateId", "plan[1].scorecardTemplateId"], ignoreOrder: true);
    }

    [Fact]
    public async Task Job_NamingATemplateOfAnotherOrganization_IsRefused()
    {
        using var stranger = stage.As("recruiter", organization: "globex");
        var theirs = (await stranger.PostAsync("scorecard-templates", Design)).Text("id");
        using var recruiter = stage.Host.Recruiter();

        (await recruiter.PutAsync($"jobs/{stage.NewId("job")}", $$"""{"scorecardTemplateId":"{{theirs}}"}""")).ShouldBeRefused(400, "validation_failed", "scorecardTemplateId");
    }

    [Fact]
    public async Task Scorecard_OnATemplate_IsWeighedAndOrderedByIt()
    {
        var (path, interviewer) = await DueAsync();
        using var caller = stage.As("interviewer", interviewer);

        (await caller.PostAsync($"{path}/feedback", """{"recommendation":"yes","ratings":{"communication":5}}""")).ShouldBeRefused(400, "validation_failed", "ratings.problemSolving");
        var draft = await caller.PostAsync($"{path}/feedback", """{"draft":true,"ratings":{"communication":5}}""");
        (await caller.PatchAsync($"{path}/feedback/{draft.Text("id")}", """{"draft":false,"recommendation":"yes"}""")).ShouldBeRefused(400, "validation_failed", "ratings.problemSolving");
        var submitted = await caller.PutAsync($"{path}/feedback/{draft.Text("id")}", """{"recommendation":"yes","ratings":{"COMMUNICATION":5,"problem_solving":2}}""");

        submitted.Status.ShouldBe(200, submitted.Content);
        submitted["ratings"].ToJsonString().ShouldBe("""{"problemSolving":2,"communication":5}""");
        submitted["score"].GetValue<decimal>().ShouldBe(2.8m, "(3·2 + 1·5) / 4 is 2.75.");
    }

    private async Task<(string Path, string Interviewer)> DueAsync()
    {
        var job = await JobAsync($$"""{"scorecardTemplateId":"{{(await CreateAsync(Design)).Text("id")}}"}""");
        var booked = await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}""");
        await stage.AdvanceToAsync(booked.End);
        return (booked.Path, booked.Interviewer);
    }

    private async Task<string> MadeAsync(string way, string job)
    {
        using var recruiter = stage.Host.Recruiter();
        var booking = stage.Booking($$"""{"jobId":"{{job}}"}""");
        switch (way)
        {
            case "bulk":
                var bulk = await recruiter.PostAsync("interviews/schedule/bulk", new { rows = new[] { booking } });
                await stage.Host.Clock.DrainAsync();
                return $"interviews/{(await recruiter.GetAsync($"interviews/schedule/bulk/{bulk.Text("id")}"))["results"][0]!["id"]}";
            case "recurring":
                booking["rrule"] = "FREQ=DAILY;COUNT=2";
                var series = await recruiter.PostAsync("interviews/schedule/recurring", booking);
                await stage.Host.Clock.DrainAsync();
                return $"interviews/{(await recruiter.GetAsync($"interviews/schedule/recurring/{series.Text("seriesId")}"))["interviews"][0]!["id"]}";
            case "loop":
                var person = stage.NewId("worker");
                await stage.CommandAsync("PUT", $"people/{person}", "{}");
                var loop = await recruiter.PostAsync(
                    "interviews/schedule/loops",
                    $$"""{"candidateId":"{{stage.NewId("candidate")}}","jobId":"{{job}}","interviews":[{"type":"technical","durationMinutes":60,"seats":[{"name":"lead","anyOf":["{{person}}"]}]}],"from":"{{stage.Now.AddDays(14):yyyy-MM-dd}}","to":"{{stage.Now.AddDays(18):yyyy-MM-dd}}","commit":true}""");
                loop.Status.ShouldBe(201, loop.Content);
                return $"interviews/{loop["interviews"][0]!["interviewId"]}";
            case "update":
                var other = await stage.ScheduleAsync();
                await stage.CommandAsync("PUT", other.Path, $$"""{"jobId":"{{job}}"}""");
                return other.Path;
            default:
                var cancelled = await stage.ScheduleAsync($$"""{"jobId":"{{job}}"}""");
                await stage.CommandAsync("POST", $"{cancelled.Path}/cancel", "{}");
                var replaced = await stage.CommandAsync("POST", $"{cancelled.Path}/reschedule", """{"newDateTime":"{{P9D}}"}""");
                return $"interviews/{replaced.Text("id")}";
        }
    }

    private async Task<string> JobAsync(string body)
    {
        var job = stage.NewId("job");
        await stage.CommandAsync("PUT", $"jobs/{job}", body);
        return job;
    }

    private async Task<Reply> CreateAsync(string body)
    {
        using var recruiter = stage.Host.Recruiter();
        return await recruiter.PostAsync("scorecard-templates", body);
    }
}
