namespace Interviews.Driving;

/// <summary>Whom a request's token names.</summary>
/// <param name="Role">admin, recruiter, interviewer, candidate or service.</param>
public sealed record Identity(string Subject, string Role, string Organization)
{
    public string? Name { get; init; }

    public string? Email { get; init; }
}
