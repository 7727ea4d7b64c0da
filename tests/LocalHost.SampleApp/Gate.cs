namespace Interviews.LocalHost.SampleApp;

/// <summary>Keeps functions waiting until a test opens it.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Opened => _opened.Task;

    public void Open() => _opened.TrySetResult();
}
