namespace Interviews.LocalHost.Hosting;

/// <summary>An app that has been started and connects to the host as its worker.</summary>
internal interface IRunningApp : IDisposable
{
    /// <summary>Its services where it runs in this process.</summary>
    IServiceProvider? Services { get; }

    /// <summary>Its exit code when it has ended, whoever ended it; fails with what it threw.</summary>
    Task<int> Ended { get; }

    /// <summary>Asks it to end, and waits for that so long.</summary>
    Task StopAsync(TimeSpan patience);
}
