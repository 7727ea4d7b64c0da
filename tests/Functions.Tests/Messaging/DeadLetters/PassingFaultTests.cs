using System.Net.Sockets;
using Grpc.Core;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Messaging.DeadLetters;

/// <summary>What is no fault of the item is tried again by the trigger; what is, is put aside.</summary>
public sealed class PassingFaultTests
{
    public static TheoryData<Exception> Passing =>
    [
        new StoreUnavailableException(Duration.FromSeconds(1), null), new TimeoutException(), new IOException(), new SocketException(), new HttpRequestException(),
        new InvalidOperationException("while doing", new HttpRequestException()),
        Durable(StatusCode.Unavailable), Durable(StatusCode.DeadlineExceeded), Durable(StatusCode.ResourceExhausted), Durable(StatusCode.Aborted), Durable(StatusCode.Internal),
        Durable(StatusCode.Unknown), Durable(StatusCode.Cancelled),
    ];

    public static TheoryData<Exception> Lasting =>
    [
        new FormatException(), new InvalidOperationException(),
        Durable(StatusCode.InvalidArgument), Durable(StatusCode.NotFound), Durable(StatusCode.AlreadyExists), Durable(StatusCode.FailedPrecondition),
        Durable(StatusCode.OutOfRange), Durable(StatusCode.PermissionDenied), Durable(StatusCode.Unauthenticated), Durable(StatusCode.Unimplemented),
    ];

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Guard_OfAFaultThatPasses_ThrowsItOnAndPutsNothingAside(Exception fault)
    {
        var store = new MemoryStore();

        await Should.ThrowAsync<Exception>(() => Box(store).GuardAsync(Item, () => throw fault, CancellationToken.None));

        store.Text().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public async Task Guard_OfAFaultOfTheItem_PutsItAside(Exception fault)
    {
        var store = new MemoryStore();

        (await Box(store).GuardAsync(Item, () => throw fault, CancellationToken.None)).ShouldBeFalse();

        store.Text().ShouldContain($"{fault.GetType().Name}: ");
    }

    private static RpcException Durable(StatusCode code) => new(new Status(code, "no"));

    private static DeadLetterStore Box(MemoryStore store) => new(store, new StoreUpdates(TimeProvider.System), TimeProvider.System, NullLogger<DeadLetterStore>.Instance);

    private static FailedItem Item() => new("acme", "dispatch", "event:1", null, "{}");
}
