using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

/// <summary>One host for all tests of a class that leave no trace in it.</summary>
public abstract class SharedHost : IAsyncLifetime
{
    private readonly LocalHostOptions _options;

    private protected SharedHost(LocalHostOptions options) => _options = options;

    internal TestHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await TestHost.StartAsync(_options);

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
