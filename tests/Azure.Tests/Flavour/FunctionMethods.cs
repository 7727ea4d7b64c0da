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

    public static string Name(MethodInfo method) => (string)FunctionAttribute(method)!.ConstructorArguments[0].Value!;

    private static CustomAttributeData? FunctionAttribute(MethodInfo method) => method.CustomAttributes.FirstOrDefault(each => each.AttributeType.Name == "FunctionAttribute");
}
