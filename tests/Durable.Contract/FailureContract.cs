using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>What is left of an exception: its type, its message and what it wrapped.</summary>
public abstract class FailureContract : DurableContract
{
    [Fact]
    public async Task Activity_Throws_OrchestratorSeesTypeAndMessage()
    {
        Host.Activity<string, int>("Fail", what => throw new FormatException(what));
        var id = await StartAsync(async context =>
        {
            var failure = await Failure(context.CallActivityAsync<int>("Fail", "bad input"));
            return new[] { failure.TaskName, failure.FailureDetails.ErrorType, failure.FailureDetails.ErrorMessage, failure.Message };
        });
        (await OutputAsync<string[]>(id)).ShouldBe(
            ["Fail", "System.FormatException", "bad input", "Task 'Fail' (#0) failed with an unhandled exception: bad input"]);
    }

    [Fact]
    public async Task Activity_Throws_IsCausedByKnowsBaseTypes()
    {
        Host.Activity<object?, int>("Fail", _ => throw new FileNotFoundException("gone"));
        var id = await StartAsync(async context =>
        {
            var details = (await Failure(context.CallActivityAsync<int>("Fail"))).FailureDetails;
            return new[] { details.IsCausedBy<FileNotFoundException>(), details.IsCausedBy<IOException>(), details.IsCausedBy<FormatException>() };
        });
        (await OutputAsync<bool[]>(id)).ShouldBe([true, true, false]);
    }

    [Fact]
    public async Task Activity_ThrowsUncaught_FailsTheInstanceWithTheCauseInside()
    {
        Host.Activity<object?, int>("Fail", _ => throw new FormatException("bad"));
        var id = await StartAsync(context => context.CallActivityAsync<int>("Fail"));
        var end = await EndAsync(id);
        end.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        end.FailureDetails!.ErrorType.ShouldBe(typeof(TaskFailedException).FullName);
        end.FailureDetails.ErrorMessage.ShouldBe("Task 'Fail' (#0) failed with an unhandled exception: bad");
        end.FailureDetails.InnerFailure!.ErrorType.ShouldBe("System.FormatException");
        end.FailureDetails.InnerFailure.ErrorMessage.ShouldBe("bad");
    }

    [Fact]
    public async Task Orchestrator_Throws_FailsWithTypeAndMessage()
    {
        var id = await StartAsync<int>(_ => throw new NotSupportedException("never"));
        (await FailureTextAsync(id)).ShouldBe("System.NotSupportedException: never");
    }

    [Fact]
    public async Task Orchestrator_ThrowsWithInner_KeepsTheInnerFailure()
    {
        var id = await StartAsync<int>(_ => throw new InvalidOperationException("outer", new TimeoutException("inner")));
        var inner = (await EndAsync(id)).FailureDetails!.InnerFailure;
        inner!.ErrorType.ShouldBe("System.TimeoutException");
        inner.ErrorMessage.ShouldBe("inner");
    }

    [Fact]
    public async Task Orchestrator_ThrowsLater_FailsThen()
    {
        var id = await StartAsync<int>(async context =>
        {
            await context.CreateTimer(Tick, CancellationToken.None);
            throw new InvalidOperationException("after a while");
        });
        (await FailureTextAsync(id)).ShouldContain("after a while");
    }

    [Fact]
    public async Task SubOrchestrator_Throws_ParentSeesTypeAndMessage()
    {
        Host.Orchestrator<object?, int>("Child", (_, _) => throw new FormatException("child"));
        var id = await StartAsync(async context =>
        {
            var failure = await Failure(context.CallSubOrchestratorAsync<int>("Child"));
            return new[] { failure.TaskName, failure.FailureDetails.ErrorType, failure.FailureDetails.ErrorMessage };
        });
        (await OutputAsync<string[]>(id)).ShouldBe(["Child", "System.FormatException", "child"]);
    }

    [Fact]
    public async Task ActivityOfSubOrchestrator_Throws_ParentSeesTheWholeChain()
    {
        Host.Activity<object?, int>("Fail", _ => throw new FormatException("deep"));
        Host.Orchestrator<object?, int>("Child", (context, _) => context.CallActivityAsync<int>("Fail"));
        var id = await StartAsync(async context =>
        {
            var details = (await Failure(context.CallSubOrchestratorAsync<int>("Child"))).FailureDetails;
            return new[] { details.ErrorType, details.InnerFailure!.ErrorType, details.InnerFailure.ErrorMessage };
        });
        (await OutputAsync<string[]>(id)).ShouldBe([typeof(TaskFailedException).FullName!, "System.FormatException", "deep"]);
    }

    [Fact]
    public async Task MissingActivity_Called_FailsNamingIt()
    {
        var id = await StartAsync(context => context.CallActivityAsync<int>("Nowhere"));
        (await FailureTextAsync(id)).ShouldContain("Nowhere");
    }

    [Fact]
    public async Task MissingSubOrchestrator_Called_FailsNamingIt()
    {
        var id = await StartAsync(context => context.CallSubOrchestratorAsync<int>("Nowhere"));
        (await FailureTextAsync(id)).ShouldContain("Nowhere");
    }

    [Fact]
    public async Task EventOfTheWrongType_Raised_FailsTheInstance()
    {
        var id = await StartAsync(context => context.WaitForExternalEvent<int>("Number"));
        await Client.RaiseEventAsync(id, "Number", "not a number");
        (await EndAsync(id)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
    }

    [Fact]
    public async Task FailureDetails_NotAskedFor_AreNotGiven()
    {
        var id = await StartAsync<int>(_ => throw new NotSupportedException("never"));
        await EndAsync(id);
        (await Client.GetInstanceAsync(id))!.FailureDetails.ShouldBeNull();
    }
}
