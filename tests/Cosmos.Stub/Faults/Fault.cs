namespace Interviews.Cosmos.Stub.Faults;

/// <summary>What goes wrong with one request.</summary>
public enum Fault
{
    None,

    /// <summary>412: somebody else's write came first.</summary>
    PreconditionFailed,

    /// <summary>429 with the time after which to try again; nothing happened.</summary>
    TooManyRequests,

    /// <summary>449: two transactions met; nothing happened.</summary>
    RetryWith,

    /// <summary>503; nothing happened, which the answer does not say.</summary>
    Unavailable,

    /// <summary>503 although the request was carried out.</summary>
    UnavailableAfterCommit,

    /// <summary>408; nothing happened, which the answer does not say.</summary>
    TimeoutBeforeCommit,

    /// <summary>408 although the request was carried out.</summary>
    TimeoutAfterCommit,

    /// <summary>The connection breaks before the request arrives.</summary>
    DisconnectBeforeCommit,

    /// <summary>The connection breaks when the request was carried out.</summary>
    DisconnectAfterCommit,
}

/// <summary>Decides what goes wrong. Asked once for each request to items: not for those to the account, a database or a container.</summary>
public interface IFaults
{
    /// <summary>What a 429 asks the client to wait.</summary>
    TimeSpan RetryAfter { get; }

    /// <param name="operation">As in <see cref="StubUsage.Operation"/>.</param>
    Fault Next(string operation, string container);
}

internal sealed class NoFaults : IFaults
{
    public static readonly NoFaults Instance = new();

    public TimeSpan RetryAfter => TimeSpan.Zero;

    public Fault Next(string operation, string container) => Fault.None;
}
