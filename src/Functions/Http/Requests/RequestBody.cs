using System.Text.Json.Serialization;

namespace Interviews.Functions.Http.Requests;

/// <summary>A request's JSON object, bound by <see cref="RequestReader"/>.</summary>
internal abstract record RequestBody
{
    /// <summary>Names of the properties that the body had, whatever their value: what a partial update may touch.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Given { get; set; } = new HashSet<string>();

    /// <summary>The body as received, by which a repeated request is recognized.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Raw { get; set; }
}
