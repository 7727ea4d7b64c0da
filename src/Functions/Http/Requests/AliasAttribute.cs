namespace Interviews.Functions.Http.Requests;

/// <summary>Other names under which earlier clients send a field (REQ-INT-10). Case, <c>_</c> and <c>-</c> never matter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AliasAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
