using Interviews.Domain.Access;

namespace Interviews.Domain.Scheduling.Busy;

/// <summary>Whose busy times somebody may see and change: recruiting staff everybody's, an interviewer their own.</summary>
public static class BusyCalendarAccess
{
    /// <returns><c>forbidden</c>, or <c>null</c>.</returns>
    public static Refusal? Check(Actor actor, string personId) => actor.Is(Roles.Recruiting) || actor.Id == personId
        ? null
        : Refusal.Forbidden($"The busy times of '{personId}' require the role admin or recruiter, or being that person.");
}
