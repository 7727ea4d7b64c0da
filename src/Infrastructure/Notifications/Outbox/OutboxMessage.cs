namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>A message as the outbox shows it.</summary>
/// <param name="SentAt">When it was sent first, UTC.</param>
public sealed record OutboxMessage(string To, string Subject, string Text, string Html, IReadOnlyList<OutboxAttachment> Attachments, DateTimeOffset SentAt);

/// <param name="Name">File name.</param>
/// <param name="ContentType">MIME type with its parameters.</param>
/// <param name="Content">The content as text; iCalendar is text.</param>
public sealed record OutboxAttachment(string Name, string ContentType, string Content);
