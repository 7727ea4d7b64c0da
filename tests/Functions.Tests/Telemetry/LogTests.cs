using System.Collections.Concurrent;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Telemetry;

public sealed class LogTests
{
    private static readonly Dictionary<string, string?> EveryLine = new() { ["Logging:LogLevel:Microsoft"] = "Trace" };

    /// <summary>The framework names the file that it sends, and documents are named after people.</summary>
    [Fact]
    public async Task File_IsSent_LeavesNoLineAboutIt()
    {
        var log = new Categories();
        await using var host = await InterviewsHost.StartAsync(settings: EveryLine, configure: services => services.AddSingleton<ILoggerProvider>(log));
        using var recruiter = host.Recruiter();
        var interview = await recruiter.PostAsync("interviews", """{"type":"video","scheduledAt":"2026-03-20T10:00:00Z","duration":30,"candidateId":"c-1"}""");
        var document = await recruiter.UploadedAsync($"interviews/{interview.Text("id")}", name: "carla-candidate.pdf");

        (await recruiter.DownloadAsync($"{document}/content")).Status.ShouldBe(200);
        (await recruiter.GetAsync("docs")).Status.ShouldBe(200);

        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAll(category => !category.StartsWith("Microsoft.AspNetCore.Http.Result", StringComparison.Ordinal));
    }

    /// <summary>The category of each line that gets through the app's filters.</summary>
    private sealed class Categories : ILoggerProvider
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => new Category(categoryName, _lines);

        public void Dispose() => _lines.Clear();
    }

    private sealed class Category(string name, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => lines.Enqueue(name);
    }
}
