using Interviews.Benchmarks.Reporting;

namespace Interviews.Benchmarks.Loads;

/// <summary>Two sides of a comparison, measured in turn so that whatever else the machine does falls on both.</summary>
internal static class Rounds
{
    /// <summary>The medians over all rounds; the ratio is the median of each round's own.</summary>
    public static Comparison Alternate(int rounds, Func<double> here, Func<double> beside)
    {
        var pairs = new List<(double Here, double Beside)>();
        for (var i = 0; i < rounds; i++)
        {
            // Whoever goes first in one round goes second in the next.
            var (first, second) = i % 2 == 0 ? (here, beside) : (beside, here);
            var (one, other) = (first(), second());
            pairs.Add(i % 2 == 0 ? (one, other) : (other, one));
        }

        return new Comparison(
            Numbers.Median(pairs.Select(pair => pair.Here)), Numbers.Median(pairs.Select(pair => pair.Beside)), Numbers.Median(pairs.Select(pair => pair.Here / pair.Beside)));
    }

    /// <summary>Throughput (16 connections) and latency (one connection) of two servers.</summary>
    public static (Comparison Rate, Comparison Latency) Compare(Options options, HttpLoad here, HttpLoad beside)
    {
        const int Connections = 16;
        Alternate(2, () => here.Run(options.Round, Connections).Rate, () => beside.Run(options.Round, Connections).Rate);
        var rate = Alternate(options.Rounds, () => here.Run(options.Round, Connections).Rate, () => beside.Run(options.Round, Connections).Rate);
        var latency = Alternate(
            options.Rounds, () => here.Run(options.Round / 2, 1).Median.TotalSeconds, () => beside.Run(options.Round / 2, 1).Median.TotalSeconds);
        return (rate, latency);
    }
}

/// <param name="Ratio">Here divided by beside.</param>
internal sealed record Comparison(double Here, double Beside, double Ratio)
{
    public double Inverse => 1 / Ratio;
}
