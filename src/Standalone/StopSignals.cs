using System.Runtime.InteropServices;

namespace Interviews.Standalone;

/// <summary>Ctrl-C and the signals by which a system asks a program to end.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<PosixSignalRegistration> _registrations;

    public StopSignals() => _registrations =
    [
        .. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            _asked.TrySetResult();
        })),
    ];

    public Task Asked => _asked.Task;

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}
