using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Storage;
using Interviews.Functions.Access;
using Interviews.Functions.Http.Requests;
using Interviews.Functions.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace Interviews.Functions.Http;

/// <summary>
/// <c>Idempotency-Key</c> on creates: the same key and request get the same answer again, another request under the key is 422,
/// and one that is still running here is 409. The record is part of the create's own commit, so a crash leaves both or neither,
/// and of two hosts that run the same create at once only one can commit.
/// </summary>
public sealed class IdempotentCreates(IStore store, TimeProvider time, ILogger<IdempotentCreates> logger)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 255;
    private static readonly Duration Kept = Duration.FromDays(1);

    private readonly ConcurrentDictionary<string, bool> _running = new();

    /// <param name="create">Creates what the body asks for, committing what <see cref="Attempt.Record"/> gives beside its own writes.</param>
    internal async Task<IResult> RunAsync<TBody>(HttpRequest request, Func<TBody, Attempt, Task<Result<Answer>>> create, CancellationToken cancellationToken)
        where TBody : RequestBody, new()
    {
        var body = await request.ReadAsync<TBody>(cancellationToken);
        return body.IsRefused ? new ProblemResult(body.Refusal) : await RunAsync(request, body.Value, attempt => create(body.Value, attempt), cancellationToken);
    }

    /// <summary>For a body that has been read.</summary>
    /// <inheritdoc cref="RunAsync{TBody}(HttpRequest, Func{TBody, Attempt, Task{Result{Answer}}}, CancellationToken)"/>
    internal Task<IResult> RunAsync(HttpRequest request, RequestBody body, Func<Attempt, Task<Result<Answer>>> create, CancellationToken cancellationToken)
    {
        string Content() => Convert.ToHexString(body.Raw.Span);
        return RunAsync(
            request,
            () => Task.FromResult<Result<string>>(Content()),
            attempt =>
            {
                attempt.Identify(Content);
                return create(attempt);
            },
            cancellationToken);
    }

    /// <summary>For a body that is read only once.</summary>
    /// <param name="content">Reads the body for its own sake: what it holds, in any words that differ for another one. Called only when the key was used before.</param>
    /// <param name="create">As above; calls <see cref="Attempt.Identify"/> when it has read the body.</param>
    internal async Task<IResult> RunAsync(
        HttpRequest request, Func<Task<Result<string>>> content, Func<Attempt, Task<Result<Answer>>> create, CancellationToken cancellationToken)
    {
        var actor = request.Actor();
        if (!request.Headers.TryGetValue(Header, out var header))
        {
            return Answer.Of(await create(Attempt.None), answer => answer);
        }

        var key = header.ToString();
        if (key.Length is 0 or > LongestKey)
        {
            return new ProblemResult(Refusal.Invalid(Header, $"'{Header}' must have 1 to {LongestKey} characters."));
        }

        var attempt = new Attempt(Hash($"{actor.Id}\n{key}"), actor.OrganizationId, $"{request.Method} {request.Path}", time);
        if (!_running.TryAdd($"{actor.OrganizationId}:{attempt.Key}", true))
        {
            return new ProblemResult(IdempotencyRecord.InFlight);
        }

        try
        {
            if (await ReplayAsync(attempt, content, cancellationToken) is { } earlier)
            {
                return earlier;
            }

            var created = await create(attempt);
            if (!created.IsRefused)
            {
                await RememberETagAsync(attempt.Recorded, created.Value.ETag, cancellationToken);
                return created.Value;
            }

            var winner = attempt.RequestHash is null ? null : await ReplayAsync(attempt, content, cancellationToken);
            return winner ?? new ProblemResult(created.Refusal);
        }
        finally
        {
            _running.TryRemove($"{actor.OrganizationId}:{attempt.Key}", out _);
        }
    }

    private async Task<IResult?> ReplayAsync(Attempt attempt, Func<Task<Result<string>>> content, CancellationToken cancellationToken)
    {
        var stored = await store.ReadAsync<IdempotencyRecord>(attempt.OrganizationId, IdempotencyRecord.RecordId(attempt.Key), cancellationToken);
        if (stored is not { Value: var record })
        {
            return null;
        }

        if (attempt.RequestHash is null)
        {
            var read = await content();
            if (read.IsRefused)
            {
                return new ProblemResult(read.Refusal);
            }

            attempt.Identify(() => read.Value);
        }

        return record.RequestHash == attempt.RequestHash
            ? Answer.OfCreate(record.Status, JsonDocument.Parse(record.Body).RootElement, record.Location, record.ETag) with { Replayed = true }
            : new ProblemResult(new Refusal(ProblemCode.IdempotencyKeyReused, $"This '{Header}' was used for another request: choose a new one."));
    }

    /// <summary>An ETag is made by the commit, and so cannot be in the record that is part of it. A replay without it is good: the client then reads what was created.</summary>
    private async Task RememberETagAsync(IdempotencyRecord? record, string? etag, CancellationToken cancellationToken)
    {
        if (record is null || etag is null)
        {
            return;
        }

        try
        {
            await store.CommitAsync(record.OrganizationId, [new Write.Upsert(record with { ETag = etag }, Kept)], cancellationToken);
        }
        catch (Exception e) when (TransientErrors.Includes(e))
        {
            logger.LogWarning(e, "The ETag of an answer was not remembered for its repeats");
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>One run of a create, with or without a key.</summary>
    public sealed class Attempt
    {
        private readonly TimeProvider? _time;
        private readonly string _route;

        internal Attempt(string key, string organizationId, string route, TimeProvider time) =>
            (Key, OrganizationId, _route, _time) = (key, organizationId, route, time);

        private Attempt() => (Key, OrganizationId, _route) = (string.Empty, string.Empty, string.Empty);

        internal static Attempt None { get; } = new();

        internal string Key { get; }

        internal string OrganizationId { get; }

        /// <summary><c>null</c> until <see cref="Identify"/> is called.</summary>
        internal string? RequestHash { get; private set; }

        /// <summary>What is committed with the create; <c>null</c> until then.</summary>
        internal IdempotencyRecord? Recorded { get; private set; }

        /// <summary>Tells a repeat of this request from another one under the same key.</summary>
        /// <param name="content">The words for the body; not asked for without a key.</param>
        public void Identify(Func<string> content)
        {
            if (_time is not null)
            {
                RequestHash = Hash($"{_route}\n{content()}");
            }
        }

        /// <summary>The write that belongs into the create's batch; none without a key.</summary>
        /// <exception cref="InvalidOperationException">The request has not been identified, which is a bug.</exception>
        internal IReadOnlyList<Write> Record(CreatedAnswer created)
        {
            if (_time is null)
            {
                return [];
            }

            var hash = RequestHash ?? throw new InvalidOperationException("The request has not been identified.");
            var body = JsonSerializer.Serialize(created.Body, created.Body.GetType(), ApiJson.Options);
            Recorded = new IdempotencyRecord(
                OrganizationId, Key, hash, created.Status, created.Location, body, created.RecordId, _time.GetCurrentInstant());
            return [new Write.Create(Recorded, Kept)];
        }
    }
}
