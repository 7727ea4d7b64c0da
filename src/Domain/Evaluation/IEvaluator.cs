namespace Interviews.Domain.Evaluation;

/// <summary>A language model that evaluates as it is instructed.</summary>
public interface IEvaluator
{
    /// <summary>Asks once, and again where the service was only busy for a moment.</summary>
    /// <exception cref="HttpRequestException">The service failed, could not be reached, or takes no such request. Trying later may help.</exception>
    /// <exception cref="TimeoutException">It took longer than it may.</exception>
    Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken);
}

/// <param name="Instructions">What the model is to do; nothing in it comes from users.</param>
/// <param name="Input">The data, as JSON text.</param>
/// <param name="Schema">The JSON schema that the answer keeps to.</param>
public sealed record EvaluationRequest(string Instructions, string Input, string Schema);

/// <summary>What the model made of it.</summary>
/// <param name="Use"><c>null</c> when the service said nothing of it.</param>
public abstract record EvaluationOutcome(ModelUse? Use)
{
    /// <param name="Raw">As it came; nobody has looked at it.</param>
    public sealed record Answered(string Raw, ModelUse? Use) : EvaluationOutcome(Use);

    /// <param name="Reason">In the model's words.</param>
    public sealed record Refused(string Reason, ModelUse? Use) : EvaluationOutcome(Use);

    /// <param name="Raw">As far as it came.</param>
    public sealed record Truncated(string? Raw, ModelUse? Use) : EvaluationOutcome(Use);

    /// <summary>The service answered, but with nothing of a model's.</summary>
    /// <param name="Raw">As it came.</param>
    public sealed record Unreadable(string Raw) : EvaluationOutcome((ModelUse?)null);

    public sealed record Filtered(ModelUse? Use) : EvaluationOutcome(Use);
}

/// <param name="Model">Name and version, as the service reports it.</param>
public sealed record ModelUse(string Model, int InputTokens, int OutputTokens);
