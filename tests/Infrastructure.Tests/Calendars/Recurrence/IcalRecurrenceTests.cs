using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Scheduling.Recurring;
using Interviews.Infrastructure.Calendars.Recurrence;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Recurrence;

public sealed class IcalRecurrenceTests
{
    private const string Berlin = "Europe/Berlin";

    private static readonly LocalDateTimePattern _local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private static readonly Dictionary<string, Example> _examples = Examples();

    public static TheoryData<string> Names => [.. _examples.Keys];

    /// <summary>The dates that RFC 5545 lists in section 3.8.5.3, with the offsets that it names. Rules of it that go on forever get a COUNT here.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Starts_ExampleOfTheRfc_AreTheDatesThatItLists(string name)
    {
        var example = _examples[name];
        var rule = example.AddedCount is { } count ? $"{example.Rule};COUNT={count}" : example.Rule;

        var starts = Starts(new RecurringTime(rule, Local(example.First), "America/New_York") { Most = 200 });

        starts.Value.ShouldBe(example.Starts.Select(start => OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<+HH:mm>").Parse(start).Value.ToInstant()));
    }

    /// <summary>The other examples of the section.</summary>
    [Theory]
    [InlineData("1997-01-01T09:00", "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "BYYEARDAY")]
    [InlineData("1997-05-19T09:00", "FREQ=YEARLY;BYDAY=20MO", "BYDAY=20MO")]
    [InlineData("1997-05-12T09:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "BYWEEKNO")]
    [InlineData("1997-09-04T09:00", "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "BYSETPOS")]
    [InlineData("1997-09-02T09:00", "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z", "FREQ=HOURLY")]
    [InlineData("1997-09-02T09:00", "FREQ=MINUTELY;INTERVAL=15;COUNT=6", "FREQ=MINUTELY")]
    [InlineData("1997-09-02T09:00", "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "BYHOUR")]
    [InlineData("1997-09-02T09:00", "FREQ=WEEKLY;BYMONTHDAY=2;COUNT=3", "BYMONTHDAY")]
    [InlineData("1997-09-02T09:00", "FREQ=SECONDLY;COUNT=3", "FREQ=SECONDLY")]
    [InlineData("1997-09-02T09:00", "FREQ=DAILY", "COUNT or UNTIL")]
    [InlineData("1997-09-02T09:00", "FREQ=DAILY;COUNT=3;EXRULE=1", "EXRULE=1")]
    [InlineData("1997-09-02T09:00", "every day", "EVERY DAY")]
    public void Starts_OtherRule_IsRefusedNamingThePart(string first, string rule, string part) =>
        ShouldBeRefused(new RecurringTime(rule, Local(first), "America/New_York"), "rrule").ShouldContain(part);

    [Theory]
    [InlineData("FREQ=WEEKLY;COUNT=3", "2026-03-22T10:00", "2026-03-22T09:00 2026-03-29T08:00 2026-04-05T08:00")]
    [InlineData("FREQ=DAILY;COUNT=3", "2026-10-24T10:00", "2026-10-24T08:00 2026-10-25T09:00 2026-10-26T09:00")]
    [InlineData("RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3", "2026-01-31T10:00", "2026-01-31T09:00 2026-02-28T09:00 2026-03-31T08:00")]
    [InlineData("freq=weekly;until=20260401", "2026-03-25T23:30", "2026-03-25T22:30 2026-04-01T21:30")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260401T213000Z", "2026-03-25T23:30", "2026-03-25T22:30 2026-04-01T21:30")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260401T212959Z", "2026-03-25T23:30", "2026-03-25T22:30")]
    [InlineData("FREQ=WEEKLY;UNTIL=20260401T233000", "2026-03-25T23:30", "2026-03-25T22:30 2026-04-01T21:30")]
    public void Starts_AcrossAClockChange_KeepTheirLocalTime(string rule, string first, string instants) =>
        Text(Starts(new RecurringTime(rule, Local(first), Berlin)).Value).ShouldBe(instants);

    [Fact]
    public void Starts_InTheHalfHourOfLordHowe_KeepTheirLocalTime() =>
        Text(Starts(new RecurringTime("FREQ=DAILY;COUNT=3", Local("2026-04-04T09:00"), "Australia/Lord_Howe")).Value)
            .ShouldBe("2026-04-03T22:00 2026-04-04T22:30 2026-04-05T22:30");

    [Fact]
    public void Starts_Excepted_AreLeftOut() =>
        Text(Starts(new RecurringTime("FREQ=DAILY;COUNT=4", Local("2026-03-02T10:00"), Berlin) { Except = [Local("2026-03-03T10:00")] }).Value)
            .ShouldBe("2026-03-02T09:00 2026-03-04T09:00 2026-03-05T09:00");

    [Fact]
    public void Starts_ExceptedThatIsNoStart_IsRefusedByName() => ShouldBeRefused(
        new RecurringTime("FREQ=DAILY;COUNT=4", Local("2026-03-02T10:00"), Berlin) { Except = [Local("2026-03-03T10:00"), Local("2026-03-04T11:00")] },
        "exdates").ShouldContain("2026-03-04T11:00");

    [Fact]
    public void Starts_TimeThatTheClocksSkip_IsRefusedByName() =>
        ShouldBeRefused(new RecurringTime("FREQ=WEEKLY;COUNT=3", Local("2026-03-22T02:30"), Berlin), "rrule").ShouldContain("2026-03-29T02:30 does not exist");

    [Fact]
    public void Starts_TimeThatTheClocksSkipAndThatIsExcepted_IsNoMatter() =>
        Text(Starts(new RecurringTime("FREQ=WEEKLY;COUNT=3", Local("2026-03-22T02:30"), Berlin) { Except = [Local("2026-03-29T02:30")] }).Value)
            .ShouldBe("2026-03-22T01:30 2026-04-05T00:30");

    [Theory]
    [InlineData("2026-10-18T02:30", "FREQ=WEEKLY;COUNT=2", null, "2026-10-18T00:30 2026-10-25T00:30")]
    [InlineData("2026-01-25T02:30", "FREQ=MONTHLY;INTERVAL=9;COUNT=2", null, "2026-01-25T01:30 2026-10-25T01:30")]
    [InlineData("2026-10-25T02:30", "FREQ=WEEKLY;COUNT=2", 2, "2026-10-25T00:30 2026-11-01T01:30")]
    [InlineData("2026-10-25T02:30", "FREQ=WEEKLY;COUNT=2", 1, "2026-10-25T01:30 2026-11-01T01:30")]
    public void Starts_TimeThatHappensTwice_IsTheOneAtTheOffsetOfTheFirst(string first, string rule, int? offset, string instants) =>
        Text(Starts(new RecurringTime(rule, Local(first), Berlin) { FirstOffset = offset is { } hours ? Offset.FromHours(hours) : null }).Value).ShouldBe(instants);

    [Fact]
    public void Starts_FirstTimeThatHappensTwice_NeedsItsOffset() =>
        ShouldBeRefused(new RecurringTime("FREQ=WEEKLY;COUNT=2", Local("2026-10-25T02:30"), Berlin), "scheduledAt").ShouldContain("happens twice");

    /// <summary>Magadan had the offset +11 in the winter of 2011; when it went back from +12 to +10, neither of the two was that.</summary>
    [Fact]
    public void Starts_TimeThatHappensTwiceAndNeverAtTheOffsetOfTheFirst_IsRefusedNamingBoth()
    {
        var detail = ShouldBeRefused(new RecurringTime("FREQ=MONTHLY;COUNT=46", Local("2011-01-26T01:00"), "Asia/Magadan"), "rrule");

        detail.ShouldContain("2014-10-26T01:00+12:00");
        detail.ShouldContain("2014-10-26T01:00+10:00");
    }

    [Theory]
    [InlineData("FREQ=WEEKLY;BYDAY=MO;COUNT=3", "2026-03-03T10:00", "2026-03-09T10:00")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3", "2026-03-03T10:00", "2026-04-01T10:00")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3", "2026-03-03T10:00", "ends before")]
    [InlineData("FREQ=DAILY;UNTIL=20260302", "2026-03-03T10:00", "ends before")]
    public void Starts_FirstThatTheRuleDoesNotGive_IsRefusedNamingBoth(string rule, string first, string given)
    {
        var detail = ShouldBeRefused(new RecurringTime(rule, Local(first), Berlin), "rrule");

        detail.ShouldContain(first);
        detail.ShouldContain(given);
    }

    [Theory]
    [InlineData("FREQ=DAILY;COUNT=101")]
    [InlineData("FREQ=DAILY;COUNT=9999999")]
    [InlineData("FREQ=WEEKLY;UNTIL=99991231T235959Z")]
    public void Starts_MoreThanAHundred_IsRefusedSayingHowMany(string rule) =>
        ShouldBeRefused(new RecurringTime(rule, Local("2026-03-03T10:00"), Berlin), "rrule").ShouldContain("100");

    [Fact]
    public void Starts_AHundredBesideExcepted_AreAccepted() =>
        Starts(new RecurringTime("FREQ=DAILY;COUNT=101", Local("2026-04-01T10:00"), Berlin) { Except = [Local("2026-04-02T10:00")] }).Value.Count.ShouldBe(100);

    [Fact]
    public void Starts_AllExcepted_IsRefused() =>
        ShouldBeRefused(new RecurringTime("FREQ=DAILY;COUNT=1", Local("2026-04-01T10:00"), Berlin) { Except = [Local("2026-04-01T10:00")] }, "rrule").ShouldContain("no start");

    [Fact]
    public void Starts_UnknownZone_IsRefusedOnTimeZone() =>
        ShouldBeRefused(new RecurringTime("FREQ=DAILY;COUNT=1", Local("2026-04-01T10:00"), "Mars/Olympus"), "timeZone").ShouldContain("Mars/Olympus");

    [Fact]
    public void Starts_WithFractionsOfASecond_KeepThem() =>
        Starts(new RecurringTime("FREQ=DAILY;COUNT=2", Local("2026-04-01T10:00").PlusMilliseconds(250), "UTC")).Value[1]
            .ShouldBe(Instant.FromUtc(2026, 4, 2, 10, 0) + Duration.FromMilliseconds(250));

    private static Result<IReadOnlyList<Instant>> Starts(RecurringTime time) => new IcalRecurrence().Starts(time);

    private static string ShouldBeRefused(RecurringTime time, string field)
    {
        var refusal = Starts(time).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.ValidationFailed);
        refusal.Errors.Keys.ShouldBe([field], refusal.Detail);
        return refusal.Detail;
    }

    private static string Text(IEnumerable<Instant> instants) => string.Join(' ', instants.Select(instant => _local.Format(instant.InUtc().LocalDateTime)));

    private static LocalDateTime Local(string text) => _local.Parse(text).Value;

    private static Dictionary<string, Example> Examples() => JsonSerializer
        .Deserialize<Example[]>(
            File.ReadAllText(Repository.PathOf("tests", "Infrastructure.Tests", "Calendars", "Recurrence", "rfc5545-3.8.5.3.json")), JsonSerializerOptions.Web)!
        .ToDictionary(example => example.Name);

    private sealed record Example(string Name, string First, string Rule, int? AddedCount, string[] Starts);
}
