using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Http.Routing;

/// <summary>A function with an HTTP trigger, as its attributes describe it to the host.</summary>
internal sealed record HttpFunction(string Name, HttpTriggerAttribute Trigger, MethodInfo Method)
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<HttpFunction>> _found = new();

    /// <summary>Those of an app, found in the way in which the Functions SDK finds them. An app is searched once.</summary>
    public static IReadOnlyList<HttpFunction> Of(Assembly assembly) => _found.GetOrAdd(assembly, static searched => [.. Find(searched)]);

    private static IEnumerable<HttpFunction> Find(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
        where trigger is not null
        select new HttpFunction(function.Name, trigger, method);
}
