using System.Reflection;
using Interviews.Domain.Access;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Access;

/// <summary>Who may call which HTTP function. Built once at start, and refuses to start when a function does not say.</summary>
public sealed class FunctionPolicies
{
    private readonly Dictionary<string, Role?> _rolesByFunction;

    private FunctionPolicies(Dictionary<string, Role?> rolesByFunction) => _rolesByFunction = rolesByFunction;

    public static FunctionPolicies Of(Assembly assembly) => new(assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(IsHttpFunction)
        .ToDictionary(method => method.GetCustomAttribute<FunctionAttribute>()!.Name, RolesOf));

    /// <returns>The roles of which a caller needs one, or <c>null</c> for a public function.</returns>
    public Role? RolesFor(string function) => _rolesByFunction[function];

    private static bool IsHttpFunction(MethodInfo method) =>
        method.GetCustomAttribute<FunctionAttribute>() is not null
        && method.GetParameters().Any(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>() is not null);

    private static Role? RolesOf(MethodInfo method)
    {
        var allow = method.GetCustomAttribute<AllowAttribute>();
        if (allow is null == method.GetCustomAttribute<PublicAttribute>() is null)
        {
            throw new InvalidOperationException(
                $"The function '{method.GetCustomAttribute<FunctionAttribute>()!.Name}' must declare who may call it, by [Allow] or by [Public], and not by both.");
        }

        return allow?.Roles;
    }
}
