using System.Reflection;

namespace Interviews.LocalHost.Tests.Api;

/// <summary>Public types as the list of a package's API writes them, from the list and by reflection.</summary>
internal static class ApiList
{
    private const string Resource = "Microsoft.Azure.Functions.Worker.Extensions.CosmosDB.txt";

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The lines of a type in the list.</summary>
    public static (string Header, IReadOnlyList<string> Members) Of(string type)
    {
        using var reader = new StreamReader(typeof(ApiList).Assembly.GetManifestResourceStream(Resource)!);
        var lines = reader.ReadToEnd().Split('\n').SkipWhile(line => line.StartsWith(' ') || !line.Split(' ').Contains(type)).ToList();
        return (lines[0], [.. lines.Skip(1).TakeWhile(line => line.Length > 0).Select(line => line.Trim())]);
    }

    public static string Header(Type type) => type.IsEnum
        ? $"enum {type.FullName}"
        : $"{(type.IsSealed ? "sealed " : "")}class {type.FullName} : {type.BaseType!.FullName}";

    public static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetValues(type).Cast<object>().Select(value => $"{value} = {(int)value}")
        : [.. type.GetConstructors().Select(Constructor), .. Properties(type), .. Others(type)];

    private static string Constructor(ConstructorInfo constructor) =>
        $".ctor({string.Join(", ", constructor.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"))})";

    private static IEnumerable<string> Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(Property);

    private static IEnumerable<string> Others(Type type) => type
        .GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Where(member => member is not (PropertyInfo or ConstructorInfo) && member is not MethodInfo { IsSpecialName: true })
        .Select(member => $"another member: {member}");

    private static string Property(PropertyInfo property)
    {
        var isNullable = !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        return $"{Name(property.PropertyType)}{(isNullable ? "?" : "")} {property.Name} {{ get; {(property.CanWrite ? "set; " : "")}}}";
    }

    private static string Name(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.String => "string",
        TypeCode.Boolean => "bool",
        TypeCode.Int32 when !type.IsEnum => "int",
        _ => type.FullName!,
    };
}
