using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Durable.Execution;

/// <summary>Passes on only what an orchestrator logs for the first time.</summary>
internal sealed class ReplaySafeLogger(TaskOrchestrationContext context, ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => inner.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!context.IsReplaying)
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }
}

/// <summary>Makes <see cref="ReplaySafeLogger"/>s; wrapping one in another is harmless but avoided.</summary>
internal sealed class ReplaySafeLoggerFactory(TaskOrchestrationContext context, Func<ILoggerFactory> inner) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName)
    {
        var factory = inner();
        return factory is ReplaySafeLoggerFactory safe && safe != this
            ? safe.CreateLogger(categoryName)
            : new ReplaySafeLogger(context, factory.CreateLogger(categoryName));
    }

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException("Adding providers to the replay-safe logger factory is not supported.");

    public void Dispose()
    {
        // The factory inside belongs to the host.
    }
}
