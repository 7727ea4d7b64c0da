using Interviews.Domain;
using Interviews.Domain.Interviews;
using NodaTime;

namespace Interviews.Functions.Directory;

/// <summary>Rules that several kinds of entry share. Collects what is wrong with which field.</summary>
internal sealed class EntryRules
{
    private readonly List<(string Field, string Message)> _errors = [];

    public EntryRules Id(string id)
    {
        if (!ExternalId.IsValid(id))
        {
            _errors.Add(("id", $"'id' must have 1 to {InterviewLimits.Id} letters, digits or any of . _ - @ :"));
        }

        return this;
    }

    public EntryRules Text(string field, string? text, int longest = InterviewLimits.Name) =>
        Must(field, text is null || text.Length <= longest, $"'{field}' may have at most {longest} characters.");

    public EntryRules Email(string field, string? email) =>
        Must(field, email is null || Addresses.IsPlausible(email), $"'{field}' is not an e-mail address.");

    public EntryRules Zone(string field, string? zone) =>
        Must(field, zone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null, $"'{field}' is not an IANA time zone, such as Europe/Berlin.");

    public EntryRules Between(string field, int? number, int least, int most) =>
        Must(field, number is null || (number >= least && number <= most), $"'{field}' must be from {least} to {most}.");

    public EntryRules Must(string field, bool holds, string message)
    {
        if (!holds)
        {
            _errors.Add((field, message));
        }

        return this;
    }

    public Result<T> Then<T>(Func<T> entry) => _errors.Count == 0 ? entry() : Refusal.Invalid(_errors);
}
