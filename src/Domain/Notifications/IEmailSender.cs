namespace Interviews.Domain.Notifications;

/// <summary>Hands a message to whoever delivers it.</summary>
public interface IEmailSender
{
    /// <summary>Accepts the message, or throws when nobody knows whether it was accepted. Sending the same <see cref="EmailMessage.Key"/> again delivers nothing more.</summary>
    Task SendAsync(EmailMessage message, CancellationToken cancellationToken);
}

/// <param name="Key">The effect's key; the sender uses it to recognize a repeat.</param>
public sealed record EmailMessage(string Key, string To, string ToName, string Subject, string Text, string Html)
{
    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];
}

/// <param name="ContentType">MIME type with its parameters.</param>
public sealed record EmailAttachment(string Name, string ContentType, string Content);
