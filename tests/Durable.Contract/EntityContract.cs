using Microsoft.DurableTask.Entities;
using Shouldly;
using Xunit;

namespace Interviews.Durable.Contract;

/// <summary>Entities on an engine that has none: whoever uses one is told so, and nothing waits for an answer that cannot come.</summary>
public abstract class EntityContract : DurableContract
{
    /// <summary>Why an engine that has them skips these cases.</summary>
    public const string SkippedBecause = "This engine has entities.";

    private static readonly EntityInstanceId Counter = new("counter", "one");

    [Fact]
    public async Task CallEntity_FromAnOrchestrator_FailsSayingSo()
    {
        SkipWhereSupported();
        var id = await StartAsync(context => context.Entities.CallEntityAsync<int>(Counter, "get"));
        await FailsForEntities(id);
    }

    [Fact]
    public async Task SignalEntity_FromAnOrchestrator_FailsSayingSo()
    {
        SkipWhereSupported();
        var id = await StartAsync(async context =>
        {
            await context.Entities.SignalEntityAsync(Counter, "add", 1);
            return "sent";
        });
        await FailsForEntities(id);
    }

    [Fact]
    public async Task SignalEntity_FromAClient_FailsSayingSo()
    {
        SkipWhereSupported();
        await StartAsync(_ => Task.FromResult(1));
        (await Should.ThrowAsync<Exception>(() => Client.Entities.SignalEntityAsync(Counter, "add", 1))).Message.ShouldContain("entit", Case.Insensitive);
    }

    [Fact]
    public async Task GetEntity_FromAClient_FailsSayingSo()
    {
        SkipWhereSupported();
        await StartAsync(_ => Task.FromResult(1));
        (await Should.ThrowAsync<Exception>(() => Client.Entities.GetEntityAsync(Counter))).Message.ShouldContain("entit", Case.Insensitive);
    }

    private void SkipWhereSupported() => Assert.SkipWhen(Host.SupportsEntities, SkippedBecause);

    private async Task FailsForEntities(string id) => (await FailureTextAsync(id)).ShouldContain("entit", Case.Insensitive);
}
