using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

public class DisplayTextTests
{
    [Theory]
    [InlineData("Kim\r\nBcc: all@acme.example", "Kim Bcc: all@acme.example")]
    [InlineData("  Kim \t\u0000\u2028 Lee\u0085", "Kim Lee")]
    [InlineData("Kim\u202Eeel", "Kimeel")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("Zoë 👩\u200D💻 Łukasz", "Zoë 👩\u200D💻 Łukasz")]
    public void Line_WhatPeopleType_IsOnePlainLine(string typed, string line) => DisplayText.Line(typed).ShouldBe(line);

    [Theory]
    [InlineData(null)]
    [InlineData(" \r\n ")]
    [InlineData("\u200F\u202E")]
    public void Line_NothingToRead_IsNull(string? typed) => DisplayText.Line(typed).ShouldBeNull();

    [Fact]
    public void Line_HalfACharacter_BecomesAReplacement() => DisplayText.Line("a\uD83D").ShouldBe("a\uFFFD");

    [Theory]
    [InlineData("محمد علي")]
    [InlineData("יעל כהן")]
    public void Inline_RightToLeftName_IsIsolated(string name) => DisplayText.Inline(name).ShouldBe($"\u2068{name}\u2069");

    [Theory]
    [InlineData("Łukasz Żółć")]
    [InlineData("山田太郎")]
    public void Inline_LeftToRightName_StaysAsItIs(string name) => DisplayText.Inline(name).ShouldBe(name);

    [Fact]
    public void Truncate_CutInsideACharacter_CutsBeforeIt() => DisplayText.Truncate("ab👩cd", 4).ShouldBe("ab…");

    [Fact]
    public void Compose_LineBreakInAJobTitle_CannotBeginAnotherHeader()
    {
        var facts = MailSamples.Facts();
        var message = MailSamples.Compose(MessageKind.Reminder, MailSamples.Kim, facts with { Job = facts.Job! with { Title = "Engineer\r\nBcc: all@acme.example" } });

        message.Subject.ShouldBe("Your technical interview for Engineer Bcc: all@acme.example starts in 24 hours");
    }

    [Fact]
    public void Compose_EndlessJobTitle_CutsTheSubject()
    {
        var facts = MailSamples.Facts();
        var message = MailSamples.Compose(MessageKind.Reminder, MailSamples.Kim, facts with { Job = facts.Job! with { Title = new string('x', 5_000) } });

        message.Subject.Length.ShouldBe(MessageTemplates.LongestSubject);
    }

    [Fact]
    public void Compose_RightToLeftName_KeepsTheTimeBehindIt()
    {
        var message = MailSamples.Compose(MessageKind.Scheduled, MailSamples.Jane, MailSamples.Facts(MailSamples.Interview() with { CandidateName = "محمد" }));

        message.Subject.ShouldBe("Scheduled: technical interview with \u2068محمد\u2069, Mon 9 Mar 2026, 10:00 (UTC-07:00)");
        message.Html.ShouldContain("محمد");
    }
}
