using Interviews.Domain.Scheduling;
using Shouldly;
using Xunit;

namespace Interviews.Domain.Tests.Scheduling;

public sealed class ResourcesTests
{
    [Fact]
    public void Room_OtherCaseAndSpacing_IsTheSame() => Resources.Room("  Room \t 301 ").ShouldBe(Resources.Room("room 301"));

    [Fact]
    public void Room_AnotherRoom_IsAnother() => Resources.Room("Room 301").ShouldNotBe(Resources.Room("Room 302"));

    [Fact]
    public void Room_LongestLocation_StaysWithinADocumentId() => Resources.Room(new string('面', 500)).Length.ShouldBeLessThan(255);

    [Fact]
    public void Room_LongLocations_StayApart() => Resources.Room(new string('面', 500)).ShouldNotBe(Resources.Room(new string('面', 499)));
}
