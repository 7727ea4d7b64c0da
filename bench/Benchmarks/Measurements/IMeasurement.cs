using Interviews.Benchmarks.Reporting;

namespace Interviews.Benchmarks.Measurements;

internal interface IMeasurement
{
    /// <summary>What <c>--only</c> calls it.</summary>
    string Name { get; }

    Task<IReadOnlyList<Figure>> RunAsync(Options options);
}
