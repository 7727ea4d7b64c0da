namespace Interviews.Durable.Engines.Tests;

/// <summary>A case of the contract that an engine does not pass, and why.</summary>
public sealed record Difference(EngineUnderTest Engine, string Contract, string Test, string Reason);

/// <summary>All known differences between the contract and the vendor's engines.</summary>
public static class Differences
{
    public static IReadOnlyList<Difference> All { get; } =
    [
    ];

    public static Difference? Find(EngineUnderTest engine, string contract, string test) =>
        All.SingleOrDefault(difference => difference.Engine == engine && difference.Contract == contract && difference.Test == test);
}
