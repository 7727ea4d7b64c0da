namespace Interviews.LocalHost.Hosting;

/// <summary>An app that has been started and connects to the host as its worker.</summary>
internal interface IRunningApp : IAsyncDisposable
{
    /// <summary>Its services where it runs in this process.</summary>
    IServiceProvider? Services { get; }

    /// <summary>Its exit code when it has ended, whoever ended it; fails with what it threw.</summary>
    Task<int> Ended { get; }

    /// <summary>Lets requests under way end, for as long as the app allows, and ends it.</summary>
    Task StopAsync();
}
