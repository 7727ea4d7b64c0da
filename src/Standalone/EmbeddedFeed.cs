using System.Globalization;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Standalone;

/// <summary>The change feed of the app's embedded store. An app in another process is looked at whenever it has finished an invocation.</summary>
internal sealed class EmbeddedFeed : IChangeFeedSource, IDisposable
{
    private readonly HostedApp _app;
    private readonly EmbeddedFiles _files;

    public EmbeddedFeed(HostedApp app)
    {
        (_app, _files) = (app, new EmbeddedFiles(app));
        if (app.Services is null)
        {
            app.InvocationEnded += () => Changed?.Invoke();
        }
        else if (app.Services.GetService<SqliteChangeFeed>() is { } feed)
        {
            feed.Changed += () => Changed?.Invoke();
        }
    }

    public event Action? Changed;

    public string ContainerName => "interviews";

    private SqliteChangeFeed Feed => _app.Services?.GetRequiredService<SqliteChangeFeed>() ?? new SqliteChangeFeed(_files.Interviews, _app.Time);

    public Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellationToken)
    {
        var after = continuation is null ? 0 : long.Parse(continuation, CultureInfo.InvariantCulture);
        var (documents, place) = Feed.Read(after, limit);
        return Task.FromResult(new ChangePage(documents, documents.Count > 0 ? Text(place) : continuation));
    }

    public Task<string> EndAsync(CancellationToken cancellationToken) => Task.FromResult(Text(Feed.End()));

    public void Dispose() => _files.Dispose();

    private static string Text(long place) => place.ToString(CultureInfo.InvariantCulture);
}
