using System.Text.Json;
using System.Text.Json.Serialization;

namespace Interviews.Functions.Http.Requests;

/// <summary>How the values of a request's fields are read.</summary>
internal static class RequestJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new LenientEnumConverterFactory(), new WholeNumberConverter() },
    };

    /// <summary>What a value of this type must be, as the end of a sentence.</summary>
    public static string Expected(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare switch
        {
            _ when bare == typeof(string) => "must be text.",
            _ when bare == typeof(bool) => "must be true or false.",
            _ when bare == typeof(int) => "must be a whole number.",
            _ when bare == typeof(string[]) => "must be a list of texts.",
            _ when bare == typeof(Dictionary<string, int>) => "must hold whole numbers by name.",
            _ when bare.IsArray => "must be a list.",
            _ => "has the wrong form.",
        };
    }
}

/// <summary>A value of a request that cannot be what it should be. Caught by the binder, which knows the field.</summary>
#pragma warning disable S3871, CA1064 // never leaves this assembly
internal sealed class RequestValueException(string message) : Exception(message);
#pragma warning restore S3871, CA1064
