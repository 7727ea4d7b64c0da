using System.Reflection;
using System.Text.RegularExpressions;
using Interviews.Azure.Tests.Flavour;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary>What the worker's generators and the host refuse although it compiles; see docs/decisions/0011 for where each rule comes from.</summary>
public sealed partial class FunctionShapeTests
{
    [Fact]
    public void Functions_Names_AreUniqueWhateverTheirCase()
    {
        var names = FunctionMethods.All.Select(FunctionMethods.Name).ToList();

        names.Count.ShouldBeGreaterThan(60);
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void Functions_Names_AreLegal() => FunctionMethods.All.Select(FunctionMethods.Name).Where(name => !LegalName().IsMatch(name)).ShouldBeEmpty();

    /// <summary>Others are passed over without a word.</summary>
    [Fact]
    public void Functions_Methods_ArePublicAndReachable() => Which(method => !method.IsPublic || !method.DeclaringType!.IsVisible).ShouldBeEmpty();

    [Fact]
    public void Functions_Methods_HaveOneTrigger() =>
        Which(method => method.GetParameters()
            .Count(parameter => parameter.CustomAttributes.Any(each => each.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))) != 1)
            .ShouldBeEmpty();

    /// <summary>The executor that is generated calls each with what it declares, so by-reference, optional-by-pointer and generic methods cannot be called.</summary>
    [Fact]
    public void Functions_Methods_CanBeCalledByGeneratedCode() =>
        Which(method => method.IsGenericMethod || method.DeclaringType!.IsGenericType || method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef)).ShouldBeEmpty();

    [Fact]
    public void Functions_Methods_AreNotAsyncVoid() =>
        Which(method => method.ReturnType == typeof(void) && method.CustomAttributes.Any(each => each.AttributeType.Name == "AsyncStateMachineAttribute")).ShouldBeEmpty();

    /// <summary>Only what the change feed and timers trigger may be tried again by the function itself.</summary>
    [Fact]
    public void Functions_Retries_AreOnTriggersThatHaveThem() =>
        Which(method => method.CustomAttributes.Any(each => each.AttributeType.Name.EndsWith("RetryAttribute", StringComparison.Ordinal)) && !method.GetParameters()
            .SelectMany(parameter => parameter.CustomAttributes)
            .Any(each => each.AttributeType.Name is "CosmosDBTriggerAttribute" or "TimerTriggerAttribute"))
            .ShouldBeEmpty();

    /// <summary>An HTTP function that also sends messages must say which property is the answer, or none is given.</summary>
    [Fact]
    public void Functions_HttpWithOtherOutputs_NameTheAnswer() =>
        Which(method => IsHttp(method) && OutputsOf(method) is { Count: > 0 } outputs && outputs.Count(name => name == "HttpResultAttribute") != 1).ShouldBeEmpty();

    private static bool IsHttp(MethodInfo method) =>
        method.GetParameters().Any(parameter => parameter.CustomAttributes.Any(each => each.AttributeType.Name == "HttpTriggerAttribute"));

    private static List<string> OutputsOf(MethodInfo method)
    {
        var returned = method.ReturnType.IsGenericType ? method.ReturnType.GetGenericArguments()[0] : method.ReturnType;
        return
        [
            .. returned.GetProperties().SelectMany(property => property.CustomAttributes).Select(each => each.AttributeType.Name)
                .Where(name => name is "QueueOutputAttribute" or "HttpResultAttribute"),
        ];
    }

    private static IEnumerable<string> Which(Func<MethodInfo, bool> condition) => FunctionMethods.All.Where(condition).Select(FunctionMethods.Name);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,126}\z", RegexOptions.None, 1000)]
    private static partial Regex LegalName();
}
