using System.Globalization;
using System.Text.Json;

namespace Interviews.Functions.Http.Requests;

/// <summary>Members that an object inside a value has more than once: whoever took the last one would believe what the sender may not have meant (RFC 8259, section 4).</summary>
internal static class RepeatedMembers
{
    /// <param name="at">What the value is called, such as <c>ratings</c>.</param>
    /// <returns>Each by its whole name, such as <c>ratings.problemSolving</c>.</returns>
    public static IEnumerable<string> In(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Object => InObject(value, at),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => In(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"))),
        _ => [],
    };

    private static IEnumerable<string> InObject(JsonElement value, string at)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            var name = $"{at}.{member.Name}";
            if (!known.Add(member.Name))
            {
                yield return name;
            }

            foreach (var inside in In(member.Value, name))
            {
                yield return inside;
            }
        }
    }
}
