using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Admin;

/// <summary>The JSON object of a request, read field by field.</summary>
internal sealed class AdminBody(JsonElement root)
{
    /// <exception cref="AdminRefusal">It is no JSON object.</exception>
    public static async Task<AdminBody> ReadAsync(HttpContext http)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new AdminBody(document.RootElement.Clone())
                : throw new AdminRefusal(StatusCodes.Status400BadRequest, "The body is not a JSON object.");
        }
        catch (JsonException e)
        {
            throw new AdminRefusal(StatusCodes.Status400BadRequest, $"The body is not JSON: {e.Message}");
        }
    }

    public string Text(string field) => OptionalText(field) is { Length: > 0 } text ? text : throw AdminRefusal.Of(field, "a text is needed");

    public string? OptionalText(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw AdminRefusal.Of(field, "must be a text"),
    };

    public IReadOnlyList<string> OptionalTexts(string field)
    {
        if (Find(field) is not { } list)
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw AdminRefusal.Of(field, "must be a list of texts");
    }

    /// <summary>An ISO 8601 duration, not negative.</summary>
    public TimeSpan? OptionalDuration(string field)
    {
        if (OptionalText(field) is not { } text)
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text) is var span && span >= TimeSpan.Zero ? span : throw AdminRefusal.Of(field, "must not be negative");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw AdminRefusal.Of(field, $"'{text}' is no ISO 8601 duration such as PT23H or P3D");
        }
    }

    public DateTimeOffset? OptionalInstant(string field)
    {
        if (OptionalText(field) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : throw AdminRefusal.Of(field, $"'{text}' is no instant such as 2026-01-05T22:00:00Z");
    }

    private JsonElement? Find(string field) => root.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
