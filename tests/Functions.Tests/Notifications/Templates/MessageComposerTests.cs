using HandlebarsDotNet.Compiler;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Notifications;
using Interviews.Functions.Notifications;
using Interviews.Functions.Notifications.Templates;
using NodaTime;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Notifications.Templates;

public class MessageComposerTests
{
    private const string InterviewUrl = "https://hire.acme.example/interviews/01980000-0000-7000-8000-000000000001";

    public static TheoryData<MessageKind, Audience, string> Subjects => new()
    {
        { MessageKind.Scheduled, Audience.Candidate, "Your technical interview for Backend Engineer: Mon 9 Mar 2026, 22:30 (UTC+05:30)" },
        { MessageKind.Reminder, Audience.Candidate, "Your technical interview for Backend Engineer starts in 24 hours" },
        { MessageKind.Rescheduled, Audience.Candidate, "New time for your technical interview for Backend Engineer: Mon 9 Mar 2026, 22:30 (UTC+05:30)" },
        { MessageKind.Changed, Audience.Candidate, "Changed: your technical interview for Backend Engineer, Mon 9 Mar 2026, 22:30 (UTC+05:30)" },
        { MessageKind.Cancelled, Audience.Candidate, "Cancelled: your technical interview for Backend Engineer, Mon 9 Mar 2026, 22:30 (UTC+05:30)" },
        { MessageKind.Scheduled, Audience.Internal, "Scheduled: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.Reminder, Audience.Internal, "In 24 hours: technical interview with Kim Lee" },
        { MessageKind.Rescheduled, Audience.Internal, "New time: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.Changed, Audience.Internal, "Changed: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.Cancelled, Audience.Internal, "Cancelled: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.NoShow, Audience.Internal, "No-show: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.Removed, Audience.Internal, "You no longer take part: technical interview with Kim Lee, Mon 9 Mar 2026, 10:00 (UTC-07:00)" },
        { MessageKind.StartNudge, Audience.Internal, "Has it begun? technical interview with Kim Lee" },
        { MessageKind.FeedbackRequested, Audience.Internal, "Your feedback, please: technical interview with Kim Lee" },
        { MessageKind.FeedbackNudge, Audience.Internal, "Still missing: your feedback on the technical interview with Kim Lee" },
        { MessageKind.Escalation, Audience.Internal, "Feedback is late: technical interview with Kim Lee" },
    };

    /// <summary>All messages, from the table of subjects, which a test checks for completeness.</summary>
    public static TheoryData<MessageKind, Audience> Messages => [.. Subjects.Select(row => (row.Data.Item1, row.Data.Item2))];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Compose_AnyMessage_SaysItInTheSubject(MessageKind kind, Audience audience, string subject) =>
        Compose(kind, audience).Subject.ShouldBe(subject);

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Compose_Scheduled_TellsTheCandidateOfAModelThatTakesPart(bool takesPart, bool humanOnly, bool told)
    {
        var composer = new MessageComposer(MailSamples.Links, new NotificationSettings(takesPart));
        var facts = MailSamples.Facts() with { Candidate = new Candidate { CandidateId = "c-1", OrganizationId = MailSamples.Organization, HumanOnly = humanOnly } };

        var message = composer.Compose(MessageKind.Scheduled, facts, MailSamples.Kim, new EffectKey(MailSamples.InterviewId, 1, "scheduled@1", MailSamples.Kim.Key));

        message.Text.Contains("language model", StringComparison.Ordinal).ShouldBe(told);
        message.Html.Contains("language model", StringComparison.Ordinal).ShouldBe(told);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_AnyMessage_TellsTheFactsInTextAndHtmlAlike(MessageKind kind, Audience audience)
    {
        var message = Compose(kind, audience);
        var when = audience == Audience.Candidate
            ? "Monday, 9 March 2026, 22:30–23:30 (Asia/Kolkata, UTC+05:30)"
            : "Monday, 9 March 2026, 10:00–11:00 (America/Los_Angeles, UTC-07:00)";
        foreach (var fact in new[] { Named(audience), "technical interview", "Backend Engineer", when, "1 hour", "Jane Smith", "Omar Diaz" })
        {
            message.Text.ShouldContain(fact);
            message.Html.ShouldContain(fact);
        }
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_AnyMessage_LeavesNoTemplateSyntaxAndNoGaps(MessageKind kind, Audience audience)
    {
        var message = Compose(kind, audience);

        (message.Subject + message.Text + message.Html).ShouldNotContain("{{");
        message.Text.ShouldNotContain("\n\n\n");
        message.Text.ShouldNotContain(": \n");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_AnyMessage_StaysClearWithoutOptionalFacts(MessageKind kind, Audience audience)
    {
        var interview = MailSamples.Interview();
        interview = interview with
        {
            CandidateName = null,
            Details = new InterviewDetails { Type = InterviewType.PhoneScreen, Mode = InterviewMode.Phone },
        };
        var message = MailSamples.Compose(kind, For(audience) with { Name = "" }, new MessageFacts(interview) { Offset = Duration.FromHours(1) });

        message.Text.ShouldStartWith("Hello,\n");
        message.Text.ShouldContain("phone screen");
        message.Text.ShouldNotContain("Reason");
        message.Text.ShouldNotContain(": \n");
    }

    [Fact]
    public void Templates_ForEachKindAndAudience_AreThoseInTheTable()
    {
        var existing = from kind in Enum.GetValues<MessageKind>()
                       from audience in Enum.GetValues<Audience>()
                       where MessageTemplates.Exists(kind, audience)
                       select (kind, audience);

        existing.ShouldBe(Subjects.Select(row => (row.Data.Item1, row.Data.Item2)), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_AnyMessage_EndsWithWhoWritesAndWhomToAsk(MessageKind kind, Audience audience)
    {
        var facts = MailSamples.Facts() with { OrganizationName = "Acme", Contact = new MailContact("jobs@acme.example", "Acme") };
        var message = MailSamples.Compose(kind, For(audience), facts);

        message.Text.ShouldEndWith("\n\nThis mail was written automatically for Acme.\nQuestions? Reply to it, or write to jobs@acme.example.\n");
        message.Html.ShouldContain("<p>This mail was written automatically for Acme. Questions? Reply to it, or write to jobs@acme.example.</p>");
        message.ReplyTo.ShouldBe(facts.Contact);
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_WithoutAContact_AsksForNoReply(MessageKind kind, Audience audience)
    {
        var message = Compose(kind, audience);

        message.Text.ShouldEndWith("\n\nThis mail was written automatically.\n");
        (message.Text + message.Html).ShouldNotContain("Questions?");
        message.ReplyTo.ShouldBeNull();
    }

    [Theory]
    [InlineData(MessageKind.NoShow)]
    [InlineData(MessageKind.Removed)]
    [InlineData(MessageKind.StartNudge)]
    [InlineData(MessageKind.FeedbackRequested)]
    [InlineData(MessageKind.FeedbackNudge)]
    [InlineData(MessageKind.Escalation)]
    public void Compose_InternalKindForACandidate_Throws(MessageKind kind) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Compose(kind, Audience.Candidate));

    [Theory]
    [InlineData(Audience.Candidate)]
    [InlineData(Audience.Internal)]
    public void Compose_Rescheduled_TellsOldTimeNewTimeAndReason(Audience audience)
    {
        var text = Compose(MessageKind.Rescheduled, audience).Text;

        text.ShouldContain(audience == Audience.Candidate
            ? "It was to be: Friday, 6 March 2026, 23:30 – Saturday, 7 March 2026, 00:30 (Asia/Kolkata, UTC+05:30)\nIt is now: Monday, 9 March 2026, 22:30"
            : "It was to be: Friday, 6 March 2026, 10:00–11:00 (America/Los_Angeles, UTC-08:00)\nIt is now: Monday, 9 March 2026, 10:00");
        text.ShouldContain("Reason: The team is traveling");
    }

    [Theory]
    [InlineData(Audience.Candidate)]
    [InlineData(Audience.Internal)]
    public void Compose_Changed_TellsOldAndNewValues(Audience audience)
    {
        var message = Compose(MessageKind.Changed, audience);

        message.Text.ShouldContain("Link: https://meet.example/abc?pwd=1&x=2 (it was: https://meet.example/old)\nHow: video (it was: phone)\n");
        message.Html.ShouldContain("How: <strong>video</strong> (it was: <s>phone</s>)");
        message.Text.ShouldContain("Join: https://meet.example/abc?pwd=1&x=2\n");
    }

    [Theory]
    [InlineData(MessageKind.Cancelled)]
    [InlineData(MessageKind.Rescheduled)]
    public void Compose_ForTheOrganization_TellsTheInternalReasonAndWhoDidIt(MessageKind kind)
    {
        var text = Compose(kind, Audience.Internal).Text;

        text.ShouldContain("For the organization only: The budget is cut\n");
        text.ShouldContain("By: Omar Diaz\n");
    }

    [Fact]
    public void Compose_NoShow_TellsWhoDidNotComeAndWhoReportedIt() =>
        Compose(MessageKind.NoShow, Audience.Internal).Text.ShouldContain("Did not come: the candidate\n\nReported by: Omar Diaz\n");

    [Fact]
    public void Compose_ChangedFromNothing_SaysSo()
    {
        var facts = MailSamples.Facts();

        MailSamples.Compose(MessageKind.Changed, MailSamples.Kim, facts with { PreviousDetails = facts.PreviousDetails! with { MeetingUrl = null } })
            .Text.ShouldContain("(it was: none)");
    }

    [Theory]
    [InlineData(Audience.Candidate)]
    [InlineData(Audience.Internal)]
    public void Compose_Cancelled_TellsTheReasonAndNoWayToJoin(Audience audience)
    {
        var message = Compose(MessageKind.Cancelled, audience);

        message.Text.ShouldContain("Reason: The team is traveling");
        (message.Text + message.Html).ShouldNotContain("meet.example");
    }

    [Fact]
    public void Compose_Reminder_TellsHowToJoin() =>
        Compose(MessageKind.Reminder, Audience.Candidate).Text.ShouldContain("Join: https://meet.example/abc?pwd=1&x=2\n");

    [Fact]
    public void Compose_ReminderWithoutOffset_Throws() =>
        Should.Throw<InvalidOperationException>(() => MailSamples.Compose(MessageKind.Reminder, MailSamples.Jane, MailSamples.Facts() with { Offset = null }));

    [Fact]
    public void Compose_Escalation_NamesWhoIsLateAndSinceWhen()
    {
        var text = Compose(MessageKind.Escalation, Audience.Internal).Text;

        text.ShouldContain("Late since Monday, 9 March 2026, 11:00 (America/Los_Angeles, UTC-07:00):\n- Omar Diaz\n");
    }

    [Theory]
    [InlineData(MessageKind.FeedbackRequested)]
    [InlineData(MessageKind.FeedbackNudge)]
    public void Compose_AskForFeedback_LinksToTheInterview(MessageKind kind)
    {
        var message = Compose(kind, Audience.Internal);

        message.Text.ShouldContain($"Give your feedback: {InterviewUrl}\n");
        message.Html.ShouldContain($"<a href=\"{InterviewUrl}\">Give your feedback</a>");
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Compose_WithoutADashboard_AnnouncesNoLink(MessageKind kind, Audience audience)
    {
        var composer = new MessageComposer(new InterviewLinks(null), MailSamples.Settings);
        var message = composer.Compose(kind, MailSamples.Facts(), For(audience), new EffectKey(MailSamples.InterviewId, 1, "test", "p-1"));

        foreach (var sentence in new[] { "/interviews/", "See the interview", "See your interview", "Give your feedback", "Start it or report", "href=\"\"" })
        {
            (message.Text + message.Html).ShouldNotContain(sentence);
        }
    }

    [Fact]
    public void Compose_ForTheDirectory_PrefersItsNames()
    {
        var facts = MailSamples.Facts() with
        {
            People = new Dictionary<string, Person>
            {
                ["p-2"] = new() { PersonId = "p-2", OrganizationId = MailSamples.Organization, Name = "Omar F. Diaz" },
            },
        };

        MailSamples.Compose(MessageKind.Scheduled, MailSamples.Kim, facts).Text.ShouldContain("With: Jane Smith, Omar F. Diaz\n");
    }

    [Fact]
    public void Render_ModelWithoutANameInTheTemplate_Throws()
    {
        var candidates = CandidateModel.From(MessageKind.Scheduled, MailSamples.Facts(), MailSamples.Kim, MailSamples.Links, MailSamples.Settings);

        Should.Throw<HandlebarsUndefinedBindingException>(() => MessageTemplates.Render(MessageKind.Scheduled, Audience.Internal, candidates));
    }

    [Fact]
    public void Compose_InParallel_WritesTheSameAsAlone()
    {
        var composer = new MessageComposer(MailSamples.Links, MailSamples.Settings);
        var key = new EffectKey(MailSamples.InterviewId, 1, "test", "p-1");
        var messages = Subjects.Select(row => (Kind: row.Data.Item1, Audience: row.Data.Item2)).ToList();
        var alone = messages.ConvertAll(each => Compose(each.Kind, each.Audience));

        var together = Enumerable.Range(0, 8 * messages.Count).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(i => messages[i % messages.Count])
            .Select(each => composer.Compose(each.Kind, MailSamples.Facts(), For(each.Audience), key))
            .ToList();

        together.Chunk(messages.Count).ShouldAll(chunk => chunk.Select(Parts).SequenceEqual(alone.Select(Parts)));
    }

    private static (string, string, string) Parts(EmailMessage message) => (message.Subject, message.Text, message.Html);

    private static EmailMessage Compose(MessageKind kind, Audience audience) => MailSamples.Compose(kind, For(audience));

    private static Recipient For(Audience audience) => audience == Audience.Candidate ? MailSamples.Kim : MailSamples.Jane;

    private static string Named(Audience audience) => $"Hello {For(audience).Name},";
}
