using Interviews.LocalHost.Hosting;

/// <summary>What .NET runs before the program in a process started with <c>DOTNET_STARTUP_HOOKS</c>. It has to be here, and to be called this.</summary>
#pragma warning disable CA1050, MA0047, S3903 // the runtime looks for it outside any namespace
internal static class StartupHook
#pragma warning restore CA1050, MA0047, S3903
{
    public static void Initialize() => ProcessHook.Install();
}
