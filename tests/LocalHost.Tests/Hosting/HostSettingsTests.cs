using Interviews.LocalHost.Hosting;
using Microsoft.Extensions.Configuration;
using Shouldly;
using Xunit;

namespace Interviews.LocalHost.Tests.Hosting;

public sealed class HostSettingsTests
{
    [Theory]
    [InlineData("PORT", "0")]
    [InlineData("PORT", "70000")]
    [InlineData("PORT", "http")]
    [InlineData("CLOCK", "sundial")]
    [InlineData("CLOCK_START", "tomorrow")]
    [InlineData("DATA", "/dev/null/data")]
    public void From_BadValue_IsRefusedInOneLineWithTheNameAndWhatIsAllowed(string name, string value)
    {
        var refusal = Should.Throw<HostStartupException>(() => From((name, value)));

        refusal.Message.ShouldStartWith($"{name} is '{value}'; allowed is ");
        refusal.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void From_Nothing_HasTheDocumentedDefaults()
    {
        var settings = From(("DATA", ""));

        settings.ShouldBe(new HostSettings(7071, Path.GetFullPath("./.data"), VirtualClock: false, ClockStart: null, AppInProcessOfItsOwn: false));
    }

    /// <summary>Some systems export the machine's name as HOST.</summary>
    [Fact]
    public void From_HostThatIsNoMode_MeansOneProcess() => From(("HOST", "elsewhere")).AppInProcessOfItsOwn.ShouldBeFalse();

    [Fact]
    public void From_EverySetting_IsTaken()
    {
        var settings = From(("PORT", "8080"), ("CLOCK", "Virtual"), ("CLOCK_START", "2026-01-05T10:00:00+01:00"), ("DATA", Path.GetTempPath()), ("HOST", "Process"));

        settings.ShouldBe(new HostSettings(8080, Path.GetTempPath(), VirtualClock: true, new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), AppInProcessOfItsOwn: true));
    }

    private static HostSettings From(params (string Name, string? Value)[] settings) =>
        HostSettings.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))).Build());
}
