using Interviews.Domain.Scheduling;
using Interviews.Domain.Scheduling.Availability;
using Interviews.Domain.Validation;
using NodaTime.Text;

namespace Interviews.Domain.Directory;

/// <summary>What an entry of the directory may hold. Answers with the entry itself, or with everything that is wrong with it.</summary>
public static class DirectoryRules
{
    private const int MostPerDay = 50;
    private const int MostPerWeek = 200;
    private const int MostWorkingHours = 50;
    private const int MostExceptions = 400;

    private const int MostHolidays = 400;
    private const int LargestWeight = 1_000;
    private const int MostSeats = 10_000;

    /// <summary>Which no local time is, since it begins the next day (ISO 8601-1, section 4.3.2).</summary>
    private const string EndOfDay = "24:00";

    private const string Hours = $"'from' and 'to' as HH:mm, 'from' before 'to'; the end of the day is {EndOfDay}";

    private static readonly LocalTimePattern _clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Result<Person> Check(Person person)
    {
        var errors = Contact(person.PersonId, person.Name, person.Email, person.TimeZone);
        errors.RequireRange(person.BufferMinutes, 0, Limits.LongestBufferMinutes, "bufferMinutes");
        errors.RequireRange(person.MaxPerDay, 1, MostPerDay, "maxPerDay");
        errors.RequireRange(person.MaxPerWeek, 1, MostPerWeek, "maxPerWeek");
        errors.RequireLength(person.Calendar, Limits.Name, "calendar");
        CheckNames(person.Skills, "skills", errors);
        CheckNames(person.Training, "training", errors);
        errors.RequireCount(person.WorkingHours.Count, MostWorkingHours, "workingHours");
        foreach (var (index, hours) in person.WorkingHours.Index())
        {
            errors.Require(AreHours(hours.From, hours.To), $"workingHours[{index}]", $"'workingHours[{index}]' takes {Hours}.");
        }

        errors.RequireRange(person.Weight, 1, LargestWeight, "weight");
        errors.RequireCount(person.Exceptions.Count, MostExceptions, "exceptions");
        foreach (var (index, day) in person.Exceptions.Index())
        {
            CheckException(day, $"exceptions[{index}]", errors);
        }

        return errors.Refusal is { } refusal ? refusal : person;
    }

    public static Result<Candidate> Check(Candidate candidate) =>
        Contact(candidate.CandidateId, candidate.Name, candidate.Email, candidate.TimeZone).Refusal is { } refusal ? refusal : candidate;

    public static Result<Job> Check(Job job)
    {
        var errors = new FieldErrors();
        TextRules.CheckId(job.JobId, "id", errors);
        TextRules.CheckId(job.HiringOwnerId, "hiringOwnerId", errors);
        errors.RequireLength(job.Title, Limits.Name, "title");
        CheckNames(job.ScorecardAttributes, "scorecardAttributes", errors);
        TextRules.CheckId(job.ScorecardTemplateId, "scorecardTemplateId", errors);
        errors.RequireCount(job.Plan.Count, Limits.Rounds, "plan");
        foreach (var (index, round) in job.Plan.Index())
        {
            CheckRound(round, $"plan[{index}]", errors);
        }

        foreach (var twice in job.Plan.GroupBy(round => round.Round).Where(same => same.Count() > 1))
        {
            errors.Add("plan", $"'plan' has round {twice.Key} twice.");
        }

        return errors.Refusal is { } refusal ? refusal : job;
    }

    public static Result<Room> Check(Room room)
    {
        var errors = new FieldErrors();
        TextRules.CheckId(room.RoomId, "id", errors);
        errors.RequireText(room.Name, Limits.Name, "name");
        CheckNames(room.Aliases, "aliases", errors);
        errors.RequireRange(room.Capacity, 1, MostSeats, "capacity");
        return errors.Refusal is { } refusal ? refusal : room;
    }

    public static Result<Organization> Check(Organization organization)
    {
        var errors = new FieldErrors();
        errors.RequireLength(organization.Name, Limits.Name, "name");
        TextRules.CheckEmail(organization.ContactEmail, "contactEmail", errors);
        errors.RequireCount(organization.Holidays.Count, MostHolidays, "holidays");
        foreach (var (index, holiday) in organization.Holidays.Index())
        {
            errors.RequireLength(holiday.Name, Limits.Name, $"holidays[{index}].name");
        }

        foreach (var twice in organization.Holidays.GroupBy(holiday => holiday.Date).Where(same => same.Count() > 1))
        {
            errors.Add("holidays", $"'holidays' has {twice.Key:uuuu-MM-dd} twice.");
        }

        return errors.Refusal is { } refusal ? refusal : organization;
    }

    private static FieldErrors Contact(string id, string? name, string? email, string? timeZone)
    {
        var errors = new FieldErrors();
        TextRules.CheckId(id, "id", errors);
        errors.RequireLength(name, Limits.Name, "name");
        TextRules.CheckEmail(email, "email", errors);
        errors.Require(timeZone is null || TimeZones.Find(timeZone) is not null, "timeZone", TimeZones.Unknown(timeZone ?? string.Empty));
        return errors;
    }

    private static void CheckNames(IReadOnlyList<string> names, string field, FieldErrors errors)
    {
        errors.RequireCount(names.Count, Limits.Attributes, field);
        foreach (var (index, name) in names.Index())
        {
            errors.RequireText(name, Limits.Attribute, $"{field}[{index}]");
        }
    }

    private static void CheckRound(PlannedRound round, string field, FieldErrors errors)
    {
        errors.RequireRange(round.Round, 1, Limits.Rounds, $"{field}.round");
        errors.RequireRange(round.DurationMinutes, Limits.ShortestMinutes, Limits.LongestMinutes, $"{field}.durationMinutes");
        TextRules.CheckId(round.ScorecardTemplateId, $"{field}.scorecardTemplateId", errors);
        SeatRules.Check(round.Seats, $"{field}.seats", errors);
    }

    private static void CheckException(HoursException day, string field, FieldErrors errors)
    {
        var isRight = day.Off ? day is { From: null, To: null } : day is { From: not null, To: not null } && AreHours(day.From, day.To);
        errors.Require(isRight, field, $"'{field}' takes either 'off': true, or {Hours}.");
    }

    private static bool AreHours(string from, string to) => _clock.Parse(from) is { Success: true } start
        && (to == EndOfDay || (_clock.Parse(to) is { Success: true } end && start.Value < end.Value));
}
