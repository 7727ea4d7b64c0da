using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Interviews.Functions.Http.Routing;

/// <summary>The route of a function, and the methods that it serves there.</summary>
internal sealed class FunctionRoute
{
    private static readonly Dictionary<string, (IRouteConstraint Constraint, string Words)> _constraints = new()
    {
        ["guid"] = (new GuidRouteConstraint(), "a UUID"),
        ["int"] = (new IntRouteConstraint(), "a whole number"),
    };

    private readonly IReadOnlyList<Segment> _segments;

    /// <exception cref="InvalidOperationException">The route is of a form that is not understood here, which is a bug.</exception>
    public FunctionRoute(HttpFunction function)
    {
        var pattern = RoutePatternFactory.Parse(function.Trigger.Route ?? function.Name);
        _segments = [.. pattern.PathSegments.Select(segment => Segment.Of(segment) ?? throw Misunderstood(function))];
        Methods = [.. (function.Trigger.Methods ?? []).Select(method => method.ToUpperInvariant())];
        if (pattern.Parameters.Any(parameter => parameter.IsOptional || parameter.ParameterPolicies.Any(policy => !_constraints.ContainsKey(policy.Content!))))
        {
            throw Misunderstood(function);
        }
    }

    public IReadOnlyList<string> Methods { get; }

    /// <returns>Which parts of the path are not of the kind that the route has there, as sentences; <c>null</c> when it is a path of another form.</returns>
    public IReadOnlyList<string>? Misfits(IReadOnlyList<string> path)
    {
        var pairs = _segments.Zip(path).ToList();
        return path.Count == _segments.Count && pairs.TrueForAll(pair => HasForm(pair.First, pair.Second))
            ? [.. pairs.SelectMany(pair => Misfits(pair.First, pair.Second))]
            : null;
    }

    private static bool HasForm(Segment segment, string text) => segment.Part switch
    {
        RoutePatternLiteralPart literal => string.Equals(literal.Content, text, StringComparison.OrdinalIgnoreCase),
        _ => text.Length > segment.Extension.Length && text.EndsWith(segment.Extension, StringComparison.OrdinalIgnoreCase),
    };

    private static IEnumerable<string> Misfits(Segment segment, string text) =>
        from policy in (segment.Part as RoutePatternParameterPart)?.ParameterPolicies ?? []
        let known = _constraints[policy.Content!]
        where !known.Constraint.Match(null, null, "value", new RouteValueDictionary { ["value"] = text[..^segment.Extension.Length] }, RouteDirection.IncomingRequest)
        select $"'{text}' is not {known.Words}";

    private static InvalidOperationException Misunderstood(HttpFunction function) =>
        new($"The route '{function.Trigger.Route}' of function '{function.Name}' has a form that {nameof(FunctionRoute)} does not know.");

    /// <param name="Extension">What follows a parameter, such as <c>.ics</c>.</param>
    private sealed record Segment(RoutePatternPart Part, string Extension)
    {
        /// <returns><c>null</c> when it is of another form.</returns>
        public static Segment? Of(RoutePatternPathSegment segment) => segment.Parts switch
        {
            [var only] => new Segment(only, string.Empty),
            [RoutePatternParameterPart parameter, RoutePatternLiteralPart extension] => new Segment(parameter, extension.Content),
            _ => null,
        };
    }
}
