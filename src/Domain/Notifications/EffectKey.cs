namespace Interviews.Domain.Notifications;

/// <summary>Names one effect on the world (a mail to one person), so that replays and repeats cannot double it.</summary>
/// <param name="Occasion">The kind of effect, and which one where a revision has several: <c>reminder-PT24H</c>, <c>cancelled@7</c>.</param>
public sealed record EffectKey(Guid InterviewId, int Revision, string Occasion, string RecipientId)
{
    /// <summary>The key that <see cref="ToString"/> wrote.</summary>
    public static EffectKey Parse(string text)
    {
        var parts = text.Split(':', 4);
        return new EffectKey(Guid.Parse(parts[0]), int.Parse(parts[1].AsSpan(1)), parts[2], parts[3]);
    }

    public override string ToString() => $"{InterviewId}:r{Revision}:{Occasion}:{RecipientId}";
}
