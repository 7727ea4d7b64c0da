using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.Domain;

namespace Interviews.Functions.Http;

/// <summary>
/// Where a list goes on, opaque to clients. A cursor belongs to one organization and one query, and lives for a day;
/// any other one is refused as <c>cursor_invalid</c>.
/// </summary>
internal sealed class Cursor(TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <param name="query">Anything whose text differs between two queries.</param>
    public string Write(string organizationId, object query, string continuation)
    {
        var issuedAt = time.GetUtcNow().ToUnixTimeSeconds();
        var payload = new Payload(continuation, issuedAt, Seal(organizationId, query, continuation, issuedAt));
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(payload));
    }

    /// <returns>The store's continuation; <c>null</c> when <paramref name="cursor"/> is.</returns>
    public Result<string?> Read(string organizationId, object query, string? cursor)
    {
        if (cursor is null)
        {
            return (string?)null;
        }

        if (Parse(cursor) is not { } payload || payload.Proof != Seal(organizationId, query, payload.Continuation, payload.IssuedAt))
        {
            return new Refusal(ProblemCode.CursorInvalid, "The cursor does not belong to this list: begin again without one.");
        }

        return time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(payload.IssuedAt) > Lifetime
            ? new Refusal(ProblemCode.CursorInvalid, "The cursor has expired: begin again without one.")
            : payload.Continuation;
    }

    private static Payload? Parse(string cursor)
    {
        try
        {
            return JsonSerializer.Deserialize<Payload>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Seal(string organizationId, object query, string continuation, long issuedAt) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{organizationId}\n{query}\n{continuation}\n{issuedAt}")).AsSpan(0, 8));

    private sealed record Payload(string Continuation, long IssuedAt, string Proof);
}
