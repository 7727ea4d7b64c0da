using System.Text.Json;

namespace Interviews.Azure.Tests.Flavour;

/// <summary>The <c>Values</c> of <c>local.settings.sample.json</c>, without the remarks.</summary>
internal static class SampleSettings
{
    /// <summary>A key of no account: Base64 of zeros.</summary>
    private static readonly string NoKey = Convert.ToBase64String(new byte[64]);

    public static Dictionary<string, string?> Load()
    {
        using var sample = JsonDocument.Parse(File.ReadAllText(Path.Combine(AzureBuild.Root, "local.settings.sample.json")));
        return sample.RootElement.GetProperty("Values").EnumerateObject()
            .Where(pair => !pair.Name.StartsWith("//", StringComparison.Ordinal))
            .ToDictionary(pair => pair.Name, pair => pair.Value.GetString());
    }

    /// <summary>And the accounts that the host on Azure cannot do without.</summary>
    public static Dictionary<string, string?> WithAccounts() => new(Load())
    {
        ["CosmosDb"] = $"AccountEndpoint=https://interviews.documents.example:443/;AccountKey={NoKey};",
        ["AzureWebJobsStorage"] = $"DefaultEndpointsProtocol=https;AccountName=interviews;AccountKey={NoKey};EndpointSuffix=core.example",
        ["Email:Endpoint"] = "https://interviews.communication.example",
        ["Email:Sender"] = "interviews@mail.example",
    };
}
