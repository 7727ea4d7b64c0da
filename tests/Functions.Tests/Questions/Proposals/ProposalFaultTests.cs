using Interviews.Domain.Questions.Proposals;
using Interviews.Functions.Tests.Evaluation;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions.Proposals;

/// <summary>Whatever the model makes of a wish, or does not: a state that can be seen, and never a question that nobody wrote (REQ-EVA-05).</summary>
public sealed class ProposalFaultTests
{
    [Fact]
    public async Task Model_Answering_HasItsVisibleState()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system);
        foreach (var (how, outcome, leftOut) in new (Func<ModelRequest, ModelReply> How, string Outcome, string LeftOut)[]
        {
            (ModelReply.Obedient, "done 2", ""),
            (_ => ModelReply.Content($"```json\n{ModelReply.Questions("What is an index?").ToJsonString()}\n```"), "done 1", ""),
            (_ => ModelReply.Content(null, refusal: "I cannot."), "failed refused 0", ""),
            (_ => ModelReply.Content("""{"questions":[{"questionText":"What is""", "length"), "failed truncated 0", ""),
            (_ => ModelReply.Fault(400, "content_filter"), "failed filtered 0", ""),
            (_ => ModelReply.Content("", "content_filter"), "failed filtered 0", ""),
            (_ => ModelReply.Content("""{"questions":[{"questionText":"What is an index?"}"""), "failed unparsable 0", ""),
            (_ => ModelReply.Content("Ask about indexes!"), "failed unparsable 0", ""),
            (_ => new ModelReply(200, """{"choices":[]}"""), "failed unparsable 0", ""),
            (_ => ModelReply.Fault(400, "context_length_exceeded"), "failed truncated 0", ""),
            (_ => ModelReply.Content("""{"questions":[]}"""), "done 0", ""),
            (_ => ModelReply.Content("""{"questions":[{"questionText":"What is an index?","type":"technical","timeLimitMinutes":98989}]}"""), "done 0", "malformed 1"),
            (_ => Questions("Are you married?", "What is a lock?", "What is your religion?", "Do you have children?"), "done 1", "protectedCharacteristic family 2, protectedCharacteristic religion 1"),
            (_ => Questions("What is a lock?", "what is  a LOCK?", "Two?", "Three?"), "done 2", "repeated 1, surplus 1"),
        })
        {
            system.Model.Answer = (request, _) => how(request);

            var proposal = await proposing.ProposeAsync();

            (Proposing.Outcome(proposal), Proposing.LeftOut(proposal)).ShouldBe((outcome, leftOut));
        }

        system.Model.Requests.Count.ShouldBe(14);
    }

    [Fact]
    public async Task Service_FailingForAWhile_IsAskedAgainUnderTheSameKey()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (request, count) => count <= 3 ? ModelReply.Fault(count == 1 ? 429 : 500, "busy") : ModelReply.Obedient(request);
        var proposing = await Proposing.ForCarlaAsync(system);
        var going = await proposing.ProposeAsync();
        going.Text("state").ShouldBe("running");

        // What else happens meanwhile changes nothing of what was asked.
        await system.Admin.PatchAsync("jobs/j-1", """{"title":"Architect"}""");
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        Proposing.Outcome(await proposing.ReadAsync(going)).ShouldBe("done 2");
        system.Model.Requests.Select(request => (request.IdempotencyKey, request.Input["job"]!.GetValue<string>())).Distinct().ShouldHaveSingleItem().Item2.ShouldBe("Engineer");
        system.Model.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Service_FailingForGood_ShowsOnTheProposalAloneAndIsReplayedOnceItCanBe()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (_, _) => ModelReply.Fault(500, "internal");
        var proposing = await Proposing.ForCarlaAsync(system);
        var going = await proposing.ProposeAsync();
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(10));
        Proposing.Outcome(await proposing.ReadAsync(going)).ShouldBe("failed unavailable 0");
        (await system.Admin.GetAsync($"interviews/{proposing.Interview}"))["deliveries"]["evaluation"].ShouldBeNull();
        var letter = (await system.Admin.GetAsync("dead-letters?consumer=ai-evaluation"))["items"].AsArray().ShouldHaveSingleItem()!;

        system.Model.Answer = (request, _) => ModelReply.Obedient(request);
        (await system.Admin.PostAsync($"dead-letters/{letter["id"]}/replay")).Text("state").ShouldBe("replayed");
        await system.Host.Clock.DrainAsync();

        Proposing.Outcome(await proposing.ReadAsync(going)).ShouldBe("done 2");
    }

    [Fact]
    public async Task Budget_UsedUp_FailsVisiblyAndSendsNothing()
    {
        await using var system = await WithModel.StartAsync(("Evaluation:TokensPerDay", "100"));
        var proposing = await Proposing.ForCarlaAsync(system);
        await proposing.ProposeAsync();

        Proposing.Outcome(await proposing.ProposeAsync()).ShouldBe("failed budgetSpent 0");

        system.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Limit_OfCallsAMinute_MakesTheMessageComeAgainAndLosesNothing()
    {
        await using var system = await WithModel.StartAsync(("Evaluation:CallsPerMinute", "1"));
        var proposing = await Proposing.ForCarlaAsync(system);
        await proposing.ProposeAsync();
        var waiting = await proposing.ProposeAsync();
        waiting.Text("state").ShouldBe("running");

        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(2));

        Proposing.Outcome(await proposing.ReadAsync(waiting)).ShouldBe("done 2");
        system.Model.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Proposal_NobodyUsed_IsForgotten()
    {
        await using var system = await WithModel.StartAsync();
        var proposing = await Proposing.ForCarlaAsync(system, "2026-06-05");
        var proposal = await proposing.ProposeAsync();

        await system.Host.AdvanceAsync(QuestionProposal.Kept.ToTimeSpan() + TimeSpan.FromMinutes(1));

        (await proposing.ReadAsync(proposal)).ShouldBeRefused(404, "not_found");
    }

    private static ModelReply Questions(params string[] texts) => ModelReply.Content(ModelReply.Questions(texts).ToJsonString());
}
