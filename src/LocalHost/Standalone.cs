using System.Reflection;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

namespace Interviews.LocalHost;

/// <summary>The application as a process of its own, configured from its environment.</summary>
internal static class Standalone
{
    public static FunctionsApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            return new FunctionsApplicationBuilder(new LocalHostBuilder(args, Assembly.GetEntryAssembly()!));
        }
        catch (StartRefusedException e)
        {
            Stop(e.Message);
            throw;
        }
    }

    /// <summary>Ends the process with exit code 1 after one line that says why.</summary>
    public static void Stop(string reason)
    {
        Console.Error.WriteLine(reason);
        Environment.Exit(1);
    }
}
