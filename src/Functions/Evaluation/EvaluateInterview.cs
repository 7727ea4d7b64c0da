using Interviews.Functions.Notifications;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary>Has a model evaluate the interview whose evaluation the message's event asks for.</summary>
public sealed class EvaluateInterview(EvaluationRun evaluations)
{
    [Function(nameof(EvaluateInterview))]
    public Task RunAsync([QueueTrigger(EvaluationRun.Queue)] EventMessage message, CancellationToken cancellation) => evaluations.RunAsync(message, cancellation);
}
