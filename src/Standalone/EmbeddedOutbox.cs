using Interviews.Infrastructure.Notifications.Outbox;
using Interviews.LocalHost.Admin;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OutboxAttachment = Interviews.LocalHost.Admin.OutboxAttachment;
using OutboxMessage = Interviews.LocalHost.Admin.OutboxMessage;

namespace Interviews.Standalone;

/// <summary>The mail that the app has left in its outbox.</summary>
internal sealed class EmbeddedOutbox : IOutboxReader, IDisposable
{
    private readonly EmbeddedFiles _files;
    private readonly Lazy<SqliteOutbox> _outbox;

    public EmbeddedOutbox(HostedApp app)
    {
        _files = new EmbeddedFiles(app);
        _outbox = new Lazy<SqliteOutbox>(
            () => app.Services?.GetRequiredService<SqliteOutbox>() ?? new SqliteOutbox(_files.Interviews, app.Time), LazyThreadSafetyMode.PublicationOnly);
    }

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

    public void Dispose() => _files.Dispose();
}
