using System.Reflection;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>
/// Prints types as the lists of the real packages do. What the lists leave out is left out here: nullability inside generic arguments and of
/// return values, constraints, constants, operators and what overrides a member of <see cref="object"/>.
/// </summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static ListedType Print(Type type) => new(Usage(type), $"{Kind(type)} {TypeNames.Of(type, definition: true)}", [.. Bases(type)], [.. Members(type)]);

    private static string? Usage(Type type)
    {
        if (type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is not { } usage)
        {
            return null;
        }

        var targets = Enum.GetValues<AttributeTargets>().Where(target => target != AttributeTargets.All && usage.ValidOn.HasFlag(target)).OrderBy(target => target);
        return $"[AttributeUsage({string.Join(", ", targets)}, AllowMultiple={Lower(usage.AllowMultiple)}, Inherited={Lower(usage.Inherited)})]";
    }

    private static string Kind(Type type)
    {
        if (IsDelegate(type))
        {
            return "delegate";
        }

        if (type.IsEnum || type.IsInterface || type.IsValueType)
        {
            return type.IsEnum ? "enum" : type.IsInterface ? "interface" : "struct";
        }

        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static class",
            (true, false) => "abstract class",
            (false, true) => "sealed class",
            _ => "class",
        };
    }

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum || IsDelegate(type))
        {
            return [];
        }

        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var interfaces = type.GetInterfaces().Where(face => face.IsVisible && !inherited.Contains(face));
        var bases = type.IsClass && type.BaseType != typeof(object) ? interfaces.Prepend(type.BaseType!) : interfaces;
        return bases.Select(face => TypeNames.Of(face));
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        }

        if (IsDelegate(type))
        {
            return [MemberLines.Of(type.GetMethod("Invoke")!, modifiers: false)];
        }

        var constructors = type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && Visible(constructor)).Select(MemberLines.Of);
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Visible)).Select(MemberLines.Of);
        var methods = type.GetMethods(Declared).Where(method => Visible(method) && !method.IsSpecialName && !IsImplied(method)).Select(method => MemberLines.Of(method));
        return constructors.Concat(properties).Concat(methods);
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsImplied(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType == typeof(object) || method.Name.StartsWith('<')
        || (method.Name == nameof(Exception.ToString) && method.GetParameters().Length == 0);

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static string Lower(bool value) => value ? "true" : "false";
}
