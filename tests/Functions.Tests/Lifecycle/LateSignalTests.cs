using System.Text.Json;
using Grpc.Core;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Lifecycle;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Notifications;
using Interviews.Functions.Tests.Messaging.DeadLetters;
using Interviews.Infrastructure.Storage;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Lifecycle;

/// <summary>What becomes of a batch of two cancelled interviews when the durable service answers the signal to the first with an error.</summary>
public sealed class LateSignalTests
{
    private static readonly InterviewCancelled First = Cancelled("0193a1b2-0000-7000-8000-000000000001");
    private static readonly InterviewCancelled Second = Cancelled("0193a1b2-0000-7000-8000-000000000002");

    private readonly MemoryStore _store = new();

    [Theory]
    [InlineData(StatusCode.FailedPrecondition, OrchestrationRuntimeStatus.Completed)]
    [InlineData(StatusCode.NotFound, null)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Completed)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Failed)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Terminated)]
    [InlineData(StatusCode.Unknown, null)]
    public async Task Signal_ToNobodyWhoWaits_IsNoFault(StatusCode code, OrchestrationRuntimeStatus? instance)
    {
        var client = Client(code, instance);

        var messages = await DispatchAsync(client);

        client.Signalled.ShouldBe([InstanceOf(First), InstanceOf(Second)]);
        messages.Notifications.Select(message => message.InterviewId).ShouldBe([First.InterviewId, Second.InterviewId]);
        _store.Text().ShouldBeEmpty("Neither a dead letter nor a failed attempt");
    }

    [Theory]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Running)]
    [InlineData(StatusCode.Unknown, OrchestrationRuntimeStatus.Pending)]
    [InlineData(StatusCode.Unavailable, OrchestrationRuntimeStatus.Completed)]
    [InlineData(StatusCode.DeadlineExceeded, null)]
    [InlineData(StatusCode.ResourceExhausted, null)]
    [InlineData(StatusCode.Internal, null)]
    public async Task Signal_ThatMayStillArrive_FailsTheBatchSoThatItIsRetried(StatusCode code, OrchestrationRuntimeStatus? instance)
    {
        var client = Client(code, instance);

        var thrown = await Should.ThrowAsync<RpcException>(() => DispatchAsync(client));

        thrown.StatusCode.ShouldBe(code);
        client.Signalled.ShouldBe([InstanceOf(First)], "Order within an interview is kept");
        _store.All<DeadLetter>().ShouldBeEmpty();
        _store.All<FeedStall>().ShouldHaveSingleItem().ErrorType.ShouldBe(nameof(RpcException));
    }

    [Fact]
    public async Task Signal_ThatTheServiceRefuses_IsADeadLetterOfThatEventAlone()
    {
        var messages = await DispatchAsync(Client(StatusCode.InvalidArgument, null));

        _store.All<DeadLetter>().ShouldHaveSingleItem().InterviewId.ShouldBe(First.InterviewId);
        messages.Notifications.ShouldHaveSingleItem().InterviewId.ShouldBe(Second.InterviewId);
        _store.All<FeedStall>().ShouldBeEmpty("The feed moves");
    }

    private static InterviewCancelled Cancelled(string interview) => new(new Cancellation(Instant.FromUtc(2026, 3, 2, 9, 0), "r-1", null))
    {
        InterviewId = Guid.Parse(interview),
        OrganizationId = "acme",
        Sequence = 2,
        Revision = 1,
        OccurredAt = Instant.FromUtc(2026, 3, 2, 9, 0),
        ActorId = "r-1",
    };

    private static string InstanceOf(InterviewEvent e) => LifecycleNames.InstanceId(e.InterviewId, e.Revision);

    private static FaultyDurableClient Client(StatusCode code, OrchestrationRuntimeStatus? instance) =>
        new(InstanceOf(First), new RpcException(new Status(code, "Exception was thrown by handler.")), instance);

    private Task<QueueMessages> DispatchAsync(DurableTaskClient client)
    {
        var dispatch = new DispatchInterviewEvents(
            new DeadLetterStore(_store, new StoreUpdates(TimeProvider.System), TimeProvider.System, NullLogger<DeadLetterStore>.Instance),
            new FeedWatch(_store, TimeProvider.System, NullLogger<FeedWatch>.Instance),
            [new EventQueue(QueueMessages.NotificationsQueue, DeliveryChannel.Notifications, InterviewMessages.Handles)],
            []);
        JsonElement[] changes = [.. new[] { First, Second }.Select(e => JsonElement.Parse(RecordJson.Write(e)))];
        return dispatch.RunAsync(changes, client, new Attempt(), TestContext.Current.CancellationToken);
    }
}
