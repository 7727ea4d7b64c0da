using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OutboxAttachment = Interviews.LocalHost.Admin.OutboxAttachment;
using OutboxMessage = Interviews.LocalHost.Admin.OutboxMessage;

namespace Interviews.Standalone;

/// <summary>The mail that the app has left in its outbox.</summary>
internal sealed class EmbeddedOutbox(HostedApp app) : IOutboxReader
{
    private readonly Lazy<SqliteOutbox> _outbox = new(() =>
        app.Services?.GetRequiredService<SqliteOutbox>() ?? new SqliteOutbox(EmbeddedFiles.Interviews(app), app.Time));

    public IReadOnlyList<OutboxMessage> Read() =>
    [
        .. _outbox.Value.Read().Select(message => new OutboxMessage(
            message.To,
            message.Subject,
            message.Text,
            message.Html,
            [.. message.Attachments.Select(attachment => new OutboxAttachment(attachment.Name, attachment.ContentType, attachment.Content))],
            message.SentAt)),
    ];
}
