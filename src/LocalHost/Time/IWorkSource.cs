namespace Interviews.LocalHost.Time;

/// <summary>A part of the host that does work by itself: when time passes, or because work was handed to it.</summary>
/// <remarks>The virtual clock moves from one <see cref="NextDue"/> to the next and drains every part before each step.</remarks>
internal interface IWorkSource
{
    /// <summary>The earliest instant at which this part has something to do that it cannot do yet, or <c>null</c>.</summary>
    DateTimeOffset? NextDue { get; }

    /// <summary>
    /// Whether it comes by the calendar, over and over, and not because something waits for it: a timer trigger. Such a part is done in its time and is never what comes next;
    /// one that runs every minute would hide everything else.
    /// </summary>
    bool Recurs { get; }

    /// <summary>Tells the part that the clock has moved.</summary>
    void Wake();

    /// <summary>Completes once everything that is due now is done; <c>true</c> when anything was done since the last call.</summary>
    Task<bool> DrainAsync(CancellationToken cancellationToken);
}
