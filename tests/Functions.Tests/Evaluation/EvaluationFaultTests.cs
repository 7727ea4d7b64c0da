using System.Text.Json.Nodes;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>Whatever the model answers, or does not: a state that can be seen, and never a score that nobody gave.</summary>
public sealed class EvaluationFaultTests
{
    [Theory]
    [InlineData("refused")]
    [InlineData("truncated")]
    [InlineData("filtered")]
    [InlineData("unparsable")]
    public async Task Model_WithoutAnAnswer_FailsWithItsReasonAndNoScore(string failure)
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (_, _) => failure switch
        {
            "refused" => ModelReply.Content(null, refusal: "I cannot."),
            "truncated" => ModelReply.Content("""{"criteria":[{"criterion":"c1","score":5""", "length"),
            "filtered" => ModelReply.Fault(400, "content_filter"),
            _ => ModelReply.Content("5 of 5!"),
        };

        var interview = await system.EvaluatedAsync();

        (await system.StateAsync(interview)).ShouldBe($"failed {failure}");
        (await system.ReadAsync(interview)).Body!["advice"].ShouldBeNull();
        system.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Model_AnsweringWithoutAChoice_IsUnparsableAtOnce()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (_, _) => new ModelReply(200, "{}");

        var interview = await system.EvaluatedAsync();

        (await system.StateAsync(interview)).ShouldBe("failed unparsable");
        system.Model.Requests.Count.ShouldBe(1);
        (await system.Admin.GetAsync("dead-letters"))["items"].AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Model_QuotingWhatNobodyWrote_GivesNoScore()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (request, _) => ModelReply.Content(
            ModelReply.Evaluation(request, (index, text) => index == 0 ? (5, "solved everything at once") : (3, text)).ToJsonString());

        var criteria = (await system.ReadAsync(await system.EvaluatedAsync()))["advice"]["criteria"]!.AsArray();

        criteria.Select(criterion => $"{criterion!["score"]} {criterion["abstained"]}").ShouldBe([" quoteNotFound", "3 "]);
    }

    [Fact]
    public async Task Model_LeavingACriterionOut_GivesItNoScore()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (request, _) =>
        {
            var evaluation = ModelReply.Evaluation(request, (index, text) => (index == 0 ? 9 : 3, text));
            var entries = (JsonArray)evaluation["criteria"]!;
            entries.RemoveAt(1);
            return ModelReply.Content(evaluation.ToJsonString());
        };

        var criteria = (await system.ReadAsync(await system.EvaluatedAsync()))["advice"]["criteria"]!.AsArray();

        criteria.Select(criterion => $"{criterion!["score"]} {criterion["abstained"]}").ShouldBe([" scoreOutOfRange", " notAnswered"]);
    }

    [Fact]
    public async Task Service_FailingForAWhile_IsAskedAgainByTheQueue()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (request, count) => count <= 3 ? ModelReply.Fault(500, "internal") : ModelReply.Obedient(request);
        var interview = await system.EvaluatedAsync();
        (await system.StateAsync(interview)).ShouldBe("pending");

        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));

        (await system.StateAsync(interview)).ShouldBe("completed");
        system.Model.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Service_FailingForGood_ShowsOnTheInterviewAndIsReplayedOnceItCanBe()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (_, _) => ModelReply.Fault(500, "internal");
        var interview = await system.EvaluatedAsync();
        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(10));

        (await DeliveryAsync(system, interview)).ShouldBe("failed");
        (await system.StateAsync(interview)).ShouldBe("failed unavailable");
        system.Model.Requests.Count.ShouldBe(15);
        var letter = (await system.Admin.GetAsync("dead-letters?consumer=ai-evaluation"))["items"].AsArray().ShouldHaveSingleItem()!;
        letter["interviewId"]!.GetValue<string>().ShouldBe(interview);

        system.Model.Answer = (request, _) => ModelReply.Obedient(request);
        (await system.Admin.PostAsync($"dead-letters/{letter["id"]}/replay")).Text("state").ShouldBe("replayed");
        await system.Host.Clock.DrainAsync();

        (await system.StateAsync(interview)).ShouldBe("completed");
        (await DeliveryAsync(system, interview)).ShouldBe("delivered");
    }

    private static async Task<string?> DeliveryAsync(WithModel system, string interview) =>
        (await system.Admin.GetAsync($"interviews/{interview}"))["deliveries"]["evaluation"]?["state"]?.GetValue<string>();
}
