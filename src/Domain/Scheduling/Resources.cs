using System.Security.Cryptography;
using System.Text;

namespace Interviews.Domain.Scheduling;

/// <summary>The names under which time is booked.</summary>
public static class Resources
{
    // Document ids are bounded (1,023 bytes in Cosmos DB), locations of 500 characters in any script are longer when escaped.
    private const int LongestRoom = 200;

    public static string Interviewer(string id) => $"interviewer:{id}";

    public static string Candidate(string id) => $"candidate:{id}";

    /// <summary>A room is known by its location, whatever its case and spacing; a long one by its hash.</summary>
    public static string Room(string location)
    {
        var name = Uri.EscapeDataString(string.Join(' ', location.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return "room:" + (name.Length <= LongestRoom ? name : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))));
    }
}
