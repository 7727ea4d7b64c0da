using Interviews.Benchmarks.Reporting;

namespace Interviews.Benchmarks.Loads;

/// <summary>Two sides of a comparison, measured in turn and in short rounds so that whatever else the machine does falls on both.</summary>
internal static class Rounds
{
    /// <summary>The medians over all rounds; the ratio is the median of each round's own.</summary>
    public static Comparison Alternate(int rounds, Func<double> here, Func<double> beside)
    {
        var pairs = InTurn(rounds, here, beside);
        return Comparison.Of(pairs, value => value);
    }

    /// <summary>Two servers under the load of many connections and of one.</summary>
    public static HttpComparison Compare(Options options, HttpLoad here, HttpLoad beside)
    {
        const int Connections = 16;
        WarmUp.Run(options, () => InTurn(1, () => here.Run(options.Round, Connections), () => beside.Run(options.Round, Connections)));
        var crowd = InTurn(options.Rounds, () => here.Run(options.Round, Connections), () => beside.Run(options.Round, Connections));
        var alone = InTurn(options.Rounds, () => here.Run(options.Round / 2, 1), () => beside.Run(options.Round / 2, 1));
        return new HttpComparison(
            Comparison.Of(crowd, load => load.Rate), Comparison.Of(crowd, load => load.Cpu.TotalSeconds), Comparison.Of(alone, load => load.Median.TotalSeconds));
    }

    private static List<(T Here, T Beside)> InTurn<T>(int rounds, Func<T> here, Func<T> beside)
    {
        var pairs = new List<(T Here, T Beside)>();
        for (var i = 0; i < rounds; i++)
        {
            // Whoever goes first in one round goes second in the next.
            var (first, second) = i % 2 == 0 ? (here, beside) : (beside, here);
            var (one, other) = (first(), second());
            pairs.Add(i % 2 == 0 ? (one, other) : (other, one));
        }

        return pairs;
    }
}

/// <param name="Ratio">Here divided by beside.</param>
internal sealed record Comparison(double Here, double Beside, double Ratio)
{
    public double Inverse => 1 / Ratio;

    public static Comparison Of<T>(IReadOnlyCollection<(T Here, T Beside)> pairs, Func<T, double> value) => new(
        Numbers.Median(pairs.Select(pair => value(pair.Here))),
        Numbers.Median(pairs.Select(pair => value(pair.Beside))),
        Numbers.Median(pairs.Select(pair => value(pair.Here) / value(pair.Beside))));
}

/// <param name="Rate">Requests per second under many connections.</param>
/// <param name="Cpu">Seconds of processor time for each request under many connections, client included.</param>
/// <param name="Latency">Seconds to the answer on one connection.</param>
internal sealed record HttpComparison(Comparison Rate, Comparison Cpu, Comparison Latency)
{
    /// <summary>The absolute numbers of the one side and of the other.</summary>
    public (string Here, string Beside) Numbers(string what) =>
        (Describe(what, Rate.Here, Cpu.Here, Latency.Here), Describe(what, Rate.Beside, Cpu.Beside, Latency.Beside));

    private static string Describe(string what, double rate, double cpu, double latency) =>
        $"{Reporting.Numbers.PerSecond(rate, what)}, {Reporting.Numbers.Time(TimeSpan.FromSeconds(cpu))} CPU each, {Reporting.Numbers.Time(TimeSpan.FromSeconds(latency))} alone";
}
