using Interviews.Domain.Evaluation.Allowance;
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

    [Theory]
    [InlineData("http://localhost:11434/v1")]
    [InlineData("http://127.0.0.1:11434/v1")]
    public void Read_PlainHttpOnThisMachine_IsTaken(string endpoint)
    {
        var settings = EvaluatorSettings.Read(Configured(("Evaluation:Provider", "openai"), ("Evaluation:Endpoint", endpoint), ("Evaluation:Deployment", "llama")))!;

        (settings.Provider, settings.Endpoint.AbsoluteUri).ShouldBe((EvaluatorProvider.OpenAI, endpoint));
    }

    [Fact]
    public void Read_AnotherServiceWithoutAKey_IsRefused() =>
        Refused(("Evaluation:Provider", "OpenAI"), ("Evaluation:Endpoint", "https://api.openai.com/v1"), ("Evaluation:Deployment", "gpt")).ShouldBe("Evaluation:ApiKey");

    [Theory]
    [InlineData("Anthropic")]
    [InlineData("1")]
    public void Read_ProviderThatIsNone_IsRefused(string provider) =>
        Refused(("Evaluation:Provider", provider), ("Evaluation:Endpoint", "https://acme.openai.azure.com"), ("Evaluation:Deployment", "gpt")).ShouldBe("Evaluation:Provider");

    [Fact]
    public void Read_Limits_AreAHundredCallsAndNoBudgetUnlessTold()
    {
        (string, string)[] named = [("Evaluation:Endpoint", "https://acme.openai.azure.com"), ("Evaluation:Deployment", "gpt")];

        EvaluatorSettings.Read(Configured(named))!.Limits.ShouldBe(new ModelLimits(100, null));
        EvaluatorSettings.Read(Configured([.. named, ("Evaluation:CallsPerMinute", "7"), ("Evaluation:TokensPerDay", "1000")]))!.Limits.ShouldBe(new ModelLimits(7, 1000));
        Refused([.. named, ("Evaluation:CallsPerMinute", "0")]).ShouldBe("Evaluation:CallsPerMinute");
    }

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
