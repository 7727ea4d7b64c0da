namespace Interviews.LocalHost.Hosting;

/// <summary>The app beside this host, as far as its stores have to do with it.</summary>
public sealed class HostedApp
{
    internal HostedApp(IServiceProvider? services, string data, TimeProvider time) => (Services, Data, Time) = (services, data, time);

    /// <summary>Raised on any thread when the app has finished an invocation, and may have written something.</summary>
    public event Action? InvocationEnded;

    /// <summary>The app's services, or <c>null</c> when it runs in a process of its own.</summary>
    public IServiceProvider? Services { get; }

    /// <summary>Absolute path of the data folder.</summary>
    public string Data { get; }

    /// <summary>The clock that host and app go by.</summary>
    public TimeProvider Time { get; }

    internal void TellInvocationEnded() => InvocationEnded?.Invoke();
}
