using System.Runtime;

namespace Interviews.Benchmarks.Loads;

/// <summary>The runtime compiles what is hot a second time, in the background; until it has, a side is measured as slower than it is.</summary>
internal static class WarmUp
{
    private const int Shortest = 12;
    private const int Longest = 30;
    private const int Quiet = 12;

    /// <summary>Repeats a round until hardly anything is compiled in one. On a busy machine the compiler waits for its turn too, hence the least number.</summary>
    public static void Run(Options options, Action round)
    {
        for (var (i, quiet) = (0, 0); i < (options.Quick ? 1 : Longest) && (i < Shortest || quiet < 2); i++)
        {
            var before = JitInfo.GetCompiledMethodCount();
            round();
            quiet = JitInfo.GetCompiledMethodCount() - before < Quiet ? quiet + 1 : 0;
        }
    }
}
