namespace Interviews.Crash.Tests.Model;

/// <summary>One revision of an interview: from its beginning until it is cancelled, missed or moved.</summary>
internal sealed class Episode(int revision, DateTimeOffset begun, Slot slot)
{
    public int Revision => revision;

    public DateTimeOffset Begun => begun;

    public Slot Slot => slot;

    public DateTimeOffset Over { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>Started or completed, whichever came first.</summary>
    public DateTimeOffset UnderWay { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>From when feedback is asked for.</summary>
    public DateTimeOffset FeedbackFrom { get; set; } = begun > slot.End ? begun : slot.End;

    /// <summary>Whether a step that is due then is still wanted.</summary>
    public bool Covers(DateTimeOffset due) => due > begun && due < Over;
}
