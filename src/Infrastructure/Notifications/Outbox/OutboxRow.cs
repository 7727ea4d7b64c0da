using System.Text.Json;
using Interviews.Domain.Notifications;
using Interviews.Infrastructure.Storage.Json;
using Microsoft.Data.Sqlite;

namespace Interviews.Infrastructure.Notifications.Outbox;

/// <summary>A row of the table <c>outbox</c>, with the columns <see cref="Columns"/>.</summary>
internal sealed record OutboxRow(EmailMessage Message, DateTimeOffset SentAt)
{
    public const string Columns = "sentAt, message";

    public static OutboxRow From(SqliteDataReader row) => new(
        JsonSerializer.Deserialize<EmailMessage>(row.GetFieldValue<byte[]>(1), StorageJson.Options)!, DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)));

    public OutboxMessage ToOutboxMessage() => new(
        Message.To,
        Message.Subject,
        Message.Text,
        Message.Html,
        [.. Message.Attachments.Select(attachment => new OutboxAttachment(attachment.Name, attachment.ContentType, attachment.Content))],
        SentAt)
    {
        ReplyTo = Message.ReplyTo?.Address,
    };
}
