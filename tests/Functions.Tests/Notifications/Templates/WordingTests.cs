using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

public class WordingTests
{
    [Theory]
    [InlineData(0, "0 minutes")]
    [InlineData(1, "1 minute")]
    [InlineData(45, "45 minutes")]
    [InlineData(60, "1 hour")]
    [InlineData(90, "1 hour and 30 minutes")]
    [InlineData(24 * 60, "24 hours")]
    [InlineData(36 * 60, "36 hours")]
    [InlineData(48 * 60, "2 days")]
    [InlineData((73 * 60) + 5, "3 days, 1 hour and 5 minutes")]
    public void Of_Duration_SpeaksAsPeopleDo(int minutes, string words) => Wording.Of(Duration.FromMinutes(minutes)).ShouldBe(words);

    [Fact]
    public void Of_EachTypeModeAndSeat_HasWords()
    {
        var words = Enum.GetValues<InterviewType>().Select(Wording.Of)
            .Concat(Enum.GetValues<InterviewMode>().Select(Wording.Of))
            .Concat(Enum.GetValues<InterviewMode>().Select(Wording.NameOf))
            .Concat(Enum.GetValues<ToldDetail>().Select(Wording.Of))
            .Concat(Enum.GetValues<NoShowParty>().Select(Wording.Of))
            .Concat(Enum.GetValues<Seat>().Select(Wording.Of));

        words.ShouldBeUnique();
    }
}
