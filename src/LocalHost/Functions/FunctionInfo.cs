using System.Text.Json;
using Interviews.LocalHost.Hosting;
using Interviews.LocalHost.Protocol;

namespace Interviews.LocalHost.Functions;

/// <summary>A function as its worker describes it: a trigger, and what else is bound to it.</summary>
internal sealed class FunctionInfo
{
    /// <exception cref="HostStartupException">The function does not have exactly one trigger.</exception>
    public FunctionInfo(RpcFunctionMetadata metadata)
    {
        Metadata = metadata;
        Bindings = [.. metadata.RawBindings.Select(Binding.Parse)];
        var triggers = Bindings.Where(binding => binding.Type.EndsWith("Trigger", StringComparison.OrdinalIgnoreCase)).ToList();
        Trigger = triggers.Count == 1 ? triggers[0] : throw new HostStartupException($"{this} has {triggers.Count} triggers; it needs exactly one.");
    }

    public RpcFunctionMetadata Metadata { get; }

    public string Id => Metadata.FunctionId;

    public string Name => Metadata.Name;

    public Binding Trigger { get; }

    public IReadOnlyList<Binding> Bindings { get; }

    public IEnumerable<Binding> Inputs => Bindings.Where(binding => binding != Trigger && binding.IsInput);

    public IEnumerable<Binding> Outputs => Bindings.Where(binding => !binding.IsInput);

    /// <summary>How the function is called in messages to a person.</summary>
    public override string ToString() => $"Function '{Name}' ({Metadata.EntryPoint})";
}

/// <summary>One of a function's bindings.</summary>
/// <param name="Name">The parameter or property that it fills, or <c>$return</c>.</param>
/// <param name="Type">Such as <c>queueTrigger</c>.</param>
internal sealed record Binding(string Name, string Type, bool IsInput, JsonElement Properties)
{
    public static Binding Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        return new Binding(
            root.GetProperty("name").GetString()!,
            root.GetProperty("type").GetString()!,
            !root.TryGetProperty("direction", out var direction) || string.Equals(direction.GetString(), "in", StringComparison.OrdinalIgnoreCase),
            root);
    }

    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    public string? Text(string property) => Properties.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public bool Flag(string property) => Properties.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.True;

    public int Number(string property) => Properties.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : 0;

    public string[] Texts(string property) => Properties.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
        : [];
}
