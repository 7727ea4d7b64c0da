using Interviews.Domain.Access;

namespace Interviews.Functions.Access;

/// <summary>Which roles may call an HTTP function. What "own" means for candidates and interviewers is decided by the Domain.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllowAttribute(Role roles) : Attribute
{
    public Role Roles { get; } = roles;
}
