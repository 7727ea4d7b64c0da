namespace Interviews.Crash.Tests.Load;

/// <summary>What the clients counted, all together.</summary>
internal sealed class Tally
{
    private int _accepted;
    private int _refused;
    private int _lost;
    private int _committed;

    public int AcceptedCommands => _accepted;

    public int RefusedCommands => _refused;

    public int LostAnswers => _lost;

    /// <summary>Commands that were committed though their answer was lost.</summary>
    public int CommittedUnheard => _committed;

    public void Accepted(bool unheard = false)
    {
        Interlocked.Increment(ref _accepted);
        if (unheard)
        {
            Interlocked.Increment(ref _committed);
        }
    }

    public void Refused() => Interlocked.Increment(ref _refused);

    public void Lost() => Interlocked.Increment(ref _lost);
}
