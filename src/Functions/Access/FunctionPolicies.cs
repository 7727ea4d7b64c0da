using System.Collections.Concurrent;
using System.Reflection;
using Interviews.Domain.Access;
using Interviews.Functions.Http.Routing;

namespace Interviews.Functions.Access;

/// <summary>Who may call which HTTP function. Built once in a process, and refuses to start when a function does not say.</summary>
public sealed class FunctionPolicies
{
    private static readonly ConcurrentDictionary<Assembly, FunctionPolicies> _built = new();

    private readonly Dictionary<string, Role?> _rolesByFunction;

    private FunctionPolicies(Dictionary<string, Role?> rolesByFunction) => _rolesByFunction = rolesByFunction;

    public static FunctionPolicies Of(Assembly assembly) =>
        _built.GetOrAdd(assembly, static app => new FunctionPolicies(HttpFunction.Of(app).ToDictionary(function => function.Name, RolesOf)));

    /// <returns>The roles of which a caller needs one, or <c>null</c> for a public function.</returns>
    public Role? RolesFor(string function) => _rolesByFunction[function];

    private static Role? RolesOf(HttpFunction function)
    {
        var allow = function.Method.GetCustomAttribute<AllowAttribute>();
        if (allow is null == function.Method.GetCustomAttribute<PublicAttribute>() is null)
        {
            throw new InvalidOperationException($"The function '{function.Name}' must declare who may call it, by [Allow] or by [Public], and not by both.");
        }

        return allow?.Roles;
    }
}
