using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Webhooks;

/// <summary>Secrets stay where they are used.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public async Task Secret_OfAWebhookThatFailsAndIsReplayed_IsNeverLoggedAndInNoDeadLetter()
    {
        using var log = new Recorded();
        await using var hooked = await Hooked.StartAsync(services => services.AddSingleton<ILoggerProvider>(log).PostConfigure<LoggerFilterOptions>(options =>
        {
            options.Rules.Clear();
            options.MinLevel = LogLevel.Trace;
        }));
        var webhook = await hooked.RegisterAsync();
        hooked.Receiver.Answer = (http, _) => Receiver.Status(http, 500);
        await hooked.ScheduleAsync();
        await hooked.Host.AdvanceAsync(TimeSpan.FromDays(4));
        Redeliveries.Rewind(hooked.Host);
        await hooked.Host.Clock.DrainAsync();

        var key = webhook["secret"]!.GetValue<string>()["whsec_".Length..];
        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAll(line => !line.Contains(key));
        (await hooked.ReadAsync("dead-letters")).ToJsonString().ShouldNotContain(key);
        log.Lines.ShouldAll(line => !line.Contains("Canary"));
    }

    /// <summary>Everything that is logged, at any level.</summary>
    private sealed class Recorded : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => _lines.Clear();
    }
}
