using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Interviews.Infrastructure.Storage;

namespace Interviews.Functions.Http;

/// <summary>JSON as the API speaks it: that of the store, with members that have no value shown as <c>null</c>.</summary>
internal static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(DocumentJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
