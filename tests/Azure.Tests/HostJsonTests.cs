using System.Text.Json;
using Interviews.Azure.Tests.Flavour;
using Shouldly;
using Xunit;

namespace Interviews.Azure.Tests;

/// <summary>JSON has no comments, so <c>docs/hosting.md</c> says of every value in <c>host.json</c> why it is so, and what LocalHost makes of it.</summary>
public sealed class HostJsonTests
{
    private static readonly string Documentation = File.ReadAllText(Path.Combine(AzureBuild.Root, "docs", "hosting.md"));

    [Fact]
    public void HostJson_EveryValue_IsJustifiedInTheDocumentation()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AzureBuild.Root, "host.json")));

        var values = Leaves("", host.RootElement).ToList();

        values.Count.ShouldBeGreaterThan(15);
        values.Where(value => !Documentation.Contains($"| `{value.Path}` | `{value.Value}` |", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Value)> Leaves(string path, JsonElement element) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(pair => Leaves(path.Length == 0 ? pair.Name : $"{path}.{pair.Name}", pair.Value))
        : [(path, element.ToString())];
}
