namespace Interviews.Functions.Http.Requests;

/// <summary>Fields that the server owns: a client may send back what it read, and they are passed over.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ServerOwnedAttribute(params string[] names) : Attribute
{
    public IReadOnlyList<string> Names { get; } = names;
}
