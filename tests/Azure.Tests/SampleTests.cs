using System.Text.Json;
using Interviews.Azure.Tests.Flavour;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary><c>local.settings.sample.json</c> is all that the vendor's host needs, and says all that there is to set.</summary>
public sealed class SampleTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(AzureBuild.Root, "local.settings.sample.json"));

    [Fact]
    public async Task Sample_Alone_StartsTheApp()
    {
        await using var provider = AzureApp.Instance.Configure(SampleSettings.Load()).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Should.NotThrow(() => FunctionMethods.Classes.ForEach(function => ActivatorUtilities.CreateInstance(provider, function)));
    }

    [Fact]
    public void Sample_Settings_AreThoseThatAreRead()
    {
        var asked = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var settings in new[] { SampleSettings.Load(), WithIdentities() })
        {
            AzureApp.Instance.Configure(settings, asked).BuildServiceProvider();
        }

        asked.Count.ShouldBeGreaterThan(20);
        asked.Where(name => !IsDocumented(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Sample_EverySetting_HasARemark()
    {
        using var sample = JsonDocument.Parse(Text);
        var remarked = "";
        foreach (var name in sample.RootElement.GetProperty("Values").EnumerateObject().Select(pair => pair.Name))
        {
            remarked = name.StartsWith("// ", StringComparison.Ordinal) ? name[3..] : remarked;
            name.Replace("// ", "", StringComparison.Ordinal).ShouldStartWith(remarked);
        }
    }

    private static Dictionary<string, string?> WithIdentities() => new(SampleSettings.Load())
    {
        ["CosmosDb"] = "",
        ["CosmosDb:accountEndpoint"] = "https://interviews.documents.example",
        ["AzureWebJobsStorage"] = "",
        ["AzureWebJobsStorage:accountName"] = "interviews",
    };

    /// <summary>By its full name, or beneath a name with a remark that tells of it.</summary>
    private static bool IsDocumented(string name) =>
        Text.Contains(name, StringComparison.Ordinal)
        || (Text.Contains($"\"// {name.Split(':')[0]}\"", StringComparison.Ordinal) && Text.Contains(name.Split(':')[^1], StringComparison.Ordinal));
}
