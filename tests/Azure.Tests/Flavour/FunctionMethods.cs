using System.Reflection;

namespace Interviews.Azure.Tests.Flavour;

/// <summary>What carries <c>[Function]</c> in the app.</summary>
internal static class FunctionMethods
{
    public static IReadOnlyList<MethodInfo> All { get; } =
    [
        .. AzureApp.Instance.Functions.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => FunctionAttribute(method) is not null),
    ];

    /// <summary>Of those that are no static methods: what the worker makes an instance of for each call.</summary>
    public static List<Type> Classes { get; } = [.. All.Where(method => !method.IsStatic).Select(method => method.DeclaringType!).Distinct()];

    public static string Name(MethodInfo method) => (string)FunctionAttribute(method)!.ConstructorArguments[0].Value!;

    private static CustomAttributeData? FunctionAttribute(MethodInfo method) => method.CustomAttributes.FirstOrDefault(each => each.AttributeType.Name == "FunctionAttribute");
}
