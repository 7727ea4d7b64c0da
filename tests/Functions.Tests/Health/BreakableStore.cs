using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Functions.Tests.Health;

/// <summary>A container that cannot be reached as long as it is broken.</summary>
/// <param name="container">One of <see cref="StoreContainers"/> that are asked for by key.</param>
internal sealed class BreakableStore(string container)
{
    public bool IsBroken { get; set; }

    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IStore) && service.IsKeyedService && container.Equals(service.ServiceKey));
        services.AddKeyedSingleton<IStore>(container, (provider, key) => new Store(this, (IStore)real.KeyedImplementationFactory!(provider, key)));
    }

    private sealed class Store(BreakableStore switched, IStore real) : IStore
    {
        private IStore Real => switched.IsBroken ? throw new StoreUnavailableException(Duration.FromSeconds(1), null) : real;

        public Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
            where T : class, IRecord => Real.ReadAsync<T>(organizationId, id, cancellationToken);

        public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
            where T : class, IRecord => Real.ReadManyAsync<T>(organizationId, ids, cancellationToken);

        public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
            Real.CommitAsync(organizationId, writes, cancellationToken);

        public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
            where T : class, IRecord => Real.QueryAsync(organizationId, query, limit, continuation, cancellationToken);

        public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) => Real.CountAsync(organizationId, query, cancellationToken);
    }
}
