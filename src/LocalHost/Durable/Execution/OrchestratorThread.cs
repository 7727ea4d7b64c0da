namespace Interviews.LocalHost.Durable.Execution;

/// <summary>
/// Runs every continuation of an orchestrator at once and on the thread that runs the episode. A continuation that another thread posts is the end of
/// something that was not durable; it is dropped, since the episode that could have used it is over.
/// </summary>
internal sealed class OrchestratorThread : SynchronizationContext, IDisposable
{
    public const string IllegalAwait =
        "An invalid asynchronous invocation was detected. This can be caused by awaiting non-durable tasks " +
        "in an orchestrator function's implementation or by middleware that invokes asynchronous code.";

    private readonly SynchronizationContext? _previous = Current;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private bool _isOver;

    public OrchestratorThread() => SetSynchronizationContext(this);

    public bool IsHere => !_isOver && Environment.CurrentManagedThreadId == _thread;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsHere)
        {
            d(state);
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => Post(d, state);

    public override SynchronizationContext CreateCopy() => this;

    public void Dispose()
    {
        _isOver = true;
        SetSynchronizationContext(_previous);
    }
}
