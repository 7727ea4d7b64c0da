using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Functions.Tests.Harness;

/// <summary>A store that is gone from some commit on, as for a host that crashes there.</summary>
internal sealed class CrashingStore
{
    private bool _isGone;

    /// <summary>The commit that is not made, and after which nothing is.</summary>
    public Func<IReadOnlyList<Write>, bool> CrashesAt { get; set; } = _ => false;

    public void Install(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IStore) && !service.IsKeyedService);
        services.AddSingleton<IStore>(provider => new Store(this, (IStore)real.ImplementationFactory!(provider)));
    }

    public void Restart() => (_isGone, CrashesAt) = (false, _ => false);

    private sealed class Store(CrashingStore crash, IStore real) : IStore
    {
        private IStore Real => crash._isGone ? throw new StoreUnavailableException(Duration.FromSeconds(1), null) : real;

        public Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
            where T : class, IRecord => Real.ReadAsync<T>(organizationId, id, cancellationToken);

        public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
            where T : class, IRecord => Real.ReadManyAsync<T>(organizationId, ids, cancellationToken);

        public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
        {
            crash._isGone |= crash.CrashesAt(writes);
            return Real.CommitAsync(organizationId, writes, cancellationToken);
        }

        public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
            where T : class, IRecord => Real.QueryAsync(organizationId, query, limit, continuation, cancellationToken);

        public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) => Real.CountAsync(organizationId, query, cancellationToken);
    }
}
