using System.Globalization;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using NodaTime;

namespace Interviews.Functions.Notifications.Templates;

/// <summary>The English words for values of the Domain.</summary>
internal static class Wording
{
    public static string Of(InterviewType type) => type switch
    {
        InterviewType.PhoneScreen => "phone screen",
        InterviewType.Video => "video interview",
        InterviewType.InPerson => "in-person interview",
        InterviewType.Technical => "technical interview",
        InterviewType.Behavioral => "behavioral interview",
        InterviewType.Hr => "HR interview",
        InterviewType.CaseStudy => "case study interview",
        InterviewType.Group => "group interview",
        InterviewType.Panel => "panel interview",
        InterviewType.Final => "final interview",
    };

    /// <summary>How the interview takes place, for messages that have neither a link nor a place.</summary>
    public static string Of(InterviewMode mode) => mode switch
    {
        InterviewMode.Video => "By video; the link will follow",
        InterviewMode.Audio => "By audio call; the link will follow",
        InterviewMode.Phone => "By phone",
        InterviewMode.Chat => "By chat; the link will follow",
        InterviewMode.InPerson => "In person; the place will follow",
    };

    /// <summary>The mode alone, for a message that says that it has changed.</summary>
    public static string NameOf(InterviewMode mode) => mode switch
    {
        InterviewMode.Video => "video",
        InterviewMode.Audio => "audio call",
        InterviewMode.Phone => "phone",
        InterviewMode.Chat => "chat",
        InterviewMode.InPerson => "in person",
    };

    public static string Of(ToldDetail detail) => detail switch
    {
        ToldDetail.Link => "Link",
        ToldDetail.Place => "Place",
        ToldDetail.Mode => "How",
        ToldDetail.Type => "What",
    };

    public static string Of(NoShowParty party) => party switch
    {
        NoShowParty.Candidate => "the candidate",
        NoShowParty.Interviewer => "an interviewer",
    };

    public static string Of(Seat seat) => seat switch
    {
        Seat.Interviewer => "interviewer",
        Seat.Lead => "lead",
        Seat.Shadow => "shadow",
        Seat.ReverseShadow => "reverse shadow",
    };

    /// <summary>For example <c>24 hours</c>, <c>1 hour and 30 minutes</c>, <c>2 days</c>. Days are used for 48 hours or more, and seconds are omitted.</summary>
    public static string Of(Duration length)
    {
        var minutes = (long)length.TotalMinutes;
        var days = minutes >= 2 * NodaConstants.MinutesPerDay ? minutes / NodaConstants.MinutesPerDay : 0;
        minutes -= days * NodaConstants.MinutesPerDay;
        string[] parts = [.. Parts((days, "day"), (minutes / 60, "hour"), (minutes % 60, "minute"))];
        return parts.Length switch
        {
            0 => "0 minutes",
            1 => parts[0],
            _ => string.Join(", ", parts[..^1]) + " and " + parts[^1],
        };
    }

    private static IEnumerable<string> Parts(params (long Count, string Unit)[] amounts) =>
        from amount in amounts
        where amount.Count > 0
        select string.Create(CultureInfo.InvariantCulture, $"{amount.Count} {amount.Unit}{(amount.Count == 1 ? "" : "s")}");
}
