using System.Text.Json.Nodes;

namespace Interviews.Functions.Http.Requests;

/// <summary>JSON Merge Patch (RFC 7396, section 2).</summary>
internal static class MergePatch
{
    /// <returns>A new value: what stands in the patch instead of what stood there, objects member by member, without what the patch has as <c>null</c>.</returns>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var merged = target is JsonObject members ? members.DeepClone().AsObject() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = Apply(merged[name], change);
            }
        }

        return merged;
    }
}
