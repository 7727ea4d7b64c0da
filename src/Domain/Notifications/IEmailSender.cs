namespace Interviews.Domain.Notifications;

/// <summary>Sends mail.</summary>
public interface IEmailSender
{
    /// <summary>Who the messages are from.</summary>
    MailContact From { get; }

    /// <summary>Accepts the message, or throws if it is not known whether the message was accepted. A repeat with the same <see cref="EmailMessage.Key"/> sends nothing.</summary>
    Task SendAsync(EmailMessage message, CancellationToken cancellationToken);
}

/// <param name="Key">An <see cref="EffectKey"/> as text, by which the sender recognizes a repeat.</param>
public sealed record EmailMessage(string Key, string To, string ToName, string Subject, string Text, string Html)
{
    /// <summary>The header <c>Auto-Submitted</c> of every message (RFC 3834): no vacation responder answers it.</summary>
    public const string AutoSubmitted = "auto-generated";

    public IReadOnlyList<EmailAttachment> Attachments { get; init; } = [];

    /// <summary>Where a reply goes, instead of to the sender, which nobody reads.</summary>
    public MailContact? ReplyTo { get; init; }
}

/// <param name="Name">Empty when nobody knows it.</param>
public sealed record MailContact(string Address, string Name);

/// <param name="ContentType">The MIME type with its parameters.</param>
public sealed record EmailAttachment(string Name, string ContentType, string Content);
