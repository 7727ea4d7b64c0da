using Interviews.Domain.DeadLetters;
using Interviews.Domain.Interviews;
using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Interviews.Functions.Evaluation;

/// <summary>Takes up what <see cref="EvaluateInterview"/> failed on for good.</summary>
public sealed class PoisonEvaluations(PoisonMessages poison) : IReplayable
{
    public string Consumer => EvaluationRun.Queue;

    [Function(nameof(PoisonEvaluations))]
    public Task RunAsync([QueueTrigger(EvaluationRun.Queue + "-poison")] string message, CancellationToken cancellation) =>
        poison.DeadLetterAsync(EvaluationRun.Queue, DeliveryChannel.Evaluation, message, cancellation);

    public Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellation) =>
        Task.FromResult(new QueueMessages { Evaluations = [PoisonMessages.Again(letter)] });
}
