using System.Text.Json.Nodes;

namespace Interviews.Driving;

/// <summary>What the system answered.</summary>
/// <param name="ETag">With its quotes, as <c>If-Match</c> wants it.</param>
public sealed record Reply(int Status, JsonNode? Body, string? ETag)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The code of a problem document.</summary>
    public string? Code => Body?["code"]?.GetValue<string>();

    public string Text(string member) => Member(member).GetValue<string>();

    public JsonNode Member(string member) => Body?[member] ?? throw new InvalidOperationException($"There is no '{member}' in {this}.");

    /// <exception cref="InvalidOperationException">It is a refusal; the message says which.</exception>
    public Reply OrThrow(string request) => IsSuccess ? this : throw new InvalidOperationException($"{request} was answered {this}");

    public override string ToString() => $"{Status} {Body?.ToJsonString()}";
}
