using Interviews.Domain.Interviews;
using Interviews.Functions.Directory;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Interviews.Requests;

/// <summary>The details of an interview as clients send them, to schedule, to change, or to override those of an earlier round.</summary>
internal abstract record DetailsRequest : RequestBody
{
    [Alias("interviewType")]
    public InterviewType? Type { get; init; }

    [Alias("format")]
    public InterviewMode? Mode { get; init; }

    public Difficulty? Difficulty { get; init; }

    public string[]? Tags { get; init; }

    public InterviewerEntry[]? Interviewers { get; init; }

    public string? InterviewerId { get; init; }

    public string? Location { get; init; }

    [Alias("meetingLink")]
    public string? MeetingUrl { get; init; }

    public string? VideoProvider { get; init; }

    public string? Notes { get; init; }

    [Alias("preparationTime")]
    public int? PreparationMinutes { get; init; }

    [Alias("bufferTime")]
    public int? BufferMinutes { get; init; }

    public bool? AllowReschedule { get; init; }

    public int? RescheduleDeadlineHours { get; init; }

    public string? JobId { get; init; }

    public string? ApplicationId { get; init; }

    /// <summary>The documents send it; the server owns it.</summary>
    public string? Status { get; init; }

    public bool GivesInterviewers => Given.Contains(nameof(Interviewers)) || InterviewerId is not null;

    public IReadOnlyList<InterviewerEntry> AllInterviewers =>
        [.. Interviewers ?? [], .. InterviewerId is null ? (InterviewerEntry[])[] : [InterviewerEntry.OfText(InterviewerId)]];

    /// <summary>The details as they are to be: what the body gives, over what there is.</summary>
    /// <param name="interviewers">Those of the body, resolved; <c>null</c> when it gave none.</param>
    /// <param name="roomId">The room that <see cref="Location"/> names, if it names one.</param>
    /// <param name="removing">Whether a <c>null</c> also takes away what there has to be, so that the default takes its place.</param>
    public InterviewDetails ApplyTo(InterviewDetails current, IReadOnlyList<Interviewer>? interviewers, string? roomId, bool removing = false)
    {
        var type = Type ?? current.Type;
        var fallback = removing ? new InterviewDetails { Type = type, Mode = ModeOf(type) } : current;
        return current with
        {
            Type = type,
            Mode = Mode ?? Pick(nameof(Mode), fallback.Mode, current.Mode),
            Difficulty = Pick(nameof(Difficulty), Difficulty, current.Difficulty),
            Tags = Pick(nameof(Tags), Tags ?? [], current.Tags),
            Interviewers = interviewers ?? current.Interviewers,
            Location = Pick(nameof(Location), Location, current.Location),
            RoomId = Pick(nameof(Location), roomId, current.RoomId),
            MeetingUrl = Pick(nameof(MeetingUrl), MeetingUrl, current.MeetingUrl),
            VideoProvider = Pick(nameof(VideoProvider), VideoProvider, current.VideoProvider),
            Notes = Pick(nameof(Notes), Notes, current.Notes),
            PreparationMinutes = Pick(nameof(PreparationMinutes), PreparationMinutes ?? 0, current.PreparationMinutes),
            BufferMinutes = Pick(nameof(BufferMinutes), BufferMinutes ?? 0, current.BufferMinutes),
            AllowReschedule = AllowReschedule ?? Pick(nameof(AllowReschedule), fallback.AllowReschedule, current.AllowReschedule),
            RescheduleDeadlineHours = RescheduleDeadlineHours ?? Pick(nameof(RescheduleDeadlineHours), fallback.RescheduleDeadlineHours, current.RescheduleDeadlineHours),
        };
    }

    /// <summary>How people meet when nobody says: as the type suggests.</summary>
    public static InterviewMode ModeOf(InterviewType type) => type switch
    {
        InterviewType.PhoneScreen => InterviewMode.Phone,
        InterviewType.InPerson => InterviewMode.InPerson,
        _ => InterviewMode.Video,
    };

    protected T Pick<T>(string name, T given, T current) => Given.Contains(name) ? given : current;
}
