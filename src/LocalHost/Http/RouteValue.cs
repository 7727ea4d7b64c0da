using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;

namespace Interviews.LocalHost.Http;

/// <summary>A value of the route as the type of the parameter that has its name.</summary>
internal static class RouteValue
{
    public static ParameterBinder? Binder(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : Default(parameter.ParameterType);
        if (type == typeof(string))
        {
            return context => context.HttpContext!.Request.RouteValues[name] ?? absent;
        }

        if (type == typeof(Guid))
        {
            return context => context.HttpContext!.Request.RouteValues[name] is string text
                ? Guid.TryParse(text, out var id) ? id : throw Unreadable(name, text, type)
                : absent;
        }

        var converter = TypeDescriptor.GetConverter(type);
        return converter.CanConvertFrom(typeof(string)) ? context => Convert(context, name, type, converter) ?? absent : null;
    }

    private static object? Convert(LocalFunctionContext context, string name, Type type, TypeConverter converter)
    {
        if (context.HttpContext!.Request.RouteValues[name] is not string text)
        {
            return null;
        }

        try
        {
            return converter.ConvertFromString(null, CultureInfo.InvariantCulture, text);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(name, text, type, e);
        }
    }

    private static object? Default(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static FunctionInputConverterException Unreadable(string name, string text, Type type, Exception? inner = null) =>
        new($"The route value '{text}' cannot be bound to the parameter '{name}' of type {type}.", inner);
}
