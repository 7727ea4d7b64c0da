using System.Diagnostics.Metrics;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>What is recorded of the attempts of a consumer of the change feed.</summary>
public sealed class FeedWatchTests
{
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task Success_WritesNothing()
    {
        var watch = Watch(_store);

        await watch.WatchAsync("dispatch", new Attempt(), () => Task.CompletedTask, CancellationToken.None);
        await watch.WatchAsync("dispatch", new Attempt(), () => Task.CompletedTask, CancellationToken.None);

        _store.Text().ShouldBeEmpty();
    }

    [Fact]
    public async Task Failure_IsRecordedByItsTypeAloneAndGoesOn()
    {
        var watch = Watch(_store);
        var fault = new TimeoutException("carla@mail.example");

        (await Should.ThrowAsync<TimeoutException>(() => FailAsync(watch, fault))).ShouldBeSameAs(fault);
        await Should.ThrowAsync<TimeoutException>(() => FailAsync(watch, fault, retries: 1));

        var stall = _store.All<FeedStall>().ShouldHaveSingleItem();
        (stall.Consumer, stall.ErrorType, stall.Attempts).ShouldBe(("analytics", nameof(TimeoutException), 2));
        _store.Text().ShouldNotContain("carla");
    }

    [Fact]
    public async Task Retry_OfWhatReturnedWell_RecordsThatItsOutputsCouldNotBeSent()
    {
        var watch = Watch(_store);

        await watch.WatchAsync("dispatch", new Attempt(), () => Task.CompletedTask, CancellationToken.None);
        await watch.WatchAsync("dispatch", new Attempt(retries: 1), () => Task.CompletedTask, CancellationToken.None);

        var stall = _store.All<FeedStall>().ShouldHaveSingleItem();
        (stall.Consumer, stall.ErrorType, stall.Attempts).ShouldBe(("dispatch", FeedWatch.Outputs, 1));
    }

    [Fact]
    public async Task Retry_OfWhatFailed_CountsTheFailureOnce()
    {
        var watch = Watch(_store);

        await Should.ThrowAsync<TimeoutException>(() => FailAsync(watch, new TimeoutException()));
        await watch.WatchAsync("analytics", new Attempt(retries: 1), () => Task.CompletedTask, CancellationToken.None);

        _store.All<FeedStall>().ShouldHaveSingleItem().Attempts.ShouldBe(1);
    }

    [Fact]
    public async Task Failure_WhileTheAppStops_IsNone()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => Watch(_store).WatchAsync(
            "dispatch", new Attempt(), () => throw new OperationCanceledException(), stopping.Token));

        _store.Text().ShouldBeEmpty();
    }

    [Fact]
    public async Task Failure_ThatCannotBeRecorded_IsStillTheOneThatGoesOnAndIsCounted()
    {
        var attempts = new List<string?>();
        using var listener = Listen(attempts);
        var watch = Watch(new MemoryStore(() => throw new StoreUnavailableException(Duration.FromSeconds(1), null)));

        await Should.ThrowAsync<TimeoutException>(() => watch.WatchAsync("a-consumer-of-this-test", new Attempt(), () => throw new TimeoutException(), CancellationToken.None));

        attempts.ShouldBe(["a-consumer-of-this-test"]);
    }

    private static FeedWatch Watch(IStore store) => new(store, new NoWaits(), NullLogger<FeedWatch>.Instance);

    private static Task FailAsync(FeedWatch watch, Exception fault, int retries = 0) =>
        watch.WatchAsync("analytics", new Attempt(retries), () => throw fault, CancellationToken.None);

    /// <summary>Other tests fail feeds of their own meanwhile.</summary>
    private static MeterListener Listen(List<string?> attempts)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument is { Meter.Name: "Interviews", Name: "interviews.feed.failures", Unit: "{attempt}" })
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Length == 1 && tags[0].Key == "consumer" && tags[0].Value as string == "a-consumer-of-this-test")
            {
                attempts.AddRange(Enumerable.Repeat(tags[0].Value as string, (int)count));
            }
        });
        listener.Start();
        return listener;
    }
}
