using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Infrastructure.Storage.Json;
using NodaTime;
using NodaTime.Text;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Json;

public sealed class TimeConvertersTests
{
    [Theory]
    [InlineData("2026-03-29T09:30:00Z")]
    [InlineData("2026-03-29T09:30:00.5Z")]
    [InlineData("2026-03-29T09:30:00.1234567Z")]
    [InlineData("2026-03-29T09:30:00.123456789Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.999999999Z")]
    [InlineData("-0044-03-15T12:00:00Z")]
    public void Instant_Text_RoundTripsAsItIs(string text) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<Instant>($"\"{text}\"", StorageJson.Options), StorageJson.Options).ShouldBe($"\"{text}\"");

    [Fact]
    public void Instant_Any_IsWrittenAsThePatternSaysAndReadBack() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(ArbMap.Default.ArbFor<(int Days, long Nanoseconds, int Digits)>(), value =>
        {
            var unit = (long)Math.Pow(10, Math.Abs(value.Digits) % 10);
            var instant = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromDays(value.Days % 700_000) + Duration.FromNanoseconds(value.Nanoseconds / unit * unit);
            var json = JsonSerializer.Serialize(instant, StorageJson.Options);
            json.ShouldBe($"\"{InstantPattern.ExtendedIso.Format(instant)}\"");
            JsonSerializer.Deserialize<Instant>(json, StorageJson.Options).ShouldBe(instant);
        }));

    [Theory]
    [InlineData("\"2026-03-29\"")]
    [InlineData("\"2026-03-29T09:30:00\"")]
    [InlineData("\"2026-03-29T09:30:00+02:00\"")]
    [InlineData("\"2026-13-29T09:30:00Z\"")]
    [InlineData("\"\"")]
    [InlineData("17")]
    [InlineData("null")]
    public void Instant_AnythingElse_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Instant>(json, StorageJson.Options));

    [Theory]
    [InlineData(0, "P0D")]
    [InlineData(90, "PT1M30S")]
    [InlineData(86_400 + 7_200, "P1DT2H")]
    [InlineData(-3_600, "PT-1H")]
    public void Duration_Seconds_IsIso(long seconds, string text)
    {
        JsonSerializer.Serialize(Duration.FromSeconds(seconds), StorageJson.Options).ShouldBe($"\"{text}\"");
        JsonSerializer.Deserialize<Duration>($"\"{text}\"", StorageJson.Options).ShouldBe(Duration.FromSeconds(seconds));
    }

    [Fact]
    public void Duration_Any_RoundTrips() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<long>(), nanoseconds =>
            JsonSerializer.Deserialize<Duration>(JsonSerializer.Serialize(Duration.FromNanoseconds(nanoseconds), StorageJson.Options), StorageJson.Options)
                .ShouldBe(Duration.FromNanoseconds(nanoseconds))));

    [Theory]
    [InlineData("\"P1M\"")]
    [InlineData("\"24:00\"")]
    public void Duration_WithoutAFixedLength_IsRefused(string json) => Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Duration>(json, StorageJson.Options));

    [Fact]
    public void LocalDateAndTime_AreIso()
    {
        JsonSerializer.Serialize(new LocalDate(2026, 3, 9), StorageJson.Options).ShouldBe("\"2026-03-09\"");
        JsonSerializer.Serialize(new LocalTime(9, 5), StorageJson.Options).ShouldBe("\"09:05:00\"");
        JsonSerializer.Deserialize<LocalTime>("\"09:05:00.5\"", StorageJson.Options).ShouldBe(new LocalTime(9, 5).PlusMilliseconds(500));
    }
}
