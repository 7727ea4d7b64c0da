namespace Interviews.Crash.Tests.Model;

/// <summary>A happening as the timeline shows it.</summary>
internal sealed record Recorded(Happening Happening, long Sequence, DateTimeOffset At);

/// <summary>An interview as the system shows it in the end.</summary>
/// <param name="Mails">The messages of its timeline, by their key.</param>
internal sealed record Outcome(TrackedInterview Interview, IReadOnlyList<Recorded> Timeline, IReadOnlyList<string> Mails)
{
    /// <summary>Whether nothing of its ledger, which is kept for 90 days, can be gone by then.</summary>
    public bool IsRemembered(DateTimeOffset end) => Timeline[0].At.AddDays(85) > end;
}
