using Interviews.Domain.Responses;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>ResponseWithId.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task ResponseWithId_OfWhicheverInterview_IsFoundInItsOrganizationAlone()
    {
        var response = Samples.Response(Guid.NewGuid(), Guid.NewGuid());
        await Given(
            response,
            Samples.Response(response.InterviewId, Guid.NewGuid()),
            Samples.Response(response.InterviewId, response.ResponseId, OtherOrg),
            ResponseVersion.Of(response));

        (await All(new ResponseWithId(response.ResponseId))).ShouldHaveSingleItem().OrganizationId.ShouldBe(Org);
        (await All(new ResponseWithId(Guid.NewGuid()))).ShouldBeEmpty();
    }

    [Fact]
    public async Task ResponseWithId_EditedAndGone_IsAsItIs()
    {
        var response = Samples.Response(Guid.NewGuid(), Guid.NewGuid());
        await Given(response);
        await Store.CommitAsync(Org, [new Write.Upsert(response with { Version = 2 })], None);
        var stored = (await Store.QueryAsync(Org, new ResponseWithId(response.ResponseId), 1, null, None)).Items.ShouldHaveSingleItem();
        stored.Value.Version.ShouldBe(2);

        await Store.CommitAsync(Org, [new Write.Delete(((IRecord)response).Id, stored.ETag)], None);

        (await All(new ResponseWithId(response.ResponseId))).ShouldBeEmpty();
    }
}
