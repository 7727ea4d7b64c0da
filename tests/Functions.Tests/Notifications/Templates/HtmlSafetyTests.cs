using System.Xml;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications.Templates;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

public class HtmlSafetyTests
{
    private const string Attack = "<script>alert(1)</script><img src=x onerror=\"x\">'\"&";

    [Theory]
    [MemberData(nameof(MessageComposerTests.Messages), MemberType = typeof(MessageComposerTests))]
    public void Compose_AnyHtml_IsWellFormedAndAccessible(MessageKind kind, Audience audience)
    {
        var page = Parse(Compose(kind, audience, MailSamples.Facts()).Html);

        page.Attribute("lang")!.Value.ShouldBe("en");
        page.Descendants("title").Single().Value.ShouldNotBeEmpty();
        page.Descendants("h1").Count().ShouldBe(1);
        page.Descendants("table").Single().Elements("caption").Single().Value.ShouldNotBeEmpty();
        page.Descendants("tr").ShouldAll(row => row.Elements("th").Single().Attribute("scope")!.Value == "row" && row.Elements("td").Count() == 1);
        page.Descendants("img").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(MessageComposerTests.Messages), MemberType = typeof(MessageComposerTests))]
    public void Compose_AnyHtml_LeavesColoursToTheReader(MessageKind kind, Audience audience)
    {
        var html = Compose(kind, audience, MailSamples.Facts()).Html;

        html.ShouldContain("<meta name=\"color-scheme\" content=\"light dark\" />");
        html.ShouldNotContain("color:");
        html.ShouldNotContain("background");
    }

    [Theory]
    [MemberData(nameof(MessageComposerTests.Messages), MemberType = typeof(MessageComposerTests))]
    public void Compose_MarkupInEveryValue_AddsNoElement(MessageKind kind, Audience audience)
    {
        var tame = Parse(Compose(kind, audience, With("Anybody")).Html);

        var attacked = Parse(Compose(kind, audience, With(Attack)).Html);

        attacked.DescendantsAndSelf().Select(Shape).ShouldBe(tame.DescendantsAndSelf().Select(Shape));
    }

    [Fact]
    public void Compose_MarkupInAName_ReadsAsTyped() =>
        Parse(Compose(MessageKind.Scheduled, Audience.Internal, With(Attack)).Html).Value.ShouldContain(Attack);

    [Fact]
    public void Compose_MarkupInAName_StandsUnescapedInTheText() =>
        Compose(MessageKind.Scheduled, Audience.Internal, With(Attack)).Text.ShouldContain($"Candidate: {Attack}\n");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("/meet")]
    [InlineData("+1 555 0100 code 42")]
    public void Compose_MeetingUrlThatIsNoWebAddress_IsShownButNotLinked(string url)
    {
        var interview = MailSamples.Interview();
        var facts = new MessageFacts(interview with { Details = interview.Details with { MeetingUrl = url } });
        var message = Compose(MessageKind.Scheduled, Audience.Candidate, facts);

        Parse(message.Html).Descendants("a").Count().ShouldBe(1);
        message.Text.ShouldContain($"Where: {url}\n");
    }

    [Fact]
    public void Compose_WhateverPeopleType_StaysOneSubjectLineAndTheSamePage() =>
        Prop.ForAll<string>(typed =>
        {
            var value = "x" + typed;
            var message = Compose(MessageKind.Rescheduled, Audience.Internal, With(value));
            message.Subject.ShouldNotContain("\r");
            message.Subject.ShouldNotContain("\n");
            Parse(message.Html).Descendants("tr").Count().ShouldBe(7);
        }).QuickCheckThrowOnFailure();

    private static string Shape(XElement element) => $"{element.Name}[{string.Join(' ', element.Attributes().Select(each => each.Name))}]";

    private static EmailMessage Compose(MessageKind kind, Audience audience, MessageFacts facts) =>
        MailSamples.Compose(kind, audience == Audience.Candidate ? MailSamples.Kim with { Name = NameIn(facts) } : MailSamples.Jane with { Name = NameIn(facts) }, facts);

    private static string NameIn(MessageFacts facts) => facts.Interview.CandidateName!;

    private static MessageFacts With(string value)
    {
        var interview = MailSamples.Interview();
        var details = interview.Details with { Location = value, MeetingUrl = null, Interviewers = [new Interviewer("p-2", value)] };
        var facts = MailSamples.Facts(interview with { CandidateName = value, Details = details });
        var before = details with { Location = $"Old {value}", MeetingUrl = value };
        return facts with { PreviousDetails = before, Changes = Enum.GetValues<ToldDetail>(), Reason = value, InternalReason = value, Job = facts.Job! with { Title = value } };
    }

    private static XElement Parse(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = false });
        return XDocument.Load(reader).Root!;
    }
}
