using Interviews.Domain.Access;

namespace Interviews.Domain.Questions;

/// <summary>Who may do what with a question bank (REQ-QUE-04). Candidates never: the answers that are expected are in it.</summary>
public static class BankAccess
{
    private const Role Asking = Roles.Recruiting | Role.Interviewer;

    /// <summary>A private bank is read by its owner and by admins; a public one by everybody who interviews.</summary>
    public static bool MayRead(QuestionBank bank, Actor actor) => actor.Is(Asking) && (bank.IsPublic || IsOwnerOrAdmin(bank, actor));

    /// <summary>A bank is written by its owner and by admins; a public one by recruiters too.</summary>
    public static bool MayWrite(QuestionBank bank, Actor actor) => actor.Is(Asking) && (IsOwnerOrAdmin(bank, actor) || (bank.IsPublic && actor.Is(Role.Recruiter)));

    /// <returns>Whose private banks a list may show beside the public ones; <c>null</c> for everybody's.</returns>
    public static string? ReaderOf(Actor actor) => actor.Is(Role.Admin) ? null : actor.Id;

    private static bool IsOwnerOrAdmin(QuestionBank bank, Actor actor) => bank.OwnerId == actor.Id || actor.Is(Role.Admin);
}
