using Interviews.Infrastructure.Evaluation;
using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

public sealed class EvaluatorSettingsTests
{
    [Fact]
    public void Read_WithoutEndpoint_IsNoModel() => EvaluatorSettings.Read(Configured(("Evaluation:Endpoint", " "), ("Evaluation:Deployment", "gpt"))).ShouldBeNull();

    [Theory]
    [InlineData("https://acme.openai.azure.com")]
    [InlineData("https://acme.openai.azure.com/")]
    [InlineData("https://acme.openai.azure.com/openai/v1")]
    [InlineData("https://acme.openai.azure.com/openai/v1/")]
    public void Read_Endpoint_IsTheResourceItself(string endpoint)
    {
        var settings = EvaluatorSettings.Read(Configured(("Evaluation:Endpoint", endpoint), ("Evaluation:Deployment", "gpt")))!;

        (settings.Endpoint.AbsoluteUri, settings.Deployment, settings.ApiKey).ShouldBe(("https://acme.openai.azure.com/", "gpt", null));
    }

    [Fact]
    public void Read_EndpointOfAGateway_KeepsItsPath() => EvaluatorSettings.Read(Configured(("Evaluation:Endpoint", "https://gateway.example/models/"), ("Evaluation:Deployment", "gpt")))!
        .Endpoint.AbsoluteUri.ShouldBe("https://gateway.example/models");

    [Fact]
    public void Read_PlainHttp_IsRefused() =>
        Refused(("Evaluation:Endpoint", "http://acme.openai.azure.com"), ("Evaluation:Deployment", "gpt")).ShouldBe("Evaluation:Endpoint");

    [Fact]
    public void Read_WithoutDeployment_IsRefused() => Refused(("Evaluation:Endpoint", "https://acme.openai.azure.com")).ShouldBe("Evaluation:Deployment");

    [Fact]
    public void ToString_WithAKey_KeepsItSecret() => EvaluatorSettings.Read(Configured(
        ("Evaluation:Endpoint", "https://acme.openai.azure.com"), ("Evaluation:Deployment", "gpt"), ("Evaluation:ApiKey", "secret")))!.ToString().ShouldNotContain("secret");

    private static string Refused(params (string Name, string Value)[] settings) =>
        Should.Throw<SettingsException>(() => EvaluatorSettings.Read(Configured(settings))).SettingName;

    private static IConfiguration Configured(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Name, setting.Value))).Build();
}
