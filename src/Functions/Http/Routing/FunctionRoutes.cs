using System.Collections.Concurrent;
using System.Reflection;

namespace Interviews.Functions.Http.Routing;

/// <summary>The addresses that the app's own functions serve. Built once in a process from their attributes.</summary>
public sealed class FunctionRoutes
{
    /// <summary>In the order in which they are named to clients.</summary>
    private static readonly string[] _methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    private static readonly ConcurrentDictionary<Assembly, FunctionRoutes> _built = new();

    private readonly List<FunctionRoute> _routes;

    private FunctionRoutes(List<FunctionRoute> routes) => _routes = routes;

    /// <summary>Those of functions that serve methods of their own; <see cref="UnservedRequest"/> serves what is left.</summary>
    public static FunctionRoutes Of(Assembly assembly) => _built.GetOrAdd(assembly, static app =>
        new FunctionRoutes([.. HttpFunction.Of(app).Where(function => function.Trigger.Methods is { Length: > 0 }).Select(function => new FunctionRoute(function))]));

    /// <param name="path">Below the routes' prefix, such as <c>interviews/upcoming</c>.</param>
    internal ServedPath At(string path)
    {
        var segments = path.Trim('/').Split('/');
        var routes = _routes.Select(route => (route.Methods, Misfits: route.Misfits(segments))).Where(route => route.Misfits is not null).ToList();
        var fitting = routes.Where(route => route.Misfits!.Count == 0).ToList();
        return new ServedPath(
            Ordered((fitting.Count > 0 ? fitting : routes).SelectMany(route => route.Methods)),
            fitting.Count > 0 ? [] : [.. routes.SelectMany(route => route.Misfits!).Distinct()]);
    }

    private static List<string> Ordered(IEnumerable<string> methods) => [.. methods.Distinct().OrderBy(method => Array.IndexOf(_methods, method))];
}

/// <param name="Methods">Those that are served at a path of this form; none when there is no such form.</param>
/// <param name="Misfits">Why nothing can be at the path all the same, as sentences.</param>
internal sealed record ServedPath(IReadOnlyList<string> Methods, IReadOnlyList<string> Misfits)
{
    public bool IsServed => Methods.Count > 0 && Misfits.Count == 0;

    /// <summary>The value of the header <c>Allow</c>.</summary>
    public string Allow => string.Join(", ", Methods);
}
