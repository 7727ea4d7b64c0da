using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain;
using Microsoft.FSharp.Core;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Calendars.Files;

/// <summary>What is wrong with a file is said by its line or property, and nothing of what it says is repeated.</summary>
public sealed class MalformedFileTests
{
    private const string Secret = "Salary·talk·with·Ana";

    [Theory]
    [InlineData("", "no iCalendar file")]
    [InlineData("{}", "Line 1 is no line")]
    [InlineData("BEGIN:VCARD\nEND:VCARD", "no iCalendar file")]
    [InlineData("BEGIN:VCALENDAR", "line 1 has no END")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260310T090000Z", "line 2 has no END")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT", "Line 2 is not the END of what begins in line 1")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR", "Line 3 ends what has not begun")]
    [InlineData("DTSTART:20260310T090000Z", "Line 1 is outside of BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=Europe/Berlin\nEND:VEVENT\nEND:VCALENDAR", "Line 3 is no line")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID:20260310T090000Z\nEND:VEVENT\nEND:VCALENDAR", "Line 3 is no line")]
    [InlineData("BEGIN:VCALENDAR\nX-A:b\n c\nno line\nEND:VCALENDAR", "Line 4 is no line")]
    [InlineData("BEGIN:VCALENDAR\n:b\nEND:VCALENDAR", "Line 2 is no line")]
    [InlineData("BEGIN:VCALENDAR\nÜ:b\nEND:VCALENDAR", "Line 2 is no line")]
    public void Read_WhatIsNoFile_IsRefusedByItsLine(string file, string reason) => Ics.Refused(file, "body").ShouldContain(reason);

    [Theory]
    [InlineData("SUMMARY:x", "DTSTART", "line 3 has no DTSTART")]
    [InlineData("DTSTART:tomorrow", "DTSTART", "Line 4")]
    [InlineData("DTSTART:", "DTSTART", "Line 4")]
    [InlineData("DTSTART:20260230T090000Z", "DTSTART", "Line 4")]
    [InlineData("DTSTART:20260310T250000Z", "DTSTART", "Line 4")]
    [InlineData("DTSTART:00010101", "DTSTART", "Line 4")]
    [InlineData("DTSTART:99991231T235959Z", "DTSTART", "Line 4")]
    [InlineData("DTSTART:20260310T090000Z DTSTART:20260311T090000Z", "DTSTART", "Line 5: 'DTSTART' is there twice")]
    [InlineData("DTSTART:20260310T090000Z DTEND:later", "DTEND", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DTEND:20260310T085959Z", "DTEND", "Line 5: 'DTEND' is before DTSTART")]
    [InlineData("DTSTART:20260310 DTEND:20260309", "DTEND", "before DTSTART")]
    [InlineData("DTSTART:20260310T090000Z DTEND:21990101T000000Z", "DTEND", "century")]
    [InlineData("DTSTART:20260310T090000Z DURATION:long", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DURATION:-PT1H", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DURATION:PT-1H", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DURATION:P1M", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DURATION:P99999999999999999999W", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z DURATION:PT9999999999999999S", "DURATION", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z RRULE:FREQ=SOMETIMES", "RRULE", "Line 5: 'RRULE' has the part 'FREQ=SOMETIMES'")]
    [InlineData("DTSTART:20260310T090000Z RRULE:FREQ=DAILY;UNTIL=later", "RRULE", "UNTIL=LATER")]
    [InlineData("DTSTART:20260310T090000Z EXRULE:COUNT=2", "EXRULE", "no FREQ")]
    [InlineData("DTSTART:20260310T090000Z EXDATE:20260310T090000Z,never", "EXDATE", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z RDATE:20260311T090000Z/never", "RDATE", "Line 5")]
    [InlineData("DTSTART:20260310T090000Z RDATE:20260311T090000Z/20260311T080000Z", "RDATE", "ends before it starts")]
    [InlineData("DTSTART:20260310T090000Z RDATE:20260311T090000Z/20260311T100000", "RDATE", "two kinds")]
    [InlineData("DTSTART:20260310T090000Z RECURRENCE-ID;RANGE=THISANDFUTURE:20260310T090000Z", "RECURRENCE-ID", "RANGE")]
    [InlineData("DTSTART:20260310T090000Z RECURRENCE-ID:then", "RECURRENCE-ID", "Line 5")]
    public void Read_PropertyThatIsNone_IsRefusedByNameAndLine(string properties, string field, string reason) => Ics.Refused(Ics.Event(properties), field).ShouldContain(reason);

    [Theory]
    [InlineData("CALSCALE:HEBREW", "CALSCALE", "GREGORIAN")]
    [InlineData("BEGIN:VFREEBUSY FREEBUSY:busy END:VFREEBUSY", "FREEBUSY", "Line 4")]
    [InlineData("BEGIN:VTIMEZONE TZID:Custom END:VTIMEZONE", "TZID", "line 3 says nothing of the offset")]
    [InlineData("BEGIN:VTIMEZONE TZID:Custom BEGIN:STANDARD DTSTART:19700101T000000 TZOFFSETFROM:+0100 END:STANDARD END:VTIMEZONE", "TZOFFSETTO", "STANDARD in line 5 has no TZOFFSETTO")]
    [InlineData("BEGIN:VTIMEZONE TZID:Custom BEGIN:STANDARD DTSTART:19700101T000000 TZOFFSETFROM:1 TZOFFSETTO:+0100 END:STANDARD END:VTIMEZONE", "TZOFFSETFROM", "Line 7")]
    public void Read_PartThatIsNone_IsRefusedByName(string lines, string field, string reason)
    {
        var refusal = Ics.Read(Ics.Calendar($"{lines} BEGIN:VEVENT DTSTART;TZID=Custom:20260310T090000 END:VEVENT").Replace(";TZID=Custom", lines.Contains("Custom", StringComparison.Ordinal) ? ";TZID=Custom" : string.Empty, StringComparison.Ordinal)).Refusal.ShouldNotBeNull();

        refusal.Errors.ShouldContainKey(field);
        refusal.Errors[field][0].ShouldContain(reason);
    }

    [Fact]
    public void Read_ManyMistakes_AreToldTogetherUpToTwenty()
    {
        var events = string.Join(' ', Enumerable.Range(0, 50).Select(_ => "BEGIN:VEVENT DTSTART:x END:VEVENT"));

        Ics.Read(Ics.Calendar(events)).Refusal.ShouldNotBeNull().Errors["DTSTART"].Count.ShouldBe(20);
    }

    [Theory]
    [InlineData("SUMMARY:{0} DTSTART:x")]
    [InlineData("DTSTART:{0}")]
    [InlineData("DTSTART:20260310T090000Z DURATION:{0}")]
    [InlineData("DTSTART:20260310T090000Z EXDATE:{0}")]
    [InlineData("{0}")]
    public void Read_MistakeBesideTexts_RepeatsNoneOfThem(string properties) =>
        Ics.Read(Ics.Event(properties.Replace("{0}", Secret, StringComparison.Ordinal))).Refusal.ShouldNotBeNull().Detail.ShouldNotContain("Salary");

    /// <summary>Exports of calendar programs, spoiled at random: they are read or refused, and nothing else happens.</summary>
    [Fact]
    public void Read_SpoiledFile_IsReadOrRefused()
    {
        var spoiled =
            from file in Gen.Elements(ExportTests.All.Select(ExportTests.Text).ToArray())
            from changes in Gen.ListOf(
                from at in Gen.Choose(0, 10_000)
                from kind in Gen.Choose(0, 4)
                from text in Gen.Elements(";", ":", "Z", "\n", "END:VEVENT\n", "BEGIN:VEVENT\n", "99999999", "T000000", "-", ",", "\"", "=", "\u0000", "Ü", "TZID=X:")
                select (at, kind, text))
            select changes.Take(6).Aggregate(file, (current, change) => Spoil(current, change.at, change.kind, change.text));

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(600).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20260302), FSharpOption<int>.None))).WithQuietOnSuccess(true),
            Prop.ForAll(spoiled.ToArbitrary(), file => Ics.Read(file) is not { IsRefused: true } read || read.Refusal.Code == RefusalCode.ValidationFailed));
    }

    private static string Spoil(string file, int at, int kind, string text)
    {
        if (file.Length == 0)
        {
            return text;
        }

        at %= file.Length;
        return kind switch
        {
            0 => file.Insert(at, text),
            1 => file.Remove(at, Math.Min(text.Length, file.Length - at)),
            2 => file[..at],
            3 => file[..at] + text + file[Math.Min(file.Length, at + text.Length)..],
            _ => string.Join('\n', file.Split('\n').Where((_, line) => line != at % file.Split('\n').Length)),
        };
    }
}
