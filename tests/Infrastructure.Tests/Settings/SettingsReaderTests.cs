using Interviews.Infrastructure.Settings;
using Microsoft.Extensions.Configuration;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Required_Absent_IsRefusedByName(string? value) =>
        Should.Throw<SettingsException>(() => With("Port", value).Required("Port")).Message.ShouldBe("Port is required.");

    [Fact]
    public void Required_ReadFromASection_IsRefusedByItsFullName() =>
        Should.Throw<SettingsException>(() => With("A:C", "x").GetSection("A").Required("B")).SettingName.ShouldBe("A:B");

    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 65535 ", 65535)]
    [InlineData(null, 7071)]
    public void Integer_WithinRange_IsRead(string? value, int expected) => With("Port", value).Integer("Port", 7071, 1, 65535).ShouldBe(expected);

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("1.5")]
    [InlineData("1,000")]
    [InlineData("99999999999")]
    public void Integer_OutOfRange_IsRefusedByName(string value) =>
        Should.Throw<SettingsException>(() => With("Port", value).Integer("Port", 7071, 1, 65535))
            .Message.ShouldBe($"Port must be a whole number from 1 to 65535, not '{value}'.");

    [Fact]
    public void Duration_Absent_IsTheFallback() =>
        With("Grace", null).Duration("Grace", Duration.FromMinutes(15), Duration.Zero, Duration.FromHours(1)).ShouldBe(Duration.FromMinutes(15));

    [Fact]
    public void Duration_OutOfRange_IsRefusedByName() =>
        Should.Throw<SettingsException>(() => With("Grace", "P2D").Duration("Grace", Duration.FromMinutes(15), Duration.Zero, Duration.FromHours(1)))
            .Message.ShouldBe("Grace must be an ISO 8601 duration from PT0S to PT1H, such as PT24H or P1D, not 'P2D'.");

    [Fact]
    public void Durations_SeparatedByCommas_AreRead() =>
        With("Reminders", "P1D, PT1H").Durations("Reminders", [], Duration.Zero, Duration.FromDays(7))
            .ShouldBe([Duration.FromHours(24), Duration.FromHours(1)]);

    [Fact]
    public void List_GivenOneByOne_IsRead() =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Tags:0", "a"), new("Tags:1", "b")]).Build().List("Tags").ShouldBe(["a", "b"]);

    [Theory]
    [InlineData("example.com")]
    [InlineData("ftp://example.com")]
    [InlineData("/path")]
    public void Uri_NoWebAddress_IsRefusedByName(string value) =>
        Should.Throw<SettingsException>(() => With("Base", value).Uri("Base")).SettingName.ShouldBe("Base");

    [Fact]
    public void Uri_WebAddress_IsRead() => With("Base", "https://example.com/x").Uri("Base").ShouldBe(new Uri("https://example.com/x"));

    private static IConfiguration With(string name, string? value) => new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
