using FluentValidation;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Functions.Http.Requests;

namespace Interviews.Functions.Scheduling;

/// <summary>A question for free slots: fixed people, or seats that any of several people can fill.</summary>
internal sealed record AvailabilityRequest : RequestBody
{
    [Alias("dateFrom", "startDate")]
    public string? From { get; init; }

    [Alias("dateTo", "endDate")]
    public string? To { get; init; }

    public string? TimeZone { get; init; }

    [Alias("duration")]
    public int? DurationMinutes { get; init; }

    [Alias("bufferTime")]
    public int? BufferMinutes { get; init; }

    public int? StepMinutes { get; init; }

    public string? MinimumNotice { get; init; }

    public string[]? InterviewerIds { get; init; }

    public SeatEntry[]? Seats { get; init; }

    public string? CandidateId { get; init; }

    public string? Location { get; init; }

    public bool? AssumeFree { get; init; }

    public SlotRequest Asked => new()
    {
        From = From,
        To = To,
        TimeZone = TimeZone ?? "UTC",
        DurationMinutes = DurationMinutes,
        BufferMinutes = BufferMinutes,
        StepMinutes = StepMinutes,
        MinimumNotice = MinimumNotice,
        Seats = SeatEntry.All(Seats, InterviewerIds),
        CandidateId = CandidateId,
        AssumeFree = AssumeFree == true,
    };

    internal sealed class Validator : AbstractValidator<AvailabilityRequest>
    {
        public Validator() => this.Keeps(body => body.Asked.Check());
    }
}

/// <summary>A seat of a panel, as clients send it.</summary>
/// <param name="AnyOf">Ids of those who can fill it.</param>
internal sealed record SeatEntry(string? Name, string[]? AnyOf)
{
    /// <summary>The seats; each of those who are named one by one has a seat of their own, under their id.</summary>
    public static IReadOnlyList<PanelSeat> All(SeatEntry[]? seats, string[]? interviewerIds) =>
    [
        .. (seats ?? []).Select(seat => new PanelSeat(seat.Name ?? string.Empty, seat.AnyOf ?? [])),
        .. (interviewerIds ?? []).Select(id => new PanelSeat(id, [id])),
    ];
}
