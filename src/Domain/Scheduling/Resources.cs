namespace Interviews.Domain.Scheduling;

/// <summary>The names under which time is booked.</summary>
public static class Resources
{
    public static string Interviewer(string id) => $"interviewer:{id}";

    public static string Candidate(string id) => $"candidate:{id}";

    /// <summary>A room is known by its location, whatever its case and spacing.</summary>
    public static string Room(string location) =>
        "room:" + Uri.EscapeDataString(string.Join(' ', location.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
