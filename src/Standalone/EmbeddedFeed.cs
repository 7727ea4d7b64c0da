using System.Globalization;
using Interviews.Infrastructure.Sqlite;
using Interviews.LocalHost.ChangeFeed;
using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Interviews.Standalone;

/// <summary>The change feed of the app's embedded store. An app in another process is looked at whenever it has finished an invocation.</summary>
internal sealed class EmbeddedFeed : IChangeFeedSource
{
    private readonly Lazy<SqliteChangeFeed> _feed;

    public EmbeddedFeed(HostedApp app)
    {
        _feed = new Lazy<SqliteChangeFeed>(() => app.Services?.GetRequiredService<SqliteChangeFeed>() ?? new SqliteChangeFeed(EmbeddedFiles.Interviews(app), app.Time));
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

    public Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellationToken)
    {
        var after = continuation is null ? 0 : long.Parse(continuation, CultureInfo.InvariantCulture);
        var (documents, place) = _feed.Value.Read(after, limit);
        return Task.FromResult(new ChangePage(documents, documents.Count > 0 ? Text(place) : continuation));
    }

    public Task<string> EndAsync(CancellationToken cancellationToken) => Task.FromResult(Text(_feed.Value.End()));

    private static string Text(long place) => place.ToString(CultureInfo.InvariantCulture);
}
