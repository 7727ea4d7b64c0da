using Interviews.Functions.Tests.Evaluation.Responses;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>REQ-EVA-21: what was judged, by which criteria, and by whom or what, without a score, a name or a word of anybody.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public async Task Get_OnceThereIsAResult_TellsTheCandidateWhatWasJudgedAndByWhat()
    {
        await using var system = await WithModel.StartAsync();
        var answered = await Answered.ByCarlaAsync(system);
        await answered.EvaluateAsync();
        using var carla = system.Host.As("c-1", "candidate");
        var path = $"interviews/{answered.Interview}/explanation";
        (await carla.GetAsync(path)).ShouldBeRefused(409, "invalid_transition");

        (await system.Admin.PostAsync($"interviews/{answered.Interview}/complete")).ShouldBeAccepted();
        (await system.Admin.PostAsync($"interviews/{answered.Interview}/feedback", """{"interviewerId":"p-1","recommendation":"yes","ratings":{"depth":4},"notes":"SECRET"}""")).ShouldBeAccepted();
        (await system.Admin.PostAsync($"interviews/{answered.Interview}/results", $$"""{"score":80,"feedback":"SECRET","responses":[{"responseId":"{{answered.Response}}","score":90}]}""")).ShouldBeAccepted();
        await system.Host.Clock.DrainAsync(); // All feedback is in, so the model reads it.

        var explained = await carla.GetAsync(path);

        explained["judgments"].AsArray().Select(judgment => judgment!.ToJsonString()).ShouldBe(
        [
            """{"questionText":null,"by":"people","criteria":["depth"],"reviewedByPerson":true}""",
            """{"questionText":null,"by":"people","criteria":[],"reviewedByPerson":true}""",
            """{"questionText":null,"by":"model","criteria":["depth"],"reviewedByPerson":false}""",
            """{"questionText":"What is a closure?","by":"people","criteria":[],"reviewedByPerson":true}""",
            """{"questionText":"What is a closure?","by":"model","criteria":["accuracy","depth"],"reviewedByPerson":false}""",
        ]);
        explained["peopleOnly"].GetValue<bool>().ShouldBeFalse();
        explained.Text("howToAskForPeopleOnly").ShouldNotBeEmpty();
        explained.Content.ShouldNotContain("SECRET");
        explained.Content.ShouldNotContain("score");
        (await system.Admin.GetAsync(path)).Content.ShouldBe(explained.Content);
    }
}
