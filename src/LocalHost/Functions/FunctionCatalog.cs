using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>The functions that this host serves: all that the worker has, or those that <c>functions</c> in host.json names.</summary>
internal sealed class FunctionCatalog
{
    private static readonly string[] Triggers = ["httpTrigger", "queueTrigger", "timerTrigger", "cosmosDBTrigger", "orchestrationTrigger", "activityTrigger"];
    private static readonly string[] Inputs = ["durableClient"];
    private static readonly string[] Outputs = ["queue", "http"];

    public IReadOnlyList<FunctionInfo> All { get; private set; } = [];

    public IEnumerable<FunctionInfo> Of(string trigger) => All.Where(function => function.Trigger.Is(trigger));

    /// <param name="described">What the worker told.</param>
    /// <param name="names">Those to serve; none for all.</param>
    /// <exception cref="HostStartupException">A function that this host could not run, or a name that no function has; the message says which.</exception>
    public void Fill(IEnumerable<RpcFunctionMetadata> described, IReadOnlyCollection<string> names)
    {
        var functions = described.Select(metadata => new FunctionInfo(metadata)).ToList();
        if (names.FirstOrDefault(name => !functions.Exists(function => IsNamed(function, name))) is { } unknown)
        {
            throw new HostStartupException($"host.json names the function '{unknown}', which the app does not have.");
        }

        All = [.. functions.Where(function => names.Count == 0 || names.Any(name => IsNamed(function, name)))];
        var taken = new Dictionary<string, FunctionInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var function in All)
        {
            Check(function);
            if (!taken.TryAdd(function.Name, function))
            {
                throw new HostStartupException($"{function} has the name of another: {taken[function.Name].Metadata.EntryPoint}.");
            }
        }
    }

    private static void Check(FunctionInfo function)
    {
        if (!Contains(Triggers, function.Trigger.Type))
        {
            throw new HostStartupException($"{function}: this host has no trigger {function.Trigger.Type}.");
        }

        if (function.Inputs.FirstOrDefault(input => !Contains(Inputs, input.Type)) is { } input)
        {
            throw new HostStartupException($"{function}: this host has no input binding {input.Type} ('{input.Name}').");
        }

        if (function.Outputs.FirstOrDefault(output => !Contains(Outputs, output.Type)) is { } output)
        {
            throw new HostStartupException($"{function}: this host has no output binding {output.Type} ('{output.Name}').");
        }
    }

    private static bool Contains(string[] types, string type) => types.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static bool IsNamed(FunctionInfo function, string name) => string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase);
}
