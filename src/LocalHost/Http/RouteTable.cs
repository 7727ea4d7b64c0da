using Interviews.LocalHost.Functions;
using Interviews.LocalHost.Hosting;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Interviews.LocalHost.Http;

/// <summary>Refuses two functions that would answer the same requests.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<string, FunctionInfo> _taken = new(StringComparer.OrdinalIgnoreCase);

    public void Add(FunctionInfo function, RoutePattern pattern, string[] methods)
    {
        var shape = string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Shape))));
        foreach (var method in methods.Length == 0 ? ["*"] : methods)
        {
            var key = $"{method} {shape}";
            _ = _taken.TryAdd(key, function) ? function : throw new HostStartupException($"{function} has the route and method of {_taken[key]}.");
        }
    }

    private static string Shape(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{string.Join(':', parameter.ParameterPolicies.Select(policy => policy.Content))}}}",
        _ => "",
    };
}
