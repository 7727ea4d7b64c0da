using Interviews.Domain.Access;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Messaging.DeadLetters;

/// <summary><c>POST /dead-letters/{id}/replay</c>: hands it to its consumer again. What fails again stays a dead letter, with the new reason.</summary>
public sealed class ReplayDeadLetterEndpoint(DeadLetterStore deadLetters, IEnumerable<IReplayable> consumers)
{
    [Function("ReplayDeadLetter")]
    [Allow(Role.Admin)]
    public async Task<Outputs> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "dead-letters/{id}/replay")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        var found = await DeadLetterEndpoints.FindToChangeAsync(deadLetters, request, id, cancellationToken);
        return found.IsRefused
            ? new Outputs(new ProblemResult(found.Refusal), QueueMessages.None)
            : await ReplayAsync(found.Value, client, cancellationToken);
    }

    private async Task<Outputs> ReplayAsync(Stored<DeadLetter> stored, DurableTaskClient client, CancellationToken cancellationToken)
    {
        var letter = stored.Value;
        var messages = QueueMessages.None;
        var item = new FailedItem(letter.OrganizationId, letter.Consumer, letter.ItemId, letter.InterviewId, letter.Item);
        var handled = await deadLetters.GuardAsync(
            () => item, async () => messages = await MessagesAsync(letter, client, cancellationToken), cancellationToken);
        letter = handled
            ? await deadLetters.MarkReplayedAsync(stored, cancellationToken)
            : (await deadLetters.FindAsync(letter.OrganizationId, letter.Key, cancellationToken))?.Value ?? letter;
        return new Outputs(Answer.Ok(DeadLetterView.Of(letter)), messages);
    }

    /// <summary>A message goes to its queue once more; anything else is handled here.</summary>
    private Task<QueueMessages> MessagesAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (QueueMessages.Has(letter.Consumer))
        {
            var message = EventMessage.Read(letter.Item) ?? throw new FormatException("The message names no event.");
            return Task.FromResult(QueueMessages.To(letter.Consumer, message));
        }

        var consumer = consumers.FirstOrDefault(candidate => candidate.Consumer == letter.Consumer)
            ?? throw new InvalidOperationException($"Nothing of '{letter.Consumer}' can be replayed.");
        return consumer.ReplayAsync(letter, client, cancellationToken);
    }

    /// <summary>The answer, and what goes to the queues after it.</summary>
    public sealed class Outputs(IResult answer, QueueMessages messages)
    {
        [HttpResult]
        public IResult Answer { get; } = answer;

        [QueueOutput(QueueMessages.NotificationsQueue)]
        public EventMessage[] Notifications { get; } = messages.Notifications;

        [QueueOutput(QueueMessages.WebhooksQueue)]
        public EventMessage[] Webhooks { get; } = messages.Webhooks;

        [QueueOutput(QueueMessages.CalendarsQueue)]
        public EventMessage[] Calendars { get; } = messages.Calendars;

        [QueueOutput(QueueMessages.EvaluationsQueue)]
        public EventMessage[] Evaluations { get; } = messages.Evaluations;
    }
}
