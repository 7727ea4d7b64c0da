using Interviews.Domain.Directory;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Interviews.Rules;

/// <summary>What must hold before an interview comes into being (REQ-INT-01, REQ-INT-14).</summary>
internal static class ScheduleRules
{
    public static Refusal? Check(Schedule command, DecisionContext context)
    {
        var errors = new FieldErrors();
        CheckLinks(command.CandidateId, command.JobId, command.ApplicationId, errors);
        TimeRules.Check(command.Time, context.Now, "scheduledAt", errors);
        DetailsRules.Check(command.Details, command.CandidateId, context.Candidate, errors);
        errors.RequireRange(command.Round, 1, Limits.Rounds, "round");
        CheckCandidate(command.CandidateId, context, errors);
        return errors.Refusal;
    }

    /// <summary>Without a link nobody could say what the interview is about.</summary>
    public static void CheckLinks(string? candidateId, string? jobId, string? applicationId, FieldErrors errors)
    {
        errors.Require((candidateId ?? jobId ?? applicationId) is not null, "applicationId", "An interview must be linked to an application, a job or a candidate.");
        TextRules.CheckId(candidateId, "candidateId", errors);
        TextRules.CheckId(jobId, "jobId", errors);
        TextRules.CheckId(applicationId, "applicationId", errors);
    }

    /// <summary>The candidates themselves are not told what the organization made of them.</summary>
    private static void CheckCandidate(string? candidateId, DecisionContext context, FieldErrors errors)
    {
        if (context.Candidate is { Status: { } status } known && known.CandidateId == candidateId)
        {
            errors.Require(
                status is >= CandidateStatus.Assigned and <= CandidateStatus.Hired,
                "candidateId",
                context.Actor.IsOrganizationWide
                    ? $"Candidate '{candidateId}' must be assigned or further to be interviewed; the directory says {status.ToString().ToLowerInvariant()}."
                    : "The organization schedules no interview with this candidate now.");
        }
    }
}
