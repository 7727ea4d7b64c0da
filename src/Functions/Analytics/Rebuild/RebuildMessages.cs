namespace Interviews.Functions.Analytics.Rebuild;

/// <summary>How far a rebuild has come; the orchestration goes on from here when it continues as new.</summary>
/// <param name="Source">Which documents are being read; see <see cref="RebuildSource"/>.</param>
/// <param name="Continuation">Where the next page of them begins.</param>
public sealed record RebuildState(string OrganizationId, int Generation, string Source, string? Continuation, RebuildProgress Progress);

/// <summary>How many documents were read so far.</summary>
/// <param name="Uncountable">Of these, how many could not be counted.</param>
public sealed record RebuildProgress(long Events, long Scorecards, long Candidates, long Uncountable);

/// <param name="Continuation"><c>null</c> after the last page.</param>
public sealed record RebuiltPage(string? Continuation, int Read, int Uncountable);

/// <param name="Switched">The new generation is the one that is read; what is left to do concerns nobody.</param>
public sealed record RebuildStatus(bool Switched, RebuildProgress Progress);

/// <summary>In the order in which they are read.</summary>
internal static class RebuildSource
{
    public const string Events = "events";
    public const string Scorecards = "scorecards";
    public const string Candidates = "candidates";

    /// <returns><c>null</c> after the last.</returns>
    public static string? After(string source) => source switch
    {
        Events => Scorecards,
        Scorecards => Candidates,
        _ => null,
    };
}
