using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Interviews.Functions.Tests.Harness;

/// <summary>Somebody who talks to the API as a client would.</summary>
public sealed class Caller(HttpClient http) : IDisposable
{
    public Task<Reply> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Reply> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Reply> PutAsync(string path, object? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, body, headers);

    public Task<Reply> PatchAsync(string path, object? body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<Reply> HeadAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Head, path, null, headers);

    public Task<Reply> DeleteAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, path, null, headers);

    /// <param name="path">Below <c>/api/</c>.</param>
    /// <param name="body">Text is sent as it is, anything else as JSON.</param>
    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "api/" + path);
        request.Content = body switch
        {
            null => null,
            HttpContent ready => ready,
            string json => new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
            _ => JsonContent.Create(body, body.GetType()),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        var content = await response.Content.ReadAsStringAsync();
        return new Reply(
            (int)response.StatusCode,
            content.Length == 0 || response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) != true ? null : JsonNode.Parse(content),
            HeadersOf(response))
        {
            Content = content,
        };
    }

    /// <summary>What is not JSON.</summary>
    public async Task<Download> DownloadAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/" + path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await http.SendAsync(request);
        return new Download((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), HeadersOf(response));
    }

    /// <summary>Reads an answer without keeping it.</summary>
    /// <returns>How many bytes it had.</returns>
    public async Task<long> CountAsync(string path)
    {
        await using var stream = await http.GetStreamAsync("api/" + path);
        var buffer = new byte[64 * 1024];
        var count = 0L;
        int read;
        while ((read = await stream.ReadAsync(buffer)) > 0)
        {
            count += read;
        }

        return count;
    }

    public void Dispose() => http.Dispose();

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>What the API answered.</summary>
public sealed record Reply(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>What was answered, whatever its type.</summary>
    public string Content { get; init; } = string.Empty;

    public string? ETag => Headers.GetValueOrDefault("ETag");

    public string? Code => Body?["code"]?.GetValue<string>();

    /// <summary>The names of the fields that a problem document complains about.</summary>
    public IReadOnlyList<string> Fields => Body?["errors"] is JsonObject errors ? [.. errors.Select(error => error.Key)] : [];

    public JsonNode this[string name] => Body?[name] ?? throw new InvalidOperationException($"No '{name}' in {Status} {Body?.ToJsonString()}");

    public string Text(string name) => this[name].GetValue<string>();
}

/// <summary>An answer as it came.</summary>
public sealed record Download(int Status, byte[] Content, IReadOnlyDictionary<string, string> Headers);
