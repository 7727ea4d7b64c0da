using Xunit;

namespace Interviews.Azurite;

/// <summary>
/// One Azurite for a test assembly, on free loopback ports and in memory, started when a test first asks for an account and ended after the last test.
/// </summary>
/// <example><c>[assembly: AssemblyFixture(typeof(AzuriteServer))]</c> once, then a parameter of a test class's constructor.</example>
public sealed class AzuriteServer : IAsyncLifetime
{
    private readonly StorageAccounts _accounts = new();
    private readonly Lazy<Task<AzuriteProcess>> _process;

    public AzuriteServer() => _process = new Lazy<Task<AzuriteProcess>>(() => AzuriteProcess.StartAsync(_accounts.Definition));

    /// <summary>The connection string of an account that is empty and belongs to the caller.</summary>
    /// <exception cref="InvalidOperationException">Azurite cannot be started; the message says what to do.</exception>
    public async Task<string> NewAccountAsync()
    {
        var process = await _process.Value;
        return _accounts.Next(process);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_process.IsValueCreated && await Started(_process.Value) is { } process)
        {
            await process.DisposeAsync();
        }
    }

    /// <summary>A start that failed has been told to whoever asked for it.</summary>
    private static async Task<AzuriteProcess?> Started(Task<AzuriteProcess> starting)
    {
        await ((Task)starting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return starting.IsCompletedSuccessfully ? await starting : null;
    }
}
