using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Interviews.Domain.Interviews;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Documents;

public sealed class DocumentDeciderTests
{
    private static readonly Guid _id = Guid.Parse("0198a000-0000-7000-8000-0000000000d1");

    private static readonly DocumentLimits _limits = new() { MostPerInterview = 3 };

    private static readonly AddDocument _add = new(_id, DocumentKind.Guide, "r-1", VisibleToCandidate: false);

    [Fact]
    public void Add_Allowed_IsTheInterviewsEvent() => Add(Recruiter).ShouldBeAccepted().ShouldHaveSingleItem().ShouldBeOfType<DocumentAdded>().DocumentId.ShouldBe(_id);

    [Fact]
    public void Add_Decided_IsAnEventThatChangesNothingElse()
    {
        var before = Scheduled();

        var after = After(before, _add, As(Recruiter));

        after.ShouldBeEquivalentTo(before with { Sequence = before.Sequence + 1, UpdatedAt = Now });
    }

    [Fact]
    public void Add_ByTheCandidate_OfAGuide_IsForbidden() => Add(Carla).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Add_ToACancelledInterview_IsIllegal() => Add(Recruiter, interview: In(InterviewStatus.Cancelled)).ShouldBeRefused(RefusalCode.InvalidTransition);

    [Fact]
    public void Add_WithAPathForAName_IsInvalid() => Add(Recruiter, name: "a/b.pdf").ShouldBeRefused(RefusalCode.ValidationFailed, "name");

    [Fact]
    public void Add_BeyondTheMost_IsInvalid()
    {
        Add(Recruiter, already: 2).ShouldBeAccepted();
        Add(Recruiter, already: 3).ShouldBeRefused(RefusalCode.ValidationFailed, "file");
    }

    [Fact]
    public void Remove_FromACancelledInterview_IsPossible() =>
        Remove(Recruiter, Document("r-1"), In(InterviewStatus.Cancelled)).ShouldBeAccepted().ShouldHaveSingleItem().ShouldBeOfType<DocumentRemoved>();

    [Fact]
    public void Remove_WhatOneDoesNotSee_IsNotFound() => Remove(Carla, Document("r-1")).ShouldBeRefused(RefusalCode.NotFound);

    [Fact]
    public void Remove_WhatIsNotThere_IsNotFound() => Remove(Admin, null).ShouldBeRefused(RefusalCode.NotFound);

    [Fact]
    public void Remove_AnothersByAnInterviewer_IsForbidden() => Remove(Jane, Document("r-1")).ShouldBeRefused(RefusalCode.Forbidden);

    [Fact]
    public void Remove_OnesOwn_IsPossible() => Remove(Jane, Document("p-1")).ShouldBeAccepted();

    private static Result<IReadOnlyList<InterviewEvent>> Add(Actor actor, string name = "guide.pdf", int already = 0, Interview? interview = null) =>
        DocumentDecider.Add(interview ?? Scheduled(), _add, name, already, _limits, As(actor));

    private static Result<IReadOnlyList<InterviewEvent>> Remove(Actor actor, InterviewDocument? document, Interview? interview = null) =>
        DocumentDecider.Remove(interview ?? Scheduled(), _id, document, As(actor));

    private static InterviewDocument Document(string uploadedBy) => new()
    {
        DocumentId = _id,
        InterviewId = Id,
        OrganizationId = Acme,
        DocumentKind = DocumentKind.Guide,
        Name = "guide.pdf",
        ContentType = "application/pdf",
        Size = 1,
        Sha256 = "00",
        BlobName = "a/b",
        UploadedBy = uploadedBy,
        UploadedAt = Now,
        VisibleToCandidate = false,
    };
}
