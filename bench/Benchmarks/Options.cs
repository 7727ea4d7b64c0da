namespace Interviews.Benchmarks;

/// <summary>What to measure, and how thoroughly.</summary>
/// <param name="Only">The one measurement to run, or <c>null</c> for all.</param>
/// <param name="Quick">Small numbers and short rounds: shows that everything works, not how fast it is.</param>
/// <param name="Sleepers">How many orchestrations are put to sleep.</param>
/// <param name="Interviews">How many the month has.</param>
internal sealed record Options(string? Only, bool Quick, int Sleepers, int Interviews)
{
    public const string Usage = "Options: [--only trivial|stack|busy|cost|analytics|availability|loops|answers|create|orchestrations|sleepers|month|dashboard|start] [--quick] [--sleepers N] [--interviews N]";

    /// <summary>How long each side is under load in each round.</summary>
    public TimeSpan Round => TimeSpan.FromSeconds(Quick ? 0.2 : 0.5);

    public int Rounds => Quick ? 3 : 15;

    /// <summary>Only a full run is worth keeping.</summary>
    public bool IsFull => Only is null && !Quick;

    /// <returns><c>null</c> when the arguments make no sense.</returns>
    public static Options? Parse(string[] args)
    {
        var (only, quick, sleepers, interviews) = ((string?)null, false, (int?)null, (int?)null);
        var left = new Queue<string>(args);
        while (left.TryDequeue(out var option))
        {
            switch (option)
            {
                case "--quick":
                    quick = true;
                    break;
                case "--only" when left.TryDequeue(out var name):
                    only = name;
                    break;
                case "--sleepers" when left.TryDequeue(out var text) && int.TryParse(text, out var count) && count > 0:
                    sleepers = count;
                    break;
                case "--interviews" when left.TryDequeue(out var text) && int.TryParse(text, out var count) && count > 0:
                    interviews = count;
                    break;
                default:
                    return null;
            }
        }

        return new Options(only, quick, sleepers ?? (quick ? 6_000 : 104_000), interviews ?? (quick ? 100 : 10_000));
    }
}
