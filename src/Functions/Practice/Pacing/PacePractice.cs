using System.Text.Json;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Practice;
using Interviews.Functions.Durable;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Infrastructure.Storage;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Practice.Pacing;

/// <summary>Starts the clock of each practice interview, and tells it of every step. Delivered at least once; a repeat has the clock look once more.</summary>
public sealed class PacePractice(DeadLetterStore deadLetters) : IFeedFollower, IReplayable
{
    public string Consumer => "practice";

    public async Task FollowAsync(IReadOnlyList<JsonElement> changes, DurableTaskClient client, CancellationToken cancellationToken)
    {
        foreach (var step in changes.Select(RecordJson.ReadAs<PracticeEvent>).OfType<PracticeEvent>())
        {
            var message = new PracticeMessage(step.OrganizationId, step.PracticeId, step.Step == PracticeStep.Created);
            await deadLetters.GuardAsync(() => Failed(message), () => PaceAsync(message, client, cancellationToken), cancellationToken);
        }
    }

    public async Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken)
    {
        await PaceAsync(JsonSerializer.Deserialize<PracticeMessage>(letter.Item)!, client, cancellationToken);
        return QueueMessages.None;
    }

    private static Task PaceAsync(PracticeMessage message, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var instance = PracticeCourse.InstanceId(message.PracticeId);
        return message.IsNew
            ? client.StartOnceAsync(nameof(PracticeCourse), instance, message, cancellationToken)
            : client.SignalAsync(instance, PracticeCourse.Stepped, string.Empty, cancellationToken);
    }

    /// <summary>Without the event itself: nobody reads what somebody answers in practice.</summary>
    private FailedItem Failed(PracticeMessage message) =>
        new(message.OrganizationId, Consumer, $"{message.PracticeId}:{(message.IsNew ? "new" : "step")}", null, JsonSerializer.Serialize(message));
}

/// <param name="IsNew">It has just been made; otherwise something happened to it.</param>
public sealed record PracticeMessage(string OrganizationId, Guid PracticeId, bool IsNew);
