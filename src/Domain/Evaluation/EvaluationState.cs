namespace Interviews.Domain.Evaluation;

/// <summary>Where a model's evaluation of an interview stands.</summary>
public enum EvaluationState
{
    /// <summary>Asked for, not answered yet.</summary>
    Pending,

    /// <summary>There is advice.</summary>
    Completed,

    /// <summary>There is none, for a reason that is told; never a default in its place (REQ-EVA-05).</summary>
    Failed,

    /// <summary>There is advice, made of texts that try to instruct the model: a person looks at it first (REQ-EVA-07).</summary>
    NeedsReview,
}

/// <summary>Why there is no evaluation.</summary>
public enum EvaluationFailure
{
    /// <summary>The model would not.</summary>
    Refused,

    /// <summary>The model could not take in everything, or not say everything.</summary>
    Truncated,

    /// <summary>The service withheld what went in or came out.</summary>
    Filtered,

    /// <summary>What came back was not what was asked for.</summary>
    Unparsable,

    /// <summary>This deployment has no model.</summary>
    NotConfigured,

    /// <summary>No interviewer wrote anything.</summary>
    NoMaterial,

    /// <summary>Neither the job nor a scorecard says what to judge by.</summary>
    NoRubric,

    /// <summary>More was written than is sent to a model at once.</summary>
    TooLong,

    /// <summary>The candidate asked that no machine takes part (REQ-EVA-13).</summary>
    HumanOnly,

    /// <summary>The tokens that a day may cost are used up; it can be asked for again on another day.</summary>
    BudgetSpent,

    /// <summary>The model could not be reached, however often it was tried; somebody can have it replayed.</summary>
    Unavailable,
}
