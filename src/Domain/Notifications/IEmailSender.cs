namespace Interviews.Domain.Notifications;

/// <summary>Sends mail.</summary>
public interface IEmailSender
{
    /// <summary>Accepts the message, or throws if it is not known whether the message was accepted. A repeat with the same <see cref="EmailMessage.Key"/> sends nothing.</summary>
    Task SendAsync(EmailMessage message, CancellationToken cancellationToken);
}

/// <param name="Key">An <see cref="EffectKey"/> as text, by which the sender recognizes a repeat.</param>
public sealed record EmailMessage(string Key, string To, string ToName, string Subject, string Text, string Html)
{
    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];
}

/// <param name="ContentType">The MIME type with its parameters.</param>
public sealed record EmailAttachment(string Name, string ContentType, string Content);
