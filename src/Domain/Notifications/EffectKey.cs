namespace Interviews.Domain.Notifications;

/// <summary>Identifies one effect outside the system, such as a mail to one person, so that a repeat does not cause it again.</summary>
/// <param name="Occasion">The kind of effect and, if a revision can have several of a kind, which one: <c>reminder-PT24H</c>, <c>cancelled@7</c>.</param>
/// <param name="RecipientKey">The <see cref="Recipient.Key"/> of the recipient.</param>
public sealed record EffectKey(Guid InterviewId, int Revision, string Occasion, string RecipientKey)
{
    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static EffectKey Parse(string text)
    {
        var parts = text.Split(':', 4);
        return new EffectKey(Guid.Parse(parts[0]), int.Parse(parts[1].AsSpan(1)), parts[2], parts[3]);
    }

    public override string ToString() => $"{InterviewId}:r{Revision}:{Occasion}:{RecipientKey}";
}
