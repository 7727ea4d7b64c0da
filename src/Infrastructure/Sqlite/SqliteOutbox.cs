using Interviews.Domain.Notifications;
using Interviews.LocalHost.Seams;

namespace Interviews.Infrastructure.Sqlite;
public sealed class SqliteOutbox : IEmailSender, IOutboxReader
{
    public Task SendAsync(EmailMessage message, CancellationToken cancellation) => throw new NotSupportedException();
    public IReadOnlyList<OutboxMessage> Read() => [];
}
