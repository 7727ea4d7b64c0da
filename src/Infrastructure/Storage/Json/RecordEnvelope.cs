using System.Text.Json.Serialization.Metadata;
using Interviews.Domain.Storage;

namespace Interviews.Infrastructure.Storage.Json;

/// <summary>The members that the storage layer adds to a document, at its top level and in front of the document's own.</summary>
internal static class RecordEnvelope
{
    public const string Id = "id";
    public const string Kind = "kind";

    /// <summary>In seconds; Cosmos DB forgets the document that long after its last write.</summary>
    public const string TimeToLive = "ttl";

    /// <summary>Which commit wrote the document; only in Cosmos DB.</summary>
    public const string Commit = "commit";

    /// <summary>What the named queries go by; only in Cosmos DB.</summary>
    public const string Find = "find";

    private static readonly string[] Names = [Id, Kind, TimeToLive, Commit, Find];

    /// <summary>A document that has a member of such a name would be stored with two of them.</summary>
    public static void Reserve(JsonTypeInfo type)
    {
        if (type.Kind == JsonTypeInfoKind.Object && typeof(IRecord).IsAssignableFrom(type.Type)
            && type.Properties.FirstOrDefault(property => property.Set is not null && Names.Contains(property.Name)) is { } taken)
        {
            throw new InvalidOperationException($"The member '{taken.Name}' of {type.Type.Name} is reserved in stored documents.");
        }
    }
}
