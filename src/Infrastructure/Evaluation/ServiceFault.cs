using System.ClientModel;
using System.Net;
using System.Text.Json;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>How the service says that it did not answer: a status, and in the body a code and which parameter it is about.</summary>
internal sealed record ServiceFault(int Status, string? Code, string? Parameter)
{
    /// <summary>It withheld what was sent to it.</summary>
    public bool IsFiltered => Status == 400 && Code is "content_filter";

    /// <summary>More was sent than the model takes in.</summary>
    public bool IsTooLong => Status == 400 && Code is "context_length_exceeded";

    /// <summary>The model has one temperature and no other, as those have that reason.</summary>
    public bool RefusesTemperature => Status == 400 && Parameter is "temperature";

    /// <summary>Says nothing of what the service wrote, which may repeat what was sent.</summary>
    public HttpRequestException AsException() =>
        new($"The model's service answered with status {Status} ({Code ?? "no code"}).", null, Status == 0 ? null : (HttpStatusCode)Status);

    public static ServiceFault Of(ClientResultException fault)
    {
        try
        {
            using var body = JsonDocument.Parse(fault.GetRawResponse()?.Content.ToMemory() ?? default);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                ? new ServiceFault(fault.Status, Text(error, "code"), Text(error, "param"))
                : new ServiceFault(fault.Status, null, null);
        }
        catch (JsonException)
        {
            return new ServiceFault(fault.Status, null, null);
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
