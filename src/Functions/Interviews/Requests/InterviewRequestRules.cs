using FluentValidation;
using Interviews.Domain.Interviews;
using Interviews.Domain.Interviews.Rules;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Interviews.Requests;

/// <summary>The rules that requests about interviews share.</summary>
internal static class InterviewRequestRules
{
    /// <summary>What details, links and interviewers may hold.</summary>
    public static void KeepsRulesOfDetails<T>(this AbstractValidator<T> validator)
        where T : DetailsRequest
    {
        validator.Keeps(body => RequestRules.Check(body.ApplyTo(Blank(body), Named(body), null)));
        validator.Keeps(body => RequestRules.CheckId(body.JobId, "jobId"));
        validator.Keeps(body => RequestRules.CheckId(body.ApplicationId, "applicationId"));
    }

    /// <summary>When it is, how long it takes, and in which zone; a time that is left out breaks no rule here.</summary>
    /// <param name="zoneIsKnown">A local time without a zone is one of the interview's, which is not known while the request is read.</param>
    public static void KeepsRulesOfTime<T>(this AbstractValidator<T> validator, string field, Func<T, string?> start, Func<T, int?> minutes, Func<T, string?> zone, bool zoneIsKnown = false)
    {
        validator.Keeps(body => RequestRules.CheckStart(field, start(body), zone(body), zoneIsKnown));
        validator.Keeps(body => RequestRules.CheckLength(minutes(body)));
    }

    private static InterviewDetails Blank(DetailsRequest body)
    {
        var type = body.Type ?? InterviewType.Video;
        return new InterviewDetails { Type = type, Mode = DetailsRequest.ModeOf(type) };
    }

    /// <summary>As they are named: who they are is for the directory to say.</summary>
    private static IReadOnlyList<Interviewer> Named(DetailsRequest body) =>
        [.. body.AllInterviewers.Select(entry => new Interviewer(entry.Id, entry.Name ?? entry.Email ?? entry.Id ?? entry.Text!, entry.Email, entry.Seat))];
}
