using Interviews.Domain.Interviews;
using Interviews.Functions.Notifications.Templates;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

public class FormattedTimeTests
{
    private const string LosAngeles = "America/Los_Angeles";

    [Theory]
    [InlineData(
        7,
        "Saturday, 7 March 2026, 23:30 – Sunday, 8 March 2026, 00:30 (Asia/Kolkata, UTC+05:30)",
        "Saturday, 7 March 2026, 10:00–11:00 (America/Los_Angeles, UTC-08:00)")]
    [InlineData(
        8,
        "Sunday, 8 March 2026, 22:30–23:30 (Asia/Kolkata, UTC+05:30)",
        "Sunday, 8 March 2026, 10:00–11:00 (America/Los_Angeles, UTC-07:00)")]
    public void Of_TenOClockInLosAngelesAroundTheClockChange_FollowsItsOffsetInKolkata(int day, string local, string elsewhere)
    {
        var start = new LocalDateTime(2026, 3, day, 10, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb[LosAngeles]).ToInstant();

        var written = FormattedTime.Of(new InterviewTime(start, 60, LosAngeles), "Asia/Kolkata");

        written.Local.ShouldBe(local);
        written.InterviewZone.ShouldBe(elsewhere);
    }

    [Fact]
    public void Of_ClocksGoingBackMeanwhile_NamesBothOffsets()
    {
        var start = Instant.FromUtc(2026, 11, 1, 8, 30);

        FormattedTime.Of(new InterviewTime(start, 60, LosAngeles), LosAngeles).Local
            .ShouldBe("Sunday, 1 November 2026, 01:30–01:30 (America/Los_Angeles, UTC-07:00, from the clock change on UTC-08:00)");
    }

    [Theory]
    [InlineData(LosAngeles, LosAngeles)]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    public void Of_ReaderInTheInterviewsZone_SaysItOnce(string zone, string reader) =>
        FormattedTime.Of(MailSamples.Time with { TimeZone = zone }, reader).InterviewZone.ShouldBeNull();

    [Fact]
    public void Of_UnknownReaderZone_SpeaksInTheInterviewsZone() =>
        FormattedTime.Of(MailSamples.Time, "Mars/Olympus").Local.ShouldContain("America/Los_Angeles");

    [Fact]
    public void Of_UnknownZones_SpeaksInUtc() =>
        FormattedTime.Of(MailSamples.Time with { TimeZone = "Mars/Olympus" }, "Mars/Olympus").Local.ShouldBe("Monday, 9 March 2026, 17:00–18:00 (UTC, UTC+00:00)");
}
