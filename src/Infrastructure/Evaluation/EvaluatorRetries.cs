using System.ClientModel.Primitives;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>The SDK's own retries (busy, failed, not answered; as long as <c>Retry-After</c> asks), on a clock that is given.</summary>
internal sealed class EvaluatorRetries(TimeProvider clock) : ClientRetryPolicy(MostRetries)
{
    private const int MostRetries = 2;

    protected override Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, clock, cancellationToken);
}
