using System.Reflection;
using Interviews.Functions.Access;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.Functions.Tests.Access;

/// <summary>Every HTTP function of the app and each method it serves, found the way the host finds them. HEAD is GET without its body, and has tests of its own.</summary>
/// <param name="Operation">Function and method, such as <c>GetInterview GET</c>.</param>
internal sealed record Surface(string Operation, string Method, string Route, bool IsPublic)
{
    public static IReadOnlyList<Surface> All { get; } =
    [
        .. from type in typeof(App).Assembly.GetTypes()
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
           let function = method.GetCustomAttribute<FunctionAttribute>()
           let trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>().FirstOrDefault()
           where function is not null && trigger is not null
           from verb in trigger.Methods ?? []
           where !verb.Equals("head", StringComparison.OrdinalIgnoreCase)
           select new Surface(
               $"{function.Name} {verb.ToUpperInvariant()}", verb.ToUpperInvariant(), trigger.Route!, method.GetCustomAttribute<PublicAttribute>() is not null),
    ];

    public static Surface Of(string operation) => All.Single(surface => surface.Operation == operation);
}
