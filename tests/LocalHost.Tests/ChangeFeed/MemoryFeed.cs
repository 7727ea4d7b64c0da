using Interviews.LocalHost.ChangeFeed;

namespace Interviews.LocalHost.Tests.ChangeFeed;

/// <summary>A feed that lives as long as its test, over restarts of the host.</summary>
internal sealed class MemoryFeed(string container) : IChangeFeedSource
{
    private readonly Lock _lock = new();
    private readonly List<string> _documents = [];

    public event Action? Changed;

    public string ContainerName => container;

    public void Write(params int[] numbers)
    {
        lock (_lock)
        {
            _documents.AddRange(numbers.Select(number => $$"""{"number":{{number}}}"""));
        }

        Changed?.Invoke();
    }

    public Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellationToken)
    {
        var start = continuation is null ? 0 : int.Parse(continuation);
        lock (_lock)
        {
            var page = _documents.Skip(start).Take(limit).ToList();
            return Task.FromResult(new ChangePage(page, $"{start + page.Count}"));
        }
    }

    public Task<string> EndAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult($"{_documents.Count}");
        }
    }
}
