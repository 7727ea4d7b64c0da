using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>Reads from the log of the extension where its gRPC endpoint is: it tells nobody else but a worker.</summary>
internal sealed partial class EndpointLog : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly TaskCompletionSource<string> _endpoint = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Endpoint => _endpoint.Task.WaitAsync(Patience);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!_endpoint.Task.IsCompleted && Opened().Match(formatter(state, exception)) is { Success: true } match)
        {
            _endpoint.TrySetResult(match.Groups["address"].Value);
        }
    }

    public void Dispose() => _endpoint.TrySetCanceled();

    [GeneratedRegex(@"Opened local gRPC endpoint: (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Opened();
}
