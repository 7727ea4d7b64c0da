namespace Interviews.Benchmarks.Reporting;

/// <summary>One line of the results.</summary>
/// <param name="Result">The ratio, or what else the aim speaks of.</param>
/// <param name="Aim"><c>null</c> when nothing was promised.</param>
/// <param name="IsMet">Whether the aim is reached.</param>
/// <param name="Here">This system's absolute numbers.</param>
/// <param name="Beside">Those of what it is compared with.</param>
internal sealed record Figure(string What, string Result, string? Aim, bool IsMet, string Here, string? Beside);
