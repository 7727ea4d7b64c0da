using Interviews.Azure.Tests.Flavour;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary>The app uses nothing that the real packages lack. The compiler is the judge, as it will be where those packages are.</summary>
public sealed class AppCompilesTests
{
    [Fact]
    public void Infrastructure_WithoutLocalHost_Compiles() => AzureBuild.Told(AzureBuild.Instance.Infrastructure.GetDiagnostics()).ShouldBeEmpty();

    [Fact]
    public void Functions_OnTheRealPackages_Compiles() => AzureBuild.Told(AzureBuild.Instance.Functions.GetDiagnostics()).ShouldBeEmpty();

    /// <summary>A member that is not there cannot be found wanting. These few name what the lists leave out, and the app uses none of them; a fifth would have to be looked at.</summary>
    [Fact]
    public void Packages_Dropped_IsKnown()
    {
        var declared = typeof(LocalHost.LocalHostOptions).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]).ToHashSet();

        AzureBuild.Instance.Packages.Dropped.Select(each => each.Split([':', ' '])[0]).Where(declared.Contains).Distinct()
            .ShouldBe(["JsonDataConverter", "FunctionsApplicationBuilder", "DurableTaskClient", "FunctionInputConverterException"], ignoreOrder: true);
    }
}
