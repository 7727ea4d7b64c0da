namespace Interviews.Functions.Http;

/// <summary>Other names under which clients of the requirement documents send a field. Case, <c>_</c> and <c>-</c> never matter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AliasAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
