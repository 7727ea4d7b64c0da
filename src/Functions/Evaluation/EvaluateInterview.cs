using Interviews.Functions.Interviews.Endpoints;
using Interviews.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Evaluation;

/// <summary>Has a model evaluate the interview whose evaluation the message's event asks for.</summary>
public sealed class EvaluateInterview(EvaluationRun evaluations, TimeProvider time)
{
    [Function(nameof(EvaluateInterview))]
    public async Task RunAsync([QueueTrigger(EvaluationRun.Queue)] EventMessage message, CancellationToken cancellation)
    {
        using var trace = message.Receive(EvaluationRun.Queue, time);
        await evaluations.RunAsync(message, cancellation);
    }
}
