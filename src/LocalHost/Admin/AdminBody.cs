using System.Globalization;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;

namespace Interviews.LocalHost.Admin;

/// <summary>The JSON object of a request, read field by field; what is wrong with it is collected.</summary>
internal sealed class AdminBody
{
    private readonly Dictionary<string, string[]> _errors = [];
    private readonly JsonElement _root;

    private AdminBody(JsonElement root) => _root = root;

    /// <summary>The answer to what was wrong so far, or <c>null</c> when nothing was.</summary>
    public IResult? Refusal => _errors.Count == 0 ? null : Results.ValidationProblem(_errors);

    public static async Task<AdminBody> ReadAsync(HttpContext http)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            var body = new AdminBody(document.RootElement.Clone());
            if (body._root.ValueKind != JsonValueKind.Object)
            {
                body.Refuse("", "The body is not a JSON object.");
            }

            return body;
        }
        catch (JsonException e)
        {
            var body = new AdminBody(default);
            body.Refuse("", $"The body is not JSON: {e.Message}");
            return body;
        }
    }

    public void Refuse(string name, string problem) => _errors[name] = [problem];

    /// <summary>A text that has to be there.</summary>
    public string Text(string name)
    {
        var text = OptionalText(name) ?? "";
        if (text.Length == 0 && !_errors.ContainsKey(name))
        {
            Refuse(name, "A text is needed.");
        }

        return text;
    }

    public string? OptionalText(string name)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Refuse(name, "Must be a text.");
        return null;
    }

    public IReadOnlyList<string> OptionalTexts(string name)
    {
        if (Find(name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
        {
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        }

        Refuse(name, "Must be a list of texts.");
        return [];
    }

    /// <summary>An ISO 8601 duration, not negative.</summary>
    public TimeSpan? OptionalDuration(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        try
        {
            if (XmlConvert.ToTimeSpan(text) is var span && span >= TimeSpan.Zero)
            {
                return span;
            }

            Refuse(name, "Must not be negative.");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            Refuse(name, $"'{text}' is no ISO 8601 duration such as PT23H or P3D.");
        }

        return null;
    }

    public DateTimeOffset? OptionalInstant(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return instant.ToUniversalTime();
        }

        Refuse(name, $"'{text}' is no instant such as 2026-01-05T22:00:00Z.");
        return null;
    }

    private JsonElement? Find(string name) =>
        _root.ValueKind == JsonValueKind.Object && _root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
