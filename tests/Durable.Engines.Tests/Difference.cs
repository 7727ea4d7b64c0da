namespace Interviews.Durable.Engines.Tests;

/// <summary>A case of the contract that an engine does not pass, and why.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="Contract">The class of the contract, without that word.</param>
/// <param name="Test">The case.</param>
/// <param name="Reason">Why it does not pass, as half a sentence.</param>
public sealed record Difference(EngineUnderTest Engine, string Contract, string Test, string Reason)
{
    /// <summary>Whether the case fails whenever it is run, and not only when things happen to meet.</summary>
    public bool IsCertain { get; init; } = true;

    public override string ToString() => $"{Engine}: {Contract}.{Test}";
}
