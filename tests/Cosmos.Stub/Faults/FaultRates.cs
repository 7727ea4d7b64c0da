namespace Interviews.Cosmos.Stub.Faults;

/// <summary>Faults at random, the same ones in the same order for the same seed.</summary>
/// <param name="rates">The share of requests that each fault happens to, 0 to 1.</param>
public sealed class FaultRates(int seed, IReadOnlyDictionary<Fault, double> rates) : IFaults
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private readonly Dictionary<Fault, int> _happened = [];

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How often it happened.</summary>
    public int CountOf(Fault fault)
    {
        lock (_gate)
        {
            return _happened.GetValueOrDefault(fault);
        }
    }

    public Fault Next(string operation, string container)
    {
        lock (_gate)
        {
            var drawn = _random.NextDouble();
            foreach (var (fault, rate) in rates)
            {
                if (drawn < rate)
                {
                    _happened[fault] = _happened.GetValueOrDefault(fault) + 1;
                    return fault;
                }

                drawn -= rate;
            }

            return Fault.None;
        }
    }
}
