using System.Text;
using System.Text.Json.Nodes;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-02: questions are proposed for an interview.</summary>
public sealed class GenerateTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Generate_ForFocusAreas_ProposesFromBanksAndDefaultQuestions()
    {
        using var recruiter = stage.Host.Recruiter();
        var bank = await recruiter.NewBankAsync("""{"name":"Pottery"}""");
        await recruiter.AddAsync(bank, new { questionText = "How do you glaze a pot so that it holds water?", type = "technical", tags = new[] { "glazing" } });

        var proposed = await GenerateAsync(recruiter, await stage.ScheduleAsync(), """{"count":4,"focusAreas":["glazing"],"types":["technical","behavioral"]}""");

        var texts = Texts(proposed);
        texts[0].ShouldBe("How do you glaze a pot so that it holds water?");
        texts.Count.ShouldBe(4);
        proposed["questions"].AsArray().Select(question => question!["type"]!.GetValue<string>()).ShouldBe(["technical", "behavioral", "technical", "behavioral"]);
        proposed.Text("evaluator").ShouldBe("embedded");
    }

    [Fact]
    public async Task Generate_FromABankOfSomebodyElse_ProposesNothing()
    {
        using var owner = stage.As("interviewer");
        var bank = await owner.NewBankAsync("""{"name":"Private"}""");
        await owner.AddAsync(bank, new { questionText = "What is in the owner's private drawer?", type = "technical", tags = new[] { "drawers" } });
        using var recruiter = stage.Host.Recruiter();

        var proposed = await GenerateAsync(recruiter, await stage.ScheduleAsync(), """{"count":40,"focusAreas":["drawers"]}""");

        Texts(proposed).ShouldNotContain("What is in the owner's private drawer?");
    }

    [Fact]
    public async Task Generate_WhatTheCandidateWasAsked_IsNotProposedAgain()
    {
        using var recruiter = stage.Host.Recruiter();
        var bank = await recruiter.NewBankAsync("""{"name":"Bees"}""");
        var id = await recruiter.AddAsync(bank, new { questionText = "How do you keep bees over the winter?", type = "technical", tags = new[] { "beekeeping" } });
        var (booked, wanted) = (await stage.ScheduleAsync(), """{"count":40,"focusAreas":["beekeeping"]}""");
        Texts(await GenerateAsync(recruiter, booked, wanted)).ShouldContain("How do you keep bees over the winter?");

        (await recruiter.PutAsync($"{booked.Path}/questions", $$"""{"questions":[{"bankId":"{{bank.Split('/')[^1]}}","questionId":"{{id}}"}]}""")).ShouldBeAccepted();

        var next = await stage.ScheduleAsync("{\"candidateId\":\"" + booked.CandidateId + "\",\"scheduledAt\":\"{{P9D}}\"}");
        Texts(await GenerateAsync(recruiter, booked, wanted)).ShouldNotContain("How do you keep bees over the winter?");
        Texts(await GenerateAsync(recruiter, next, wanted)).ShouldNotContain("How do you keep bees over the winter?");
    }

    [Fact]
    public async Task Generate_WithTheResume_ProposesWhatItSpeaksOf()
    {
        using var recruiter = stage.Host.Recruiter();
        var bank = await recruiter.NewBankAsync("""{"name":"Ships"}""");
        await recruiter.AddAsync(bank, new { questionText = "How do you sail against the wind?", type = "coding", tags = new[] { "sailing" } });
        var booked = await stage.ScheduleAsync();
        (await recruiter.UploadAsync(booked.Path, "resume", "cv.txt", Encoding.UTF8.GetBytes("Ten years of sailing."))).ShouldBeAccepted();

        var proposed = await GenerateAsync(recruiter, booked, """{"count":1,"types":["coding"],"useResume":true}""");

        (Texts(proposed)[0], proposed["resume"]["state"]!.GetValue<string>()).ShouldBe(("How do you sail against the wind?", "read"));
    }

    [Fact]
    public async Task Generate_WithAResumeThatCannotBeRead_SaysSo()
    {
        using var recruiter = stage.Host.Recruiter();
        var (none, broken) = (await stage.ScheduleAsync(), await stage.ScheduleAsync());
        (await recruiter.UploadAsync(broken.Path, "resume", "cv.pdf", Upload.Pdf)).ShouldBeAccepted();

        (await GenerateAsync(recruiter, none, """{"useResume":true}"""))["resume"]["state"]!.GetValue<string>().ShouldBe("none");
        var proposed = await GenerateAsync(recruiter, broken, """{"useResume":true}""");
        proposed["resume"]["state"]!.GetValue<string>().ShouldBeOneOf("broken", "empty");
        proposed["questions"].AsArray().Count.ShouldBe(10);
    }

    [Fact]
    public async Task Generate_TheSameSeed_ProposesTheSame()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        var first = Texts(await GenerateAsync(recruiter, booked, """{"seed":"a","count":5}"""));

        Texts(await GenerateAsync(recruiter, booked, """{"seed":"a","count":5}""")).ShouldBe(first);
        Texts(await GenerateAsync(recruiter, booked, """{"seed":"b","count":5}""")).ShouldNotBe(first);
    }

    [Fact]
    public async Task Generate_ADefaultQuestionThatTheCandidateWasAsked_IsNotProposedAgain()
    {
        using var recruiter = stage.Host.Recruiter();
        var (booked, wanted) = (await stage.ScheduleAsync(), """{"count":1,"types":["coding"]}""");
        var first = Texts(await GenerateAsync(recruiter, booked, wanted))[0];

        (await recruiter.PutAsync($"{booked.Path}/questions", new { questions = new[] { new { questionText = first } } })).ShouldBeAccepted();

        var next = await stage.ScheduleAsync("{\"candidateId\":\"" + booked.CandidateId + "\",\"scheduledAt\":\"{{P9D}}\"}");
        foreach (var interview in new[] { booked, next })
        {
            Texts(await GenerateAsync(recruiter, interview, """{"count":40,"types":["coding"]}""")).ShouldNotContain(first);
        }
    }

    [Fact]
    public async Task Generate_ForAJobThatThereIsNot_IsRefused()
    {
        using var recruiter = stage.Host.Recruiter();
        var booked = await stage.ScheduleAsync();

        (await recruiter.PostAsync($"{booked.Path}/questions/generate", """{"jobId":"nowhere"}""")).ShouldBeRefused(400, "validation_failed", "jobId");
    }

    private static IReadOnlyList<string> Texts(Reply reply) => [.. reply["questions"].AsArray().Select(question => question!["questionText"]!.GetValue<string>())];

    /// <summary>From the banks, although there is a model.</summary>
    private static async Task<Reply> GenerateAsync(Caller caller, Booked booked, string body)
    {
        var wish = JsonNode.Parse(body)!.AsObject();
        wish["evaluator"] = "embedded";
        var reply = await caller.PostAsync($"{booked.Path}/questions/generate", wish);
        reply.Status.ShouldBe(200, reply.Content);
        return reply;
    }
}
