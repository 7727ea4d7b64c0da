using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Interviews.Infrastructure.Storage.Json;

namespace Interviews.Functions.Http;

/// <summary>JSON as the API speaks it: values are written as the store writes them, and members that have none are shown as <c>null</c>.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(StorageJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        IgnoreReadOnlyProperties = false,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
