using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string Line)> _lines = [];

    public IEnumerable<string> Categories => _lines.Select(entry => entry.Category).Distinct();

    /// <summary>The level and the text of each entry of a category.</summary>
    public IReadOnlyList<string> Of(string category) => [.. _lines.Where(entry => entry.Category == category).Select(entry => entry.Line)];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
        // There is nothing to give back.
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, $"{logLevel} {formatter(state, exception)}"));
    }
}
