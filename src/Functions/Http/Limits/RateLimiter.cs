using System.Runtime.InteropServices;
using Interviews.Domain.Access;

namespace Interviews.Functions.Http.Limits;

/// <summary>Counts the requests of callers and organizations, in this instance alone: to count in the store would cost as much as most requests.</summary>
public sealed class RateLimiter(RateLimits limits, TimeProvider time)
{
    /// <summary>So many callers are remembered before those are forgotten who have all of their requests left.</summary>
    private const int Remembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Organization, string? Caller), Allowance> _allowances = [];

    /// <summary>Takes one request of the caller's and one of their organization's, or none.</summary>
    internal RateDecision Take(Actor actor)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_allowances.Count >= Remembered)
            {
                Forget(now);
            }

            List<(string Name, Allowance Allowance)> counted = [.. Counted("caller", limits.CallerPerMinute, actor.Id), .. Counted("organization", limits.OrganizationPerMinute, null)];
            var wait = counted.Select(each => each.Allowance.Wait()).DefaultIfEmpty().Max();
            if (wait == TimeSpan.Zero)
            {
                counted.ForEach(each => each.Allowance.Take());
            }

            return new RateDecision([.. counted.Select(each => new RateState(each.Name, each.Allowance.Limit, each.Allowance.Left, each.Allowance.UntilFull()))], wait);

            IEnumerable<(string, Allowance)> Counted(string name, int limit, string? caller)
            {
                if (limit > 0)
                {
                    var allowance = CollectionsMarshal.GetValueRefOrAddDefault(_allowances, (actor.OrganizationId, caller), out _) ??= new Allowance(limit, now);
                    allowance.Refill(now);
                    yield return (name, allowance);
                }
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, allowance) in _allowances)
        {
            allowance.Refill(now);
            if (allowance.IsFull)
            {
                _allowances.Remove(key);
            }
        }
    }
}

/// <param name="Wait">Until the request can be answered; zero when it can.</param>
internal sealed record RateDecision(IReadOnlyList<RateState> States, TimeSpan Wait)
{
    public bool IsRefused => Wait > TimeSpan.Zero;
}

/// <summary>How a limit stands after the request.</summary>
/// <param name="Name">Of the limit: <c>caller</c> or <c>organization</c>.</param>
internal sealed record RateState(string Name, int Limit, int Left, TimeSpan UntilFull);
