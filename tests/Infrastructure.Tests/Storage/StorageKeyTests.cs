using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Interviews.Infrastructure.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage;

public sealed class StorageKeyTests
{
    [Theory]
    [InlineData("interview:0198d1a2-0000-7000-8000-000000000000", "interview:0198d1a2-0000-7000-8000-000000000000")]
    [InlineData("booked:room:room%204:2026-03-02", "booked:room:room~0025204:2026-03-02")]
    [InlineData("person:a/b\\c?d#e~f", "person:a~002Fb~005Cc~003Fd~0023e~007Ef")]
    [InlineData("person:Zoë\n", "person:Zoë~000A")]
    public void ToStored_Id_EscapesOnlyWhatCosmosForbids(string id, string stored) => StorageKey.ToStored(id).ShouldBe(stored);

    [Fact]
    public void ToStored_LongPart_KeepsThePartsBeforeAndAfter()
    {
        var room = new string('é', 300);

        var first = StorageKey.ToStored($"booked:room:{room}:2026-03-02");
        var second = StorageKey.ToStored($"booked:room:{room}:2026-03-03");

        first.ShouldMatch("^booked:room:~[A-Za-z0-9_-]{43}:2026-03-02$");
        second.ShouldBe(first.Replace("03-02", "03-03", StringComparison.Ordinal));
    }

    [Fact]
    public void ToStored_AnyId_IsLegalAndDifferentIdsStayDifferent() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Ids, Ids, (first, second) =>
        {
            var (one, other) = (StorageKey.ToStored(first), StorageKey.ToStored(second));
            one.ShouldAll(c => !char.IsControl(c) && !@"/\?#".Contains(c));
            Encoding.UTF8.GetByteCount(one).ShouldBeLessThanOrEqualTo(StorageKey.LongestBytes);
            (one == other).ShouldBe(first == second);
        }));

    private static Arbitrary<string> Ids => Gen.Elements('a', '/', '~', ':', '0', '2', 'F', 'é', '\n').ArrayOf()
        .SelectMany(text => Gen.Choose(1, 40).Select(times => "x:" + string.Concat(Enumerable.Repeat(new string(text), times)))).ToArbitrary();
}
