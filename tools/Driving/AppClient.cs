using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Interviews.Driving;

/// <summary>A client of the system, in anybody's name. A token that has expired on the system's clock is fetched again.</summary>
public sealed class AppClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<Identity, string> _tokens = new();

    public AppClient(Uri address) => _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    public Task<Reply> GetAsync(Identity identity, string path) => SendAsync(identity, HttpMethod.Get, path, null);

    public Task<Reply> PutAsync(Identity identity, string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(identity, HttpMethod.Put, path, body, headers);

    public Task<Reply> PostAsync(Identity identity, string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(identity, HttpMethod.Post, path, body, headers);

    /// <param name="path">Below <c>/api/</c>.</param>
    /// <param name="body">Sent as JSON.</param>
    /// <exception cref="HttpRequestException">There was no answer, or not all of it: nobody knows what became of the request.</exception>
    public async Task<Reply> SendAsync(Identity identity, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var reply = await SendOnceAsync(await TokenAsync(identity), method, path, body, headers);
        if (reply.Status != 401)
        {
            return reply;
        }

        _tokens.TryRemove(identity, out _);
        return await SendOnceAsync(await TokenAsync(identity), method, path, body, headers);
    }

    /// <summary>Whether the system says that it and all it depends on are well.</summary>
    public async Task<bool> IsHealthyAsync() => (await SendOnceAsync(null, HttpMethod.Get, "health", null, [])).IsSuccess;

    /// <summary>The system's clock.</summary>
    public async Task<(DateTimeOffset Now, bool IsVirtual)> ClockAsync()
    {
        var clock = await _http.GetFromJsonAsync<JsonObject>("admin/clock");
        return (clock!["now"]!.GetValue<DateTimeOffset>(), clock["virtual"]!.GetValue<bool>());
    }

    /// <summary>Moves the virtual clock; answers when everything that fell due is done.</summary>
    public async Task AdvanceToAsync(DateTimeOffset instant)
    {
        using var answer = await _http.PostAsJsonAsync("admin/clock", new { to = instant });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Every mail so far, oldest first.</summary>
    public async Task<IReadOnlyList<Mail>> OutboxAsync() => (await _http.GetFromJsonAsync<List<Mail>>("admin/outbox"))!;

    public void Dispose() => _http.Dispose();

    private async Task<string> TokenAsync(Identity identity)
    {
        if (_tokens.TryGetValue(identity, out var kept))
        {
            return kept;
        }

        using var answer = await _http.PostAsJsonAsync(
            "admin/token", new { identity.Subject, identity.Role, OrganizationId = identity.Organization, identity.Name, identity.Email });
        answer.EnsureSuccessStatusCode();
        return _tokens[identity] = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["token"]!.GetValue<string>();
    }

    private async Task<Reply> SendOnceAsync(string? token, HttpMethod method, string path, object? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "api/" + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body, body.GetType());
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
        return new Reply((int)response.StatusCode, isJson && text.Length > 0 ? JsonNode.Parse(text) : null, response.Headers.ETag?.ToString());
    }
}
