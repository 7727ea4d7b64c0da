using System.Text;
using System.Text.Json;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Questions.Screening;
using Interviews.Domain.Storage;
using Interviews.Infrastructure.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

public sealed class RecordJsonTests
{
    [Fact]
    public void Write_Document_IsTheAgreedText() => Text(Samples.Person("p/1", "Zoë \"<\""), timeToLive: 60).ShouldBe(
        """{"id":"person:p~002F1","kind":"person","ttl":60,"personId":"p/1","organizationId":"acme","name":"Zoë \"<\"","workingHours":[],"exceptions":[],"bufferMinutes":0,"weight":100,"skills":[],"training":[]}""");

    [Fact]
    public void Write_QuestionAndItsText_AreTheAgreedText()
    {
        var bank = Guid.Parse("0198a000-0000-7000-8000-000000000001");

        Text(Samples.Question(bank, "Why?")).ShouldBe(
            """{"id":"question:0198a000-0000-7000-8000-000000000001:QID","kind":"question","questionId":"QID","bankId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","text":"Why?","type":"technical","tags":[],"followUpQuestions":[],"evaluationCriteria":{},"hints":[],"sampleAnswers":[],"createdBy":"recruiter-1","createdAt":"2026-03-02T09:00:00Z","updatedAt":"2026-03-02T09:00:00Z"}"""
                .Replace("QID", QuestionIdentity.Of(bank, "why?").ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Proposal_IsTheAgreedTextWithNothingComputed()
    {
        var proposal = new QuestionProposal
        {
            ProposalId = Guid.Parse("0198a000-0000-7000-8000-0000000000f1"),
            InterviewId = Guid.Parse("0198a000-0000-7000-8000-000000000001"),
            OrganizationId = "acme",
            State = ProposalState.Done,
            Wish = new ProposalWish(3, [QuestionType.CaseStudy], Difficulty.Hard, ["databases"], "j-1", UseResume: false, null),
            RequestedAt = Samples.Monday,
            RequestedBy = "recruiter-1",
            LeftOut = [new LeftOut(LeftOutReason.ProtectedCharacteristic, ProtectedCharacteristic.Age, 2)],
        };

        Text(proposal, timeToLive: (int)QuestionProposal.Kept.TotalSeconds).ShouldBe(
            """{"id":"questionProposal:0198a000-0000-7000-8000-000000000001:0198a000-0000-7000-8000-0000000000f1","kind":"questionProposal","ttl":2592000,"proposalId":"0198a000-0000-7000-8000-0000000000f1","interviewId":"0198a000-0000-7000-8000-000000000001","organizationId":"acme","state":"done","wish":{"count":3,"types":["caseStudy"],"difficulty":"hard","focusAreas":["databases"],"jobId":"j-1","useResume":false},"requestedAt":"2026-03-02T09:00:00Z","requestedBy":"recruiter-1","signs":[],"questions":[],"leftOut":[{"reason":"protectedCharacteristic","characteristic":"age","count":2}]}""");
    }

    [Fact]
    public void Write_Event_CarriesItsNameOnceAndNothingComputed()
    {
        var json = Text(new InterviewScheduled(Samples.Interview())
        {
            InterviewId = Guid.NewGuid(),
            OrganizationId = "acme",
            Sequence = 1,
            Revision = 1,
            OccurredAt = Samples.Monday,
            ActorId = "a",
        });

        var root = JsonDocument.Parse(json).RootElement;
        root.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["id", "kind", "name", "interview", "interviewId", "organizationId", "sequence", "revision", "occurredAt", "actorId"], ignoreOrder: true);
        root.GetProperty("name").GetString().ShouldBe(nameof(InterviewScheduled));
        root.GetProperty("interview").TryGetProperty("id", out _).ShouldBeFalse();
        root.GetProperty("interview").GetProperty("time").TryGetProperty("endsAt", out _).ShouldBeFalse();
        root.GetProperty("interview").GetProperty("details").GetProperty("type").GetString().ShouldBe("technical");
    }

    [Fact]
    public void Read_UnknownMembersAndAnotherOrder_AreTolerated()
    {
        var person = RecordJson.Read<Person>("""{"_etag":"1","name":"Ada","organizationId":"acme","later":{"a":[1]},"personId":"p1","kind":"person","id":"person:p1"}"""u8);

        person.Name.ShouldBe("Ada");
    }

    [Fact]
    public void Read_EventWhoseNameStandsLast_IsThatEvent()
    {
        var json = Text(Samples.Event(Guid.NewGuid(), 1)).Replace("\"name\":\"EvaluationRequested\",", string.Empty, StringComparison.Ordinal);

        using var document = JsonDocument.Parse(json[..^1] + ",\"name\":\"EvaluationRequested\"}");
        RecordJson.ReadEvent(document.RootElement).ShouldBeOfType<EvaluationRequested>();
    }

    [Theory]
    [InlineData("""{"id":"x:1","kind":"x","organizationId":"acme"}""")]
    [InlineData("""{"id":"x:1","organizationId":"acme"}""")]
    public void ReadEvent_OfAnotherKind_IsNull(string json)
    {
        using var document = JsonDocument.Parse(json);
        RecordJson.ReadEvent(document.RootElement).ShouldBeNull();
    }

    [Fact]
    public void Write_DocumentWithAReservedMember_IsRefused() => Should.Throw<InvalidOperationException>(() => RecordJson.Write(new Clashing("1", "acme")));

    [Fact]
    public void Kinds_OfTheDomainsDocuments_TellThemApart()
    {
        var documents = typeof(IRecord).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRecord))).ToList();

        documents.Where(type => RecordTypes.KindOf(type) == RecordTypes.Event).ShouldAll(type => type.IsAssignableTo(typeof(InterviewEvent)));
        documents.Where(type => !type.IsAssignableTo(typeof(InterviewEvent))).Select(RecordTypes.KindOf).ShouldBeUnique();
    }

    private static string Text(IRecord document, int? timeToLive = null) => Encoding.UTF8.GetString(RecordJson.Write(document, timeToLive));

    private sealed record Clashing(string Id, string OrganizationId) : IRecord;
}
