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

    /// <summary>Whatever LocalHost declares, and so the app can use, is there to be compiled against, but for what names types of packages that are not listed.</summary>
    [Fact]
    public void Packages_Dropped_IsNothingThatTheAppCanUse()
    {
        var declared = typeof(LocalHost.LocalHostOptions).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0]).ToHashSet();

        AzureBuild.Instance.Packages.Dropped.Where(each => declared.Contains(each.Split([':', ' '])[0])).ShouldBe([]);
    }
}
