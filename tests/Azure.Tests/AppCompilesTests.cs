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

    [Fact]
    public void Packages_Dropped_IsWhatCannotBeDeclared() => AzureBuild.Instance.Packages.Dropped.ShouldBeEmpty();
}
