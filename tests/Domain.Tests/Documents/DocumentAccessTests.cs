using Interviews.Domain.Access;
using Interviews.Domain.Documents;
using Shouldly;
using Xunit;
using static Interviews.Domain.Tests.Scenario;

namespace Interviews.Domain.Tests.Documents;

public sealed class DocumentAccessTests
{
    private static readonly (string Name, Actor Actor)[] _actors =
        [("admin", Admin), ("recruiter", Recruiter), ("assigned", Jane), ("candidate", Carla), ("stranger", Stranger), ("other", OtherCandidate), ("service", Service)];

    [Theory]
    [InlineData(DocumentKind.Resume, "admin recruiter assigned candidate")]
    [InlineData(DocumentKind.Assessment, "admin recruiter assigned candidate")]
    [InlineData(DocumentKind.Guide, "admin recruiter assigned")]
    [InlineData(DocumentKind.Recording, "admin recruiter assigned")]
    [InlineData(DocumentKind.Other, "admin recruiter assigned")]
    public void CheckUpload_ByKind_IsThePinnedMatrix(DocumentKind kind, string allowed) =>
        Who(actor => DocumentAccess.CheckUpload(Scheduled(), kind, share: false, actor) is null).ShouldBe(allowed);

    [Fact]
    public void CheckUpload_Shared_TakesSomebodyInside() =>
        Who(actor => DocumentAccess.CheckUpload(Scheduled(), DocumentKind.Resume, share: true, actor) is null).ShouldBe("admin recruiter assigned");

    [Theory]
    [InlineData(DocumentKind.Resume, false, "admin recruiter assigned")]
    [InlineData(DocumentKind.Guide, false, "admin recruiter assigned")]
    [InlineData(DocumentKind.Recording, false, "admin recruiter assigned")]
    [InlineData(DocumentKind.Recording, true, "admin recruiter assigned candidate")]
    [InlineData(DocumentKind.Other, false, "admin recruiter")]
    [InlineData(DocumentKind.Other, true, "admin recruiter candidate")]
    public void Sees_WhatARecruiterUploaded_IsThePinnedMatrix(DocumentKind kind, bool shared, string seen) =>
        Who(actor => DocumentAccess.Sees(Scheduled(), kind, "r-1", shared, actor)).ShouldBe(seen);

    [Fact]
    public void Sees_OwnUpload_Always() => DocumentAccess.Sees(Scheduled(), DocumentKind.Assessment, "c-1", false, Carla).ShouldBeTrue();

    [Fact]
    public void Sees_OwnUploadAfterLeavingThePanel_IsOver() => DocumentAccess.Sees(Scheduled(), DocumentKind.Other, "p-9", false, Stranger).ShouldBeFalse();

    [Fact]
    public void Sees_InTheirOwnRecord_TheCandidateEverything() =>
        DocumentAccess.Sees(Scheduled(Noted, Carla), DocumentKind.Guide, "r-1", false, Carla).ShouldBeTrue();

    [Fact]
    public void CheckUpload_InTheirOwnRecord_TheCandidateAnything() =>
        DocumentAccess.CheckUpload(Scheduled(Noted, Carla), DocumentKind.Recording, share: false, Carla).ShouldBeNull();

    [Fact]
    public void CheckTakesPart_OtherOrganization_IsNotFound() =>
        DocumentAccess.CheckTakesPart(Scheduled(), Admin with { OrganizationId = "globex" })!.Code.ShouldBe(RefusalCode.NotFound);

    private static string Who(Func<Actor, bool> may) => string.Join(' ', _actors.Where(actor => may(actor.Actor)).Select(actor => actor.Name));
}
