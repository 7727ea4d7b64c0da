using System.Text;
using Interviews.Domain.Questions.Proposals;
using Interviews.Functions.Evaluation;
using Interviews.Functions.Messaging;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Evaluation;
using Interviews.Functions.Tests.Harness;
using Interviews.Support.Injections;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions.Proposals;

/// <summary>REQ-QUE-02: from the wish to questions that a model proposes, and that people choose from.</summary>
public sealed class ProposalTests
{
    [Fact]
    public async Task Post_WithAModel_IsQueuedAndProposesWhatCanBeSetAsItIs()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);

        var asked = await proposing.AskAsync("""{"count":2,"types":["technical"],"difficulty":"hard","focusAreas":["databases"]}""");
        var location = $"/api/{proposing.Path}/proposals/{asked.Text("proposalId")}";
        (asked.Status, asked.Text("state"), asked.Text("evaluator"), asked.Headers["Location"], asked.Headers["Operation-Location"]).ShouldBe((202, "queued", "model", location, location));
        await system.Host.Clock.DrainAsync();

        var proposal = await proposing.ReadAsync(asked);
        (Proposing.Outcome(proposal), proposal.Text("evaluatorVersion"), proposal.Body!["reason"]).ShouldBe(("done 2", ModelReply.Model, null));
        proposal.Text("notice").ShouldContain("language model");
        proposal["record"]["inputTokens"]!.GetValue<int>().ShouldBe(120);
        var sent = system.Model.Requests.ShouldHaveSingleItem();
        (sent.Instructions, sent.IdempotencyKey.Length, sent.Body["response_format"]!["json_schema"]!["name"]!.GetValue<string>()).ShouldBe((ProposalPrompt.Instructions, 64, "questions"));
        sent.Input.ToJsonString().ShouldBe(
            """{"job":"Engineer","interview":"technical","attributes":["problemSolving","communication"],"focusAreas":["databases"],"types":["technical"],"difficulty":"hard","count":2,"askedBefore":[]}""");

        (await system.Admin.GetAsync(proposing.Path))["questions"].AsArray().ShouldBeEmpty();
        var put = await system.Admin.PutAsync(proposing.Path, new { questions = proposal["questions"] });
        put.Status.ShouldBe(200, put.Content);
        put["questions"].ToJsonString().ShouldBe(proposal["questions"].ToJsonString());
    }

    [Fact]
    public async Task Post_WithTheResume_SendsItAsDataWithoutWhoItIsOf()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        await UploadAsync(proposing, "Carla Diaz, carla@mail.example, +49 170 1234567\nBorn: 3 May 1984\nTen years of sailing.");

        var proposal = await proposing.ProposeAsync("""{"count":1,"useResume":true}""");

        (Proposing.Outcome(proposal), proposal["resume"]["state"]!.GetValue<string>()).ShouldBe(("done 1", "read"));
        system.Model.Requests.ShouldHaveSingleItem().Input["sources"]!.ToJsonString()
            .ShouldBe("""[{"id":"s1","by":"CANDIDATE","text":"CANDIDATE, CANDIDATE, TELEPHONE_NUMBER\nBorn: PERSONAL_DETAIL\nTen years of sailing."}]""");
    }

    [Fact]
    public async Task Post_WithAResumeThatCannotBeRead_SaysSoAndProposesWithoutIt()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        (await proposing.ProposeAsync("""{"count":1,"useResume":true}"""))["resume"]["state"]!.GetValue<string>().ShouldBe("none");
        (await system.Admin.UploadAsync($"interviews/{proposing.Interview}", "resume", "cv.pdf", Upload.Pdf)).ShouldBeAccepted();

        var proposal = await proposing.ProposeAsync("""{"count":1,"useResume":true}""");

        proposal["resume"]["state"]!.GetValue<string>().ShouldBeOneOf("broken", "empty");
        Proposing.Outcome(proposal).ShouldBe("done 1");
    }

    /// <summary>REQ-EVA-06: each text reaches the model as what stands in the résumé, and as nothing else; what is seen of it is told.</summary>
    [Fact]
    public async Task Post_WithAResumeThatGivesInstructions_SendsItAsDataAndTellsTheSigns()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        var injections = InjectionText.All.Where(injection => injection.Kind == "override").ToList().ShouldHaveSome();
        foreach (var injection in injections)
        {
            await UploadAsync(proposing, injection.Text);

            var proposal = await proposing.ProposeAsync("""{"count":1,"useResume":true}""");

            var sent = system.Model.Requests[^1];
            (sent.Instructions, sent.Body["messages"]!.AsArray().Count).ShouldBe((ProposalPrompt.Instructions, 2));
            sent.Input["sources"]![0]!["text"]!.GetValue<string>().ShouldBe(injection.Text);
            proposal["signs"].AsArray().Count.ShouldBeGreaterThan(0, injection.Text);
            await system.Host.AdvanceAsync(TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Post_WhatTheCandidateWasAsked_IsToldToTheModelAndLeftOut()
    {
        await using var system = await WithModel.StartAsync();
        var (first, second) = (await Proposing.ForCarlaAsync(system), await Proposing.ForCarlaAsync(system, "2026-03-06"));
        (await system.Admin.PutAsync(first.Path, """{"questions":[{"questionText":"What is index 1?"}]}""")).ShouldBeAccepted();
        (await system.Admin.PutAsync(second.Path, """{"questions":[{"questionText":"What is index 2?"}]}""")).ShouldBeAccepted();

        var proposal = await second.ProposeAsync("""{"count":3}""");

        Proposing.Texts(proposal).ShouldBe(["What is index 3?"]);
        Proposing.LeftOut(proposal).ShouldBe("askedBefore 2");
        system.Model.Requests[^1].Input["askedBefore"]!.AsArray().Select(text => text!.GetValue<string>()).ShouldBe(["What is index 1?", "What is index 2?"], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_UnderOneKey_AsksOnce()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);

        var first = await proposing.AskAsync(headers: ("Idempotency-Key", "one"));
        var again = await proposing.AskAsync(headers: ("Idempotency-Key", "one"));
        await system.Host.Clock.DrainAsync();

        (again.Status, again.Text("proposalId"), again.Headers["Location"], again.Headers["Operation-Location"], again.Headers["Idempotency-Replayed"])
            .ShouldBe((202, first.Text("proposalId"), first.Headers["Location"], first.Headers["Location"], "true"));
        (await proposing.AskAsync("""{"count":3}""", ("Idempotency-Key", "one"))).ShouldBeRefused(422, "idempotency_key_reused");
        system.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Message_Redelivered_AsksTheModelOnceAndLeavesTheProposal()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        var proposal = await proposing.ProposeAsync();
        var events = (await system.Admin.GetAsync($"interviews/{proposing.Interview}/timeline"))["items"].AsArray();
        var sequence = events.Last(e => e!["what"]!.GetValue<string>() == "QuestionProposalRequested")!["sequence"]!.GetValue<long>();

        await system.Host.Services.GetRequiredService<EvaluationRun>()
            .RunAsync(new EventMessage(InterviewsHost.Organization, Guid.Parse(proposing.Interview), sequence), CancellationToken.None);

        system.Model.Requests.Count.ShouldBe(1);
        (await proposing.ReadAsync(proposal)).ETag.ShouldBe(proposal.ETag);
    }

    [Fact]
    public async Task Post_ForTheBanks_DrawsAtOnceAndSendsNothing()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);

        var drawn = await proposing.AskAsync("""{"count":2,"evaluator":"embedded"}""");
        await system.Host.Clock.DrainAsync();

        (drawn.Status, drawn.Text("evaluator"), Proposing.Texts(drawn).Count, system.Model.Requests.Count).ShouldBe((200, "embedded", 2, 0));
    }

    [Fact]
    public async Task Post_ForACandidateWhoWantsPeopleAlone_DrawsAndSendsNothing()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        var asked = await proposing.AskAsync();
        await system.Admin.PatchAsync("candidates/c-1", """{"humanOnly":true}""");
        await system.Host.Clock.DrainAsync();
        var sent = system.Model.Requests.Count;

        (await proposing.AskAsync()).Text("evaluator").ShouldBe("embedded");
        (await proposing.AskAsync("""{"evaluator":"model"}""")).ShouldBeRefused(409, "invalid_transition");
        await system.Host.Clock.DrainAsync();

        system.Model.Requests.Count.ShouldBe(sent);
        (Proposing.Outcome(await proposing.ReadAsync(asked)), sent).ShouldBeOneOf(("failed humanOnly 0", 0), ("done 2", 1));
    }

    [Fact]
    public async Task Post_ForAnInterviewThatIsOver_IsRefused()
    {
        await using var system = await WithModel.StartAsync();
        var interview = await system.HoldAsync();

        (await system.Admin.PostAsync($"interviews/{interview}/questions/generate", "{}")).ShouldBeRefused(409, "invalid_transition");

        system.Model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_AsAnInterviewer_ShowsNothingOfHowItCameAbout()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        var proposal = await proposing.ProposeAsync();
        using var jane = system.Host.As("p-1", "interviewer");
        using var carla = system.Host.As("c-1", "candidate recruiter");
        var path = $"{proposing.Path}/proposals/{proposal.Text("proposalId")}";

        var seen = await jane.GetAsync(path);

        (Proposing.Outcome(seen), seen.Body!["record"]).ShouldBe(("done 2", null));
        (await carla.GetAsync(path)).ShouldBeRefused(403, "forbidden");
        (await carla.PostAsync($"{proposing.Path}/generate", "{}")).ShouldBeRefused(403, "forbidden");
    }

    private static async Task UploadAsync(Proposing proposing, string resume) =>
        (await proposing.System.Admin.UploadAsync($"interviews/{proposing.Interview}", "resume", "cv.txt", Encoding.UTF8.GetBytes(resume))).ShouldBeAccepted();
}
