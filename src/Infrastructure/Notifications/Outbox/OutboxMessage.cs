namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>A message in the outbox.</summary>
/// <param name="SentAt">When it was first sent, in UTC.</param>
public sealed record OutboxMessage(string To, string Subject, string Text, string Html, IReadOnlyList<OutboxAttachment> Attachments, DateTimeOffset SentAt)
{
    /// <summary>The address that a reply goes to, if not that of the sender.</summary>
    public string? ReplyTo { get; init; }
}

/// <param name="Name">The file name.</param>
/// <param name="ContentType">The MIME type with its parameters.</param>
/// <param name="Content">The content as text, such as iCalendar.</param>
public sealed record OutboxAttachment(string Name, string ContentType, string Content);
