using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Http.Routing;

/// <summary>A function with an HTTP trigger, as its attributes describe it to the host.</summary>
internal sealed record HttpFunction(string Name, HttpTriggerAttribute Trigger, MethodInfo Method)
{
    /// <summary>Those of an app, found in the way in which the Functions SDK finds them.</summary>
    public static IEnumerable<HttpFunction> Of(Assembly assembly) =>
        from type in assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
        where function is not null && trigger is not null
        select new HttpFunction(function.Name, trigger, method);
}
