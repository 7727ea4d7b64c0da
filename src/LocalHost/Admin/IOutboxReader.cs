namespace Interviews.LocalHost.Admin;

/// <summary>What the local e-mail outbox offers to <c>GET /admin/outbox</c>.</summary>
public interface IOutboxReader
{
    /// <summary>Every message sent so far, oldest first.</summary>
    IReadOnlyList<OutboxMessage> Read();
}

public sealed record OutboxMessage(string To, string Subject, string Text, string Html, IReadOnlyList<OutboxAttachment> Attachments, DateTimeOffset SentAt);

/// <param name="Name">File name.</param>
/// <param name="ContentType">MIME type with its parameters.</param>
/// <param name="Content">The content as text; iCalendar is text.</param>
public sealed record OutboxAttachment(string Name, string ContentType, string Content);
