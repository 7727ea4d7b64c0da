using Microsoft.Extensions.Hosting;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Creates what is missing in the account before anything else of the host starts.</summary>
internal sealed class CosmosProvisioner(CosmosAccount account) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => account.ProvisionAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
