using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Interviews.Functions.Http;

/// <summary>
/// <c>Idempotency-Key</c> on creates: the same key and request get the same answer again, another request under the key is 422,
/// and one that is still running here is 409. The record is part of the create's own commit, so a crash leaves both or neither,
/// and of two hosts that run the same create at once only one can commit.
/// </summary>
public sealed class IdempotentCreates(IStore store, TimeProvider time)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 255;
    private static readonly Duration Kept = Duration.FromDays(1);

    private readonly ConcurrentDictionary<string, bool> _running = new();

    /// <param name="create">Creates, committing what <see cref="Attempt.Remember"/> gives beside its own writes.</param>
    internal async Task<IResult> RunAsync(
        HttpRequest request, Actor actor, ReadOnlyMemory<byte> body, Func<Attempt, Task<Result<Answer>>> create, CancellationToken cancellation)
    {
        if (!request.Headers.TryGetValue(Header, out var header))
        {
            return Answer.Of(await create(Attempt.Unkeyed), answer => answer);
        }

        var key = header.ToString();
        if (key.Length is 0 or > LongestKey)
        {
            return new ProblemResult(Refusal.Invalid(Header, $"'{Header}' must have 1 to {LongestKey} characters."));
        }

        var attempt = new Attempt(
            Hash($"{actor.Id}\n{key}"), actor.OrganizationId, Hash($"{request.Method} {request.Path}\n{Convert.ToHexString(body.Span)}"), time);
        if (!_running.TryAdd($"{actor.OrganizationId}:{attempt.Key}", true))
        {
            return new ProblemResult(new Refusal(ProblemCode.IdempotencyInFlight, "The first request with this key is still running: ask again shortly."));
        }

        try
        {
            if (await ReplayAsync(attempt, cancellation) is { } earlier)
            {
                return earlier;
            }

            var created = await create(attempt);
            return created.IsRefused
                ? await ReplayAsync(attempt, cancellation) ?? new ProblemResult(created.Refusal)
                : created.Value;
        }
        finally
        {
            _running.TryRemove($"{actor.OrganizationId}:{attempt.Key}", out _);
        }
    }

    private async Task<IResult?> ReplayAsync(Attempt attempt, CancellationToken cancellation)
    {
        var stored = await store.ReadAsync<IdempotencyRecord>(attempt.OrganizationId, IdempotencyRecord.DocumentId(attempt.Key), cancellation);
        if (stored is not { Value: var record })
        {
            return null;
        }

        return record.RequestHash == attempt.RequestHash
            ? new Answer(record.Status, JsonDocument.Parse(record.Body).RootElement) { Location = record.Location, Replayed = true }
            : new ProblemResult(new Refusal(ProblemCode.IdempotencyKeyReused, $"This '{Header}' was used for another request: choose a new one."));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One run of a create, with or without a key.</summary>
    public sealed class Attempt
    {
        private readonly TimeProvider? _time;

        internal Attempt(string key, string organizationId, string requestHash, TimeProvider time) =>
            (Key, OrganizationId, RequestHash, _time) = (key, organizationId, requestHash, time);

        private Attempt() => (Key, OrganizationId, RequestHash) = (string.Empty, string.Empty, string.Empty);

        internal static Attempt Unkeyed { get; } = new();

        internal string Key { get; }

        internal string OrganizationId { get; }

        internal string RequestHash { get; }

        /// <summary>The write that belongs into the create's batch; none without a key.</summary>
        public IReadOnlyList<Write> Remember(int status, object body, string location, string documentId) =>
            _time is null
                ? []
                :
                [
                    new Write.Create(
                        new IdempotencyRecord(
                            OrganizationId, Key, RequestHash, status, location, JsonSerializer.Serialize(body, body.GetType(), ApiJson.Options), documentId,
                            Instant.FromDateTimeOffset(_time.GetUtcNow())),
                        Kept),
                ];
    }
}
