using Interviews.LocalHost;
using Interviews.LocalHost.Hosting;
using Interviews.Standalone;

try
{
    var options = StandaloneHost.Options(args);
    await using var host = await FunctionsHost.StartAsync(options);
    await Console.Out.WriteLineAsync($"Listening on {host.Address.ToString().TrimEnd('/')} (data {options.Data}, {(options.VirtualClock ? "virtual" : "system")} clock)");
    using var stop = new StopSignals();
    await Task.WhenAny(stop.Asked, host.AppEnded);
    await host.StopAsync();
    return stop.Asked.IsCompleted ? 0 : 1;
}
catch (HostStartupException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
