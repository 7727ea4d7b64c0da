using System.Reflection;
using System.Runtime.CompilerServices;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>One line for each member, spelled as in the lists.</summary>
internal static class MemberLines
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(ConstructorInfo constructor) => $"{Access(constructor)}.ctor({Parameters(constructor)}){Obsolete(constructor)}";

    public static string Of(MethodInfo method, bool modifiers = true)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{(modifiers ? Modifiers(method) : "")}{TypeNames.Of(method.ReturnType)} {method.Name}{generic}({Parameters(method)}){Obsolete(method)}";
    }

    public static string Of(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(accessor => accessor.IsPublic || accessor.IsFamily || accessor.IsFamilyOrAssembly).ToList();
        var get = accessors.Exists(accessor => accessor == property.GetMethod) ? "get; " : "";
        var set = accessors.Find(accessor => accessor == property.SetMethod) is { } setter ? IsInit(setter) ? "init; " : "set; " : "";
        var type = Annotated(property.PropertyType, Nullability.Create(property).ReadState);
        return $"{Modifiers(accessors[0])}{type} {property.Name} {{ {get}{set}}}{Obsolete(property)}";
    }

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static string Modifiers(MethodInfo method)
    {
        var kind = method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";
        return kind + Access(method);
    }

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter => Parameter(method, parameter)));

    private static string Parameter(MethodBase method, ParameterInfo parameter)
    {
        var prefix = parameter.IsOut ? "out "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params "
            : parameter.Position == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this "
            : "";
        var type = Annotated(parameter.ParameterType, Nullability.Create(parameter).WriteState);
        return $"{prefix}{type} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";
    }

    /// <summary>The lists mark an <c>out</c> of a nullable value twice.</summary>
    private static string Annotated(Type type, NullabilityState state)
    {
        var name = TypeNames.Of(type);
        return state == NullabilityState.Nullable && Nullable.GetUnderlyingType(type) is null ? name + "?" : name;
    }

    private static string Default(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => parameter.ParameterType.IsValueType ? "default" : "null",
        bool value => value ? "true" : "false",
        string text => $"\"{text}\"",
        var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static string Obsolete(MemberInfo member) => member.IsDefined(typeof(ObsoleteAttribute)) ? " [Obsolete]" : "";
}
