namespace Interviews.Functions.Access;

/// <summary>An HTTP function that anybody may call, without a token.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute;
