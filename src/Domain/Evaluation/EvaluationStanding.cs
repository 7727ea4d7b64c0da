using Interviews.Domain.Interviews;

namespace Interviews.Domain.Evaluation;

/// <summary>How far the model's evaluation of an interview is, also where nobody could write it down.</summary>
public sealed record EvaluationStanding(EvaluationState State, EvaluationFailure? Failure)
{
    /// <param name="evaluation">What was asked for last, as far as anything is known of it.</param>
    /// <param name="isConfigured">Whether this deployment has a model.</param>
    public static EvaluationStanding Of(Interview interview, AiEvaluation? evaluation, bool isConfigured)
    {
        if (evaluation is { IsFinished: true })
        {
            return new EvaluationStanding(evaluation.State, evaluation.Failure);
        }

        if (interview.Deliveries.GetValueOrDefault(DeliveryChannel.Evaluation)?.State == DeliveryState.Failed)
        {
            return new EvaluationStanding(EvaluationState.Failed, EvaluationFailure.Unavailable);
        }

        return isConfigured
            ? new EvaluationStanding(EvaluationState.Pending, null)
            : new EvaluationStanding(EvaluationState.Failed, EvaluationFailure.NotConfigured);
    }
}
