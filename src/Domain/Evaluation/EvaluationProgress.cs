using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>How far the model's evaluation of an interview is, also where nobody could write it down.</summary>
public sealed record EvaluationProgress(EvaluationState State, EvaluationFailure? Failure)
{
    /// <param name="evaluation">What was asked for last, as far as anything is known of it.</param>
    /// <param name="isConfigured">Whether this deployment has a model.</param>
    public static EvaluationProgress Of(Interview interview, AiEvaluation? evaluation, bool isConfigured)
    {
        if (evaluation is { IsFinished: true })
        {
            return new EvaluationProgress(evaluation.State, evaluation.Failure);
        }

        if (interview.Deliveries.GetValueOrDefault(DeliveryChannel.Evaluation)?.State == DeliveryState.Failed)
        {
            return new EvaluationProgress(EvaluationState.Failed, EvaluationFailure.Unavailable);
        }

        return isConfigured
            ? new EvaluationProgress(EvaluationState.Pending, null)
            : new EvaluationProgress(EvaluationState.Failed, EvaluationFailure.NotConfigured);
    }
}
