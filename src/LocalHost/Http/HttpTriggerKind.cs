using System.Reflection;
using Interviews.LocalHost.Worker;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.Http;

/// <summary><c>[HttpTrigger]</c>: the request itself, and the values of its route by name.</summary>
internal sealed class HttpTriggerKind : TriggerKind
{
    public override Type AttributeType => typeof(HttpTriggerAttribute);

    /// <exception cref="StartRefusedException">The route is no template.</exception>
    public static RoutePattern Pattern(FunctionDescriptor function, string prefix)
    {
        var route = (((HttpTriggerAttribute)function.Trigger).Route ?? function.Name).Trim('/');
        try
        {
            return RoutePatternFactory.Parse($"{prefix.Trim('/')}/{route}".Trim('/'));
        }
        catch (RoutePatternException e)
        {
            throw new StartRefusedException($"{function} has a route that cannot be read: {e.Message}");
        }
    }

    public override ParameterBinder? BindTrigger(FunctionDescriptor function, ParameterInfo parameter) => Request(parameter);

    public override ParameterBinder? BindParameter(FunctionDescriptor function, ParameterInfo parameter) =>
        Request(parameter) ?? (Pattern(function, "").GetParameter(parameter.Name!) is null ? null : RouteValue.Binder(parameter));

    public override void Validate(FunctionDescriptor function)
    {
        var type = function.Method.ReturnType;
        var result = type.IsGenericType ? type.GetGenericArguments()[0] : type;
        if (typeof(IActionResult).IsAssignableFrom(result))
        {
            throw new StartRefusedException($"{function} returns an IActionResult; this host answers with IResult.");
        }
    }

    private static ParameterBinder? Request(ParameterInfo parameter)
    {
        if (parameter.ParameterType == typeof(HttpRequest))
        {
            return context => context.HttpContext!.Request;
        }

        return parameter.ParameterType == typeof(HttpContext) ? context => context.HttpContext : null;
    }
}
