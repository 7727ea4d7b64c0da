using System.Collections.Concurrent;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>What sample functions did, in order.</summary>
public sealed class Journal
{
    private readonly ConcurrentQueue<string> _entries = [];

    public IReadOnlyList<string> Entries => [.. _entries];

    public void Add(string entry) => _entries.Enqueue(entry);
}
