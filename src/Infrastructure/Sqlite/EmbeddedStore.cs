using Interviews.Domain.Notifications;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.Seams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Infrastructure.Storage;

/// <content>The store, its change feed and the outbox in one SQLite file; opened when first asked for.</content>
public static partial class StoreRegistration
{
    static partial void AddEmbedded(IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration[DataSetting] is { Length: > 0 } data ? data : DefaultData;
        services.AddSingleton(_ => new InterviewsDatabase(folder));
        services.AddSingleton<IStore, SqliteStore>();
        services.AddSingleton<IChangeFeedSource, SqliteChangeFeed>();
        services.AddSingleton<SqliteOutbox>();
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<SqliteOutbox>());
        services.AddSingleton<IOutboxReader>(provider => provider.GetRequiredService<SqliteOutbox>());
    }
}
