namespace Interviews.Domain.Notifications;

/// <param name="Occasion">The part of an <see cref="EffectKey"/> that distinguishes this message from others of the revision: <c>scheduled@1</c>, <c>reminder-PT24H</c>.</param>
public sealed record PlannedMessage(MessageKind Kind, string Occasion, IReadOnlyList<Addressee> To)
{
    /// <summary>What has changed, for a message of the kind <see cref="MessageKind.Changed"/>.</summary>
    public IReadOnlyList<ToldDetail> Changes { get; init; } = [];

    /// <summary>Who has one of these messages already, written at this news or after it, needs no other.</summary>
    public EarlierMessages? UnlessToldBy { get; init; }
}

/// <param name="Since">The sequence of the event that they tell if they were written after it.</param>
/// <param name="Messages">Revision and occasion of each.</param>
public sealed record EarlierMessages(long Since, IReadOnlyList<(int Revision, string Occasion)> Messages);
