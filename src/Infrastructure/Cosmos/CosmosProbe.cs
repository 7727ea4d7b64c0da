using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;

namespace Interviews.Infrastructure.Cosmos;

/// <summary>Asks for the definition of the container that everything depends on.</summary>
internal sealed class CosmosProbe(CosmosAccount account) : IStoreProbe
{
    public string Kind => "cosmos";

    public Task CheckAsync(CancellationToken cancellationToken) => account.Container(StoreContainers.Interviews).ReadContainerAsync(cancellationToken: cancellationToken);
}
