using Interviews.Domain.Interviews;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary>Has the interview evaluated, or one of its responses, or has questions proposed for it, as the message's event asks for it.</summary>
public sealed class EvaluateInterview(EvaluationRun evaluations, PoisonMessages poison, TimeProvider time)
{
    [Function(nameof(EvaluateInterview))]
    public async Task RunAsync([QueueTrigger(QueueMessages.EvaluationsQueue)] EventMessage message, CancellationToken cancellationToken)
    {
        using var trace = message.Receive(QueueMessages.EvaluationsQueue, time);
        await evaluations.RunAsync(message, cancellationToken);
    }

    [Function("PoisonEvaluations")]
    public async Task DeadLetterAsync([QueueTrigger(QueueMessages.EvaluationsQueue + QueueMessages.Poison)] string message, CancellationToken cancellationToken)
    {
        var isShown = await evaluations.GiveUpAsync(message, cancellationToken);
        await poison.DeadLetterAsync(QueueMessages.EvaluationsQueue, isShown ? null : DeliveryChannel.Evaluation, message, cancellationToken);
    }
}
