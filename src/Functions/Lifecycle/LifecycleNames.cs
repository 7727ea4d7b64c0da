namespace Interviews.Functions.Lifecycle;

/// <summary>Names that the lifecycle orchestration shares with those who start and signal it.</summary>
internal static class LifecycleNames
{
    /// <summary>The revision is over: its interview was cancelled, missed, or moved to another time.</summary>
    public const string RevisionEnded = "Cancelled";

    public const string Started = nameof(Started);

    public const string Completed = nameof(Completed);

    /// <summary>A scorecard moved on, or the panel changed: who still owes feedback has to be asked again.</summary>
    public const string FeedbackChanged = "FeedbackSubmitted";

    /// <summary>One instance per revision; ids are never used again.</summary>
    public static string InstanceId(Guid interviewId, int revision) => $"interview-{interviewId}-r{revision}";
}
