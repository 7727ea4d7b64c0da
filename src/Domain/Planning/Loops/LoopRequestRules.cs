using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Validation;

namespace Interviews.Domain.Planning.Loops;

/// <summary>What a request for a loop may ask. It tells everything that is wrong at once.</summary>
public static class LoopRequestRules
{
    /// <summary>The longest window: all of it is searched, for all interviews together.</summary>
    public const int MostDays = 14;

    public static Refusal? Check(IReadOnlyList<AskedInterview> interviews, int? breakMinutes, int? maxPerDay)
    {
        var errors = new FieldErrors();
        errors.RequireRange(breakMinutes, 0, Limits.LongestBufferMinutes, "breakMinutes");
        errors.RequireRange(maxPerDay, 1, LoopPlanner.MostInterviews, "maxPerDay");
        errors.Require(interviews.Count > 0, "interviews", "'interviews' is required: each has a 'type', 'durationMinutes' and 'seats'.");
        errors.RequireCount(interviews.Count, LoopPlanner.MostInterviews, "interviews");
        SeatRules.CheckTogether([.. interviews.SelectMany(interview => interview.Seats)], "interviews", errors);
        foreach (var (index, interview) in interviews.Index())
        {
            Check(interview, $"interviews[{index}]", errors);
        }

        return errors.Refusal;
    }

    private static void Check(AskedInterview interview, string field, FieldErrors errors)
    {
        errors.Require(interview.HasType, $"{field}.type", $"'{field}.type' is required: what kind of interview is it?");
        errors.Require(interview.DurationMinutes is not null, $"{field}.durationMinutes", $"'{field}.durationMinutes' is required: how long is the interview?");
        errors.RequireRange(interview.DurationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, $"{field}.durationMinutes");
        errors.Require(interview.Seats.Count > 0, $"{field}.seats", $"'{field}.seats' is required: who is to ask the questions?");
        SeatRules.Check(interview.Seats, $"{field}.seats", errors);
    }
}

/// <summary>An interview of a loop as a request has it, with whatever is missing.</summary>
public sealed record AskedInterview(bool HasType, int? DurationMinutes, IReadOnlyList<PanelSeat> Seats);
