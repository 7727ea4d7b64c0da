using System.Reflection;
using Interviews.Azure.Tests.Flavour;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary>The app that is deployed starts with the settings of the sample and the names of its accounts, and with nothing of LocalHost.</summary>
public sealed class AppServicesTests
{
    [Fact]
    public async Task Configure_SampleWithAccounts_EveryServiceResolves()
    {
        await using var provider = AzureApp.Instance.Configure(SampleSettings.WithAccounts())
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        FunctionMethods.Classes.Count.ShouldBeGreaterThan(30);
        FunctionMethods.Classes.ForEach(function => ActivatorUtilities.CreateInstance(provider, function).ShouldNotBeNull());
    }

    [Fact]
    public void Configure_SampleWithAccounts_HasNothingOfLocalHost()
    {
        var services = AzureApp.Instance.Configure(SampleSettings.WithAccounts());

        services.SelectMany(service => new[] { service.ServiceType, service.ImplementationType, service.ImplementationInstance?.GetType() }.OfType<Type>())
            .Select(type => type.FullName!)
            .Where(name => name.Contains("LocalHost", StringComparison.Ordinal) || name.Contains("Sqlite", StringComparison.Ordinal))
            .ShouldBeEmpty();
        AzureApp.Instance.Assemblies.SelectMany(assembly => assembly.GetReferencedAssemblies()).Select(name => name.Name).ShouldNotContain("Interviews.LocalHost");
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("InstrumentationKey=00000000-0000-0000-0000-000000000000", true)]
    public void Configure_WithApplicationInsights_SendsTelemetryThere(string connection, bool sends)
    {
        var settings = SampleSettings.WithAccounts();
        settings["APPLICATIONINSIGHTS_CONNECTION_STRING"] = connection;
        settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"] = "ClientId=00000000-0000-0000-0000-000000000001;Authorization=AAD";

        AzureApp.Instance.Configure(settings)
            .Any(service => service.ImplementationFactory?.Method.DeclaringType?.FullName?.Contains("TelemetryRegistration", StringComparison.Ordinal) == true)
            .ShouldBe(sends);
    }

    [Theory]
    [InlineData("CosmosDb", "CosmosDb is required")]
    [InlineData("AzureWebJobsStorage", "AzureWebJobsStorage is required")]
    [InlineData("Email:Endpoint", "Email:Endpoint is required")]
    [InlineData("Email:Sender", "Email:Sender is required")]
    public void Configure_WithoutAnAccount_RefusesToStartByName(string missing, string message)
    {
        var settings = SampleSettings.WithAccounts();
        settings[missing] = "";

        var refused = Should.Throw<TargetInvocationException>(() => AzureApp.Instance.Configure(settings));
        refused.InnerException!.GetType().Name.ShouldBe("SettingsException");
        refused.InnerException.Message.ShouldStartWith(message);
    }
}
