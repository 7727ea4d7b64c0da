using Interviews.Domain.Interviews;

namespace Interviews.Domain.Notifications;

/// <summary>A detail of an interview whose change is told at once: without it, people are in the wrong place.</summary>
public enum ToldDetail
{
    /// <summary><see cref="InterviewDetails.MeetingUrl"/>.</summary>
    Link,

    /// <summary><see cref="InterviewDetails.Location"/>.</summary>
    Place,

    Mode,

    Type,
}

public static class ToldDetails
{
    /// <returns>The details that differ.</returns>
    public static IReadOnlyList<ToldDetail> Between(InterviewDetails one, InterviewDetails other) =>
        [.. Enum.GetValues<ToldDetail>().Where(detail => !Equals(ValueOf(detail, one), ValueOf(detail, other)))];

    /// <summary>Whether a reminder shows the detail: the mode stands only where there is neither a link nor a place.</summary>
    internal static bool IsInReminder(ToldDetail detail, InterviewDetails details) =>
        detail != ToldDetail.Mode || (ValueOf(ToldDetail.Link, details) is null && ValueOf(ToldDetail.Place, details) is null);

    private static object? ValueOf(ToldDetail detail, InterviewDetails details) => detail switch
    {
        ToldDetail.Link => Text(details.MeetingUrl),
        ToldDetail.Place => Text(details.Location),
        ToldDetail.Mode => details.Mode,
        ToldDetail.Type => details.Type,
    };

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
