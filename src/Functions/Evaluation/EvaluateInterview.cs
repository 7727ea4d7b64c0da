using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary>Has a model evaluate the interview whose evaluation the message's event asks for.</summary>
public sealed class EvaluateInterview(EvaluationRun evaluations, PoisonMessages poison, TimeProvider time)
{
    [Function(nameof(EvaluateInterview))]
    public async Task RunAsync([QueueTrigger(QueueMessages.EvaluationsQueue)] EventMessage message, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.EvaluationsQueue, time);
        await evaluations.RunAsync(message, cancellationToken);
    }

    [Function("PoisonEvaluations")]
    public Task DeadLetterAsync([QueueTrigger(QueueMessages.EvaluationsQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken) =>
        poison.DeadLetterAsync(QueueMessages.EvaluationsQueue, DeliveryChannel.Evaluation, message, cancellationToken);
}
