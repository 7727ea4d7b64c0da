using Interviews.Domain.Interviews;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>Every document comes back as it was, whatever is in it.</content>
public abstract partial class StoreContract
{
    public static TheoryData<Type> RecordsOfTheDomain =>
        [.. typeof(IRecord).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IRecord)))];

    [Theory]
    [MemberData(nameof(RecordsOfTheDomain))]
    public async Task RoundTrip_EveryMemberOfEveryDocument_IsKept(Type type)
    {
        var random = new Random(1);
        for (var i = 0; i < 20; i++)
        {
            var document = (IRecord)Filled.Of(type, random);

            (await Store.CommitAsync(document.OrganizationId, [new Write.Upsert(document)], None)).ShouldBeOfType<CommitResult.Committed>();

            Spelled.Out(await ReadAs(document)).ShouldBe(Spelled.Out(document));
        }
    }

    private async Task<object> ReadAs(IRecord document)
    {
        var type = document is InterviewEvent ? typeof(InterviewEvent) : document.GetType();
        var read = typeof(IStore).GetMethod(nameof(IStore.ReadAsync))!.MakeGenericMethod(type);
        var task = (Task)read.Invoke(Store, [document.OrganizationId, document.Id, None])!;
        await task;
        dynamic stored = ((dynamic)task).Result;
        return stored.Value;
    }
}
