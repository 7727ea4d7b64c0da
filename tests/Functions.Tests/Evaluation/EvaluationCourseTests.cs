using Interviews.Functions.Evaluation;
using Interviews.Functions.Messaging;
using Interviews.Functions.Tests.Harness;
using Interviews.LocalHost.Queues;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Evaluation;

/// <summary>From the last scorecard to advice that people see.</summary>
public sealed class EvaluationCourseTests
{
    [Fact]
    public async Task Feedback_AllIn_IsEvaluatedOnTheJobsRubric()
    {
        await using var system = await WithModel.StartAsync();

        var interview = await system.EvaluatedAsync();

        var evaluation = await system.ReadAsync(interview);
        evaluation.Text("state").ShouldBe("completed");
        evaluation["advice"]["madeBy"]!.GetValue<string>().ShouldBe("model");
        evaluation["advice"]["model"]!.GetValue<string>().ShouldBe(ModelReply.Model);
        evaluation["advice"]["criteria"]!.AsArray().Select(criterion => $"{criterion!["criterion"]} {criterion["score"]} {criterion["source"]!["interviewerId"]}: {criterion["quote"]}")
            .ShouldBe(
            [
                "problemSolving 4 p-1: CANDIDATE found the race in two minutes, said INTERVIEWER_2.",
                "communication 4 p-1: CANDIDATE found the race in two minutes, said INTERVIEWER_2.",
            ]);
        evaluation.Body!["review"].ShouldBeNull();
        evaluation["record"]["inputTokens"]!.GetValue<int>().ShouldBe(120);
        evaluation["record"]["promptHash"]!.GetValue<string>().Length.ShouldBe(64);
        system.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Model_Reads_NobodysNameOrAddress()
    {
        await using var system = await WithModel.StartAsync();

        await system.EvaluatedAsync();

        var sent = system.Model.Requests.ShouldHaveSingleItem().Body.ToJsonString();
        foreach (var name in new[] { "Carla", "Diaz", "Jane", "Smith", "Paul", "Grant", "@", "p-1", "c-1" })
        {
            sent.ShouldNotContain(name);
        }
    }

    [Fact]
    public async Task Message_Redelivered_AsksTheModelOnce()
    {
        await using var system = await WithModel.StartAsync();
        var interview = await system.EvaluatedAsync();

        await RunAsync(system, interview);
        await RunAsync(system, interview);

        system.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Message_DeliveredWhileTheModelThinks_TheFirstAnswerStays()
    {
        await using var system = await WithModel.StartAsync();
        system.Model.Answer = (request, count) => ModelReply.Content(ModelReply.Evaluation(request, (_, text) => (count, text)).ToJsonString());
        system.Model.BeforeAnswer = count => count == 1 ? SecondAsync(system) : Task.CompletedTask;

        var interview = await system.EvaluatedAsync();

        system.Model.Requests.Count.ShouldBe(2);
        (await system.ReadAsync(interview))["advice"]["criteria"]![0]!["score"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Recruiter_AsksAgain_GetsAnEvaluationOfWhatIsWrittenNow()
    {
        await using var system = await WithModel.StartAsync();
        var interview = await system.HoldAsync();
        await system.WriteAsync(interview, "p-1", "Found the race.");
        system.Model.Requests.ShouldBeEmpty();
        using var recruiter = system.Host.Recruiter();

        var asked = await recruiter.PostAsync($"interviews/{interview}/evaluation");
        await system.Host.Clock.DrainAsync();

        (asked.Status, asked.Text("state"), asked.Headers["Operation-Location"]).ShouldBe((202, "pending", $"/api/interviews/{interview}/evaluation"));
        (await system.ReadAsync(interview)).Text("requestedBy").ShouldBe("r-1");
        (await system.StateAsync(interview)).ShouldBe("completed");

        await system.WriteAsync(interview, "p-2", "Calm.");
        (await system.ReadAsync(interview)).Text("requestedBy").ShouldBe("system");
        system.Model.Requests[^1].Input["sources"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Request_WithNothingWritten_IsRefused()
    {
        await using var system = await WithModel.StartAsync();
        var interview = await system.HoldAsync();

        (await system.Admin.PostAsync($"interviews/{interview}/evaluation")).ShouldBeRefused(409, "nothing_to_evaluate");
        (await system.ReadAsync(interview)).ShouldBeRefused(404, "not_found");
    }

    [Fact]
    public async Task Candidate_WhoWantsPeopleAlone_IsNotSentToAModel()
    {
        await using var system = await WithModel.StartAsync();
        await system.Admin.PutAsync("candidates/c-1", """{"name":"Carla Diaz","status":"assigned","humanOnly":true}""");
        await system.Admin.PutAsync("candidates/c-1", """{"name":"Carla Diaz","status":"interviewing"}""");

        var interview = await system.EvaluatedAsync();

        (await system.Admin.GetAsync("candidates/c-1"))["humanOnly"].GetValue<bool>().ShouldBeTrue();
        (await system.StateAsync(interview)).ShouldBe("failed humanOnly");
        system.Model.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutAModel_NothingIsQueuedAndEveryoneIsTold()
    {
        await using var host = await InterviewsHost.StartAsync();
        using var admin = await WithModel.PopulateAsync(host);
        var interview = await WithModel.HoldAsync(host, admin);
        foreach (var interviewer in new[] { "p-1", "p-2" })
        {
            await admin.PostAsync($"interviews/{interview}/feedback", $$"""{"interviewerId":"{{interviewer}}","recommendation":"yes","notes":"Found the race."}""");
        }

        await host.Clock.DrainAsync();

        (await admin.PostAsync($"interviews/{interview}/evaluation")).ShouldBeRefused(409, "evaluation_not_configured");
        var evaluation = await admin.GetAsync($"interviews/{interview}/evaluation");
        (evaluation.Text("state"), evaluation.Text("failure")).ShouldBe(("failed", "notConfigured"));
        ((SqliteQueues)host.HostServices.GetRequiredService<IQueueTransport>()).Peek(QueueMessages.EvaluationsQueue).ShouldBeEmpty();
    }

    /// <summary>The same message once more, however long the first one takes.</summary>
    private static async Task SecondAsync(WithModel system)
    {
        var interview = (await system.Admin.GetAsync("interviews"))["items"][0]!["id"]!.GetValue<string>();
        await RunAsync(system, interview);
    }

    private static async Task RunAsync(WithModel system, string interview)
    {
        var events = (await system.Admin.GetAsync($"interviews/{interview}/timeline"))["items"].AsArray();
        var asked = events.Last(e => e!["what"]!.GetValue<string>() == "EvaluationRequested")!["sequence"]!.GetValue<long>();
        await system.Host.Services.GetRequiredService<EvaluationRun>()
            .RunAsync(new EventMessage(InterviewsHost.Organization, Guid.Parse(interview), asked), CancellationToken.None);
    }
}
