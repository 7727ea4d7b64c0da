using Interviews.Cosmos.Stub.Account;
using Interviews.Cosmos.Stub.Faults;
using Interviews.Cosmos.Stub.Wire;

namespace Interviews.Cosmos.Stub;

/// <summary>
/// An in-memory Cosmos DB account (API for NoSQL, one region, session consistency) behind the service's HTTP protocol: what the SDK sends in Gateway mode.
/// </summary>
/// <remarks>
/// It holds databases, containers, items with ETags, transactional batches, queries in the subset of SQL of <see cref="Sql.SqlParser"/>, time to live, and the change feed
/// in latest-version mode. Anything else is answered with 501, so that a test cannot pass on what the stub only seems to do.
/// </remarks>
public sealed class CosmosStub
{
    private readonly Dispatcher _dispatcher;

    /// <param name="time">What <c>_ts</c> and time to live go by.</param>
    public CosmosStub(TimeProvider time)
    {
        Databases = new StubAccount(time);
        _dispatcher = new Dispatcher(this);
    }

    /// <summary>Any key will do: signatures are not checked.</summary>
    public static string Key => Convert.ToBase64String(new byte[64]);

    /// <summary>For a client whose <c>HttpClientFactory</c> uses <see cref="CreateHandler"/>.</summary>
    public static string ConnectionString => ConnectionStringOf(new UriBuilder(Uri.UriSchemeHttps, "cosmos.stub.example").Uri);

    /// <summary>What goes wrong, and when; nothing by default.</summary>
    public IFaults Faults { get; set; } = NoFaults.Instance;

    /// <summary>
    /// Whether reads and queries still see an expired item, and creating one of its id conflicts, as long as nobody deleted it. The service hides what has expired, and
    /// deletes it when it has time to; a store must cope with both.
    /// </summary>
    public bool ExpiredItemsLinger { get; set; }

    /// <summary>Partition key ranges of containers created from now on: 1 or 2.</summary>
    public int PartitionRanges { get; set; } = 1;

    /// <summary>Raised after each request that was handled, also when its answer is lost to a fault.</summary>
    public event Action<StubUsage>? Handled;

    internal StubAccount Databases { get; }

    public static string ConnectionStringOf(Uri endpoint) => $"AccountEndpoint={endpoint};AccountKey={Key};";

    /// <summary>For <c>CosmosClientOptions.HttpClientFactory</c>; every handler speaks to the same account.</summary>
    public HttpMessageHandler CreateHandler() => new StubHandler(this);

    /// <summary>The number of items that exist in a container, expired ones that nobody deleted included; 0 when there is no such container.</summary>
    public int CountItems(string database, string container) => Databases.Find(database)?.Find(container)?.Count ?? 0;

    internal Task<StubResponse> HandleAsync(StubRequest request) => _dispatcher.HandleAsync(request);

    internal void Tell(StubUsage usage) => Handled?.Invoke(usage);
}

/// <summary>What a request cost.</summary>
/// <param name="Operation">Such as <c>read</c>, <c>query</c>, <c>batch</c>, <c>changefeed</c>.</param>
/// <param name="Container">Its name; empty for requests to the account or a database.</param>
/// <param name="Items">Items read from or written to the container: what no index could rule out.</param>
/// <param name="Bytes">Of those items.</param>
/// <param name="Charge">An estimate in request units, made of items and bytes.</param>
public sealed record StubUsage(string Operation, string Container, int Status, int Items, long Bytes, double Charge);
