using Interviews.Domain.Storage;
using Shouldly;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <summary>What every store promises to the Domain. Inherited once for each store; knows nothing of any.</summary>
public abstract partial class StoreContract(StoreFixture fixture) : IAsyncDisposable
{
    protected const string Org = Samples.Organization;
    protected const string OtherOrg = "globex";

    private static readonly CancellationToken None = CancellationToken.None;

    protected StoreFixture Fixture => fixture;

    protected IStore Store => fixture.Store;

    public ValueTask DisposeAsync() => fixture.DisposeAsync();

    protected Task<CommitResult> Commit(params IReadOnlyList<Write> writes) => Store.CommitAsync(Org, writes, None);

    /// <returns>The new ETags by document id.</returns>
    protected async Task<IReadOnlyDictionary<string, string>> Committed(params IReadOnlyList<Write> writes) =>
        (await Commit(writes)).ShouldBeOfType<CommitResult.Committed>().ETags;

    protected async Task<CommitResult.Conflict> Refused(params IReadOnlyList<Write> writes) =>
        (await Commit(writes)).ShouldBeOfType<CommitResult.Conflict>();

    /// <summary>Creates the documents, in batches.</summary>
    protected async Task Given(params IEnumerable<IRecord> documents)
    {
        foreach (var batch in documents.GroupBy(document => document.OrganizationId).SelectMany(organization => organization.Chunk(100)))
        {
            (await Store.CommitAsync(batch[0].OrganizationId, [.. batch.Select(document => new Write.Create(document))], None))
                .ShouldBeOfType<CommitResult.Committed>();
        }
    }

    protected Task<Stored<T>?> Read<T>(string id, string organization = Org)
        where T : class, IRecord => Store.ReadAsync<T>(organization, id, None);

    protected Task<Stored<T>?> Read<T>(T document)
        where T : class, IRecord => Read<T>(document.Id, document.OrganizationId);

    /// <summary>All pages of a query.</summary>
    protected async Task<List<T>> All<T>(Query<T> query, int limit = 200, string organization = Org)
        where T : class, IRecord
    {
        var items = new List<T>();
        string? continuation = null;
        do
        {
            var page = await Store.QueryAsync(organization, query, limit, continuation, None);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            items.AddRange(page.Items.Select(item => item.Value));
            continuation = page.Continuation;
        }
        while (continuation is not null);

        return items;
    }
}
