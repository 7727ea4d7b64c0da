using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Interviews.Domain;
using Interviews.Domain.Access;

namespace Interviews.Infrastructure.Access;

/// <summary>
/// Remembers tokens that were verified a moment ago, by their SHA-256 (never the token itself). Bounded: when the young half is full
/// it becomes the old half, and what was old and not asked for since is forgotten.
/// </summary>
internal sealed class VerifiedTokens(TimeProvider time, int capacity = 20_000)
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private volatile Halves _halves = new([]);

    public static Key KeyOf(string token)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> bytes = stackalloc byte[2048];
        if (Encoding.UTF8.TryGetBytes(token, bytes, out var length))
            SHA256.HashData(bytes[..length], digest);
        else
            SHA256.HashData(Encoding.UTF8.GetBytes(token), digest);
        return MemoryMarshal.Read<Key>(digest);
    }

    /// <returns>What the token was found to be, or <c>null</c> when it has to be verified (again).</returns>
    public Result<Actor>? Find(Key key)
    {
        var halves = _halves;
        var young = halves.Young.TryGetValue(key, out var entry);
        if (!young && !halves.Old.TryGetValue(key, out entry))
            return null;
        if (time.GetUtcNow() >= entry!.Until || !ReferenceEquals(entry.Source.Current, entry.Keys))
            return null;
        if (!young)
            Add(key, entry);
        return entry.Actor;
    }

    public void Remember(Key key, Result<Actor> actor, DateTimeOffset expiry, IIssuerKeys source, KeySet keys)
    {
        var latest = time.GetUtcNow() + Longest;
        Add(key, new Entry(actor, expiry < latest ? expiry : latest, source, keys));
    }

    private void Add(Key key, Entry entry)
    {
        var halves = _halves;
        halves.Young[key] = entry;
        if (Interlocked.Increment(ref halves.Added) > capacity / 2)
            Interlocked.CompareExchange(ref _halves, new Halves(halves.Young), halves);
    }

    /// <summary>The digest, as a value that a dictionary can compare without allocating.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Key(ulong A, ulong B, ulong C, ulong D);

    /// <param name="Keys">The set it was verified with: once the issuer has another, the entry is worth nothing.</param>
    private sealed record Entry(Result<Actor> Actor, DateTimeOffset Until, IIssuerKeys Source, KeySet Keys);

    private sealed class Halves(ConcurrentDictionary<Key, Entry> old)
    {
        public ConcurrentDictionary<Key, Entry> Young { get; } = [];

        public ConcurrentDictionary<Key, Entry> Old => old;

        /// <summary>Counted apart: counting the dictionary would lock it.</summary>
        public int Added;
    }
}
