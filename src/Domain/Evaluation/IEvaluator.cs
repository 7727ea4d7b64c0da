using System.Security.Cryptography;
using System.Text;

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
public sealed record EvaluationRequest(string Instructions, string Input, string Schema)
{
    /// <summary>What the answer is called where the service wants a name for it: letters alone.</summary>
    public string SchemaName { get; init; } = "evaluation";

    /// <summary>
    /// By which a service can recognize the same request when it is sent again, and not charge for it twice. The same for the same evaluation and content, another one for
    /// any other. 64 hexadecimal digits; <c>null</c> where nobody said for which evaluation it is.
    /// </summary>
    public string? Key { get; init; }

    /// <param name="evaluation">Names the evaluation, and which attempt at it.</param>
    public EvaluationRequest For(string evaluation) =>
        this with { Key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{evaluation}\n{Instructions}\n{Input}\n{Schema}"))) };
}

/// <summary>What the model made of it.</summary>
/// <param name="Use"><c>null</c> when the service said nothing of it.</param>
public abstract record EvaluationOutcome(ModelUse? Use)
{
    /// <summary>All that came back.</summary>
    public abstract string? Text { get; }

    /// <summary>Why it is no answer; <c>null</c> when it is one.</summary>
    public abstract EvaluationFailure? Failure { get; }

    /// <param name="Raw">As it came; nobody has looked at it.</param>
    public sealed record Answered(string Raw, ModelUse? Use) : EvaluationOutcome(Use)
    {
        public override string Text => Raw;

        public override EvaluationFailure? Failure => null;
    }

    /// <param name="Reason">In the model's words.</param>
    public sealed record Refused(string Reason, ModelUse? Use) : EvaluationOutcome(Use)
    {
        public override string Text => Reason;

        public override EvaluationFailure? Failure => EvaluationFailure.Refused;
    }

    /// <param name="Raw">As far as it came.</param>
    public sealed record Truncated(string? Raw, ModelUse? Use) : EvaluationOutcome(Use)
    {
        public override string? Text => Raw;

        public override EvaluationFailure? Failure => EvaluationFailure.Truncated;
    }

    /// <summary>The service answered, but with nothing of a model's.</summary>
    /// <param name="Raw">As it came.</param>
    public sealed record Unreadable(string Raw) : EvaluationOutcome((ModelUse?)null)
    {
        public override string Text => Raw;

        public override EvaluationFailure? Failure => EvaluationFailure.Unparsable;
    }

    public sealed record Filtered(ModelUse? Use) : EvaluationOutcome(Use)
    {
        public override string? Text => null;

        public override EvaluationFailure? Failure => EvaluationFailure.Filtered;
    }

    /// <summary>Nothing was sent: what the model may cost on this day is spent.</summary>
    public sealed record OutOfBudget() : EvaluationOutcome((ModelUse?)null)
    {
        public override string? Text => null;

        public override EvaluationFailure? Failure => EvaluationFailure.BudgetSpent;
    }
}

/// <param name="Model">Name and version, as the service reports it.</param>
public sealed record ModelUse(string Model, int InputTokens, int OutputTokens);
