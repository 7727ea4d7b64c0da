using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Interviews;

public sealed class InterviewWarningsTests
{
    [Theory]
    [InlineData("teams", null, false, true)]
    [InlineData("zoom", null, false, true)]
    [InlineData("zoom", " ", true, true)]
    [InlineData("Teams", null, true, false)]
    [InlineData("zoom", "https://zoom.example/1", false, false)]
    [InlineData("teams", "https://teams.example/1", false, false)]
    [InlineData(null, null, false, false)]
    [InlineData(" ", null, true, false)]
    public void Of_AProviderWhoseMeetingNobodyMakes_SaysSo(string? provider, string? url, bool hasCalendar, bool warned)
    {
        var interview = Scheduled() with { Details = Details with { VideoProvider = provider, MeetingUrl = url } };

        InterviewWarnings.Of(interview, hasCalendar).Any(warning => (warning.Field, warning.Code) == ("videoProvider", InterviewWarnings.NoMeetingLink)).ShouldBe(warned);
    }
}
