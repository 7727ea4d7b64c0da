using System.Text.Json;

namespace Interviews.Cosmos.Stub.Sql;

internal static class JsonPath
{
    /// <returns>The member; undefined (the default) when there is none.</returns>
    public static JsonElement Find(JsonElement json, IReadOnlyList<string> path)
    {
        foreach (var member in path)
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(member, out json))
            {
                return default;
            }
        }

        return json;
    }
}
