namespace Interviews.Crash.Tests.Model;

/// <summary>An interview as the client that owns it knows it: only what was acknowledged, or turned out to be committed after its answer was lost.</summary>
internal sealed class TrackedInterview(string id, string candidate, bool isExact)
{
    private readonly List<Happening> _happenings = [];

    public string Id => id;

    /// <summary>Nobody else's: their mailbox tells of this interview alone.</summary>
    public string Candidate => candidate;

    /// <summary>Whether the clock stood still during each of its commands, so that every one of its mails can be foretold.</summary>
    public bool IsExact => isExact;

    public IReadOnlyList<Happening> Happenings => _happenings;

    public string Status { get; set; } = "scheduled";

    public string ETag { get; set; } = string.Empty;

    public Slot Slot { get; private set; } = null!;

    public IReadOnlyList<string> Panel { get; private set; } = [];

    public HashSet<string> Submitted { get; } = [];

    public int Revision { get; private set; }

    public void Add(Happening happening)
    {
        _happenings.Add(happening);
        Slot = happening.Slot ?? Slot;
        Panel = happening.Panel ?? Panel;
        Revision += happening.What is Happening.Scheduled or Happening.Rescheduled or Happening.NoShowUndone ? 1 : 0;
        if (happening.Interviewer is { } interviewer)
        {
            Submitted.Add(interviewer);
        }
    }
}
