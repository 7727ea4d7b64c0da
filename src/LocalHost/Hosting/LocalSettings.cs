using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Interviews.LocalHost.Hosting;

/// <summary>The <c>Values</c> of <c>local.settings.json</c>, from the current folder or else from beside the application.</summary>
internal static class LocalSettings
{
    private const string FileName = "local.settings.json";

    /// <exception cref="HostStartupException">The file is not what it should be.</exception>
    public static IConfigurationBuilder AddLocalSettings(this IConfigurationBuilder configuration)
    {
        string[] places = [Path.GetFullPath(FileName), Path.Combine(AppContext.BaseDirectory, FileName)];
        return Array.Find(places, File.Exists) is { } path ? configuration.AddInMemoryCollection(Read(path)) : configuration;
    }

    private static List<KeyValuePair<string, string?>> Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.TryGetProperty("Values", out var values)
                ? [.. values.EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value.ToString()))]
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new HostStartupException($"{path} is not a JSON object with an object of 'Values': {e.Message}");
        }
    }
}
