using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Storage.Contract;

/// <content>FindBanks and FindQuestions.</content>
public abstract partial class StoreContract
{
    [Fact]
    public async Task FindBanks_ForAReader_ShowsPublicOnesAndTheirOwnByName()
    {
        await Given(
            Samples.Bank("zebra"),
            Samples.Bank("Ada's", isPublic: false, owner: "ada"),
            Samples.Bank("Bob's", isPublic: false, owner: "bob"),
            Samples.Bank("apples"),
            Samples.Bank("elsewhere", organization: OtherOrg));

        (await All(new FindBanks(null, "ada"), limit: 1)).Select(bank => bank.Name).ShouldBe(["Ada's", "apples", "zebra"]);
        (await All(new FindBanks())).Select(bank => bank.Name).ShouldBe(["Ada's", "apples", "Bob's", "zebra"]);
        (await All(new FindBanks("'S", "bob"))).ShouldHaveSingleItem().Name.ShouldBe("Bob's");
    }

    [Fact]
    public async Task FindBanks_BecamePrivateOrGone_AreNotFound()
    {
        var (changing, going) = (Samples.Bank("changing"), Samples.Bank("going"));
        await Given(changing, going);

        await Store.CommitAsync(Org, [new Write.Upsert(changing with { IsPublic = false })], None);
        var stored = await Store.ReadAsync<QuestionBank>(Org, QuestionBank.RecordId(going.BankId), None);
        await Store.CommitAsync(Org, [new Write.Delete(QuestionBank.RecordId(going.BankId), stored!.ETag)], None);

        (await All(new FindBanks(null, "somebody"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task FindQuestions_ByEachCriterion_FindsThoseOfTheBankInOrderOfTheirId()
    {
        var (bank, other) = (Guid.NewGuid(), Guid.NewGuid());
        var closure = Samples.Question(bank, "What is a  closure?") with { Difficulty = Difficulty.Hard, Tags = ["JavaScript", "scope"] };
        var hoisting = Samples.Question(bank, "What is hoisting?") with { Tags = ["javascript"] };
        var conflict = Samples.Question(bank, "Tell me about a conflict.") with { Type = QuestionType.Behavioral, Difficulty = Difficulty.Easy };
        await Given(closure, hoisting, conflict, Samples.Question(other, "What is a closure?"), Samples.Question(bank, "Theirs", OtherOrg));
        var inOrder = new[] { closure, hoisting, conflict }.OrderBy(question => question.QuestionId.ToString(), StringComparer.Ordinal).Select(question => question.Text).ToList();

        (await Texts(new FindQuestions(bank))).ShouldBe(inOrder);
        (await Texts(new FindQuestions(bank) { Part = "A CLOSURE" })).ShouldBe([closure.Text]);
        (await Texts(new FindQuestions(bank) { Type = QuestionType.Behavioral })).ShouldBe([conflict.Text]);
        (await Texts(new FindQuestions(bank) { Difficulty = Difficulty.Hard })).ShouldBe([closure.Text]);
        (await Texts(new FindQuestions(bank) { Difficulty = Difficulty.Hard, OrWithoutDifficulty = true })).ShouldBe([closure.Text, hoisting.Text], ignoreOrder: true);
        (await Texts(new FindQuestions(bank) { Tags = ["JAVASCRIPT"] })).ShouldBe([closure.Text, hoisting.Text], ignoreOrder: true);
        (await Texts(new FindQuestions(bank) { Tags = ["JAVASCRIPT", "Scope"] })).ShouldBe([closure.Text]);
        (await Texts(new FindQuestions(bank) { Tags = ["java"] })).ShouldBeEmpty();

        async Task<IReadOnlyList<string>> Texts(FindQuestions query) => [.. (await All(query, limit: 1)).Select(question => question.Text)];
    }

    [Fact]
    public async Task FindQuestions_BetweenTwoIds_FindsThoseBehindTheFirstUpToTheLast()
    {
        var bank = Guid.NewGuid();
        var questions = Enumerable.Range(0, 9).Select(number => Samples.Question(bank, $"Question {number}?")).OrderBy(question => question.QuestionId.ToString(), StringComparer.Ordinal).ToList();
        await Given([.. questions]);

        (await All(new FindQuestions(bank) { After = questions[2].QuestionId, Through = questions[5].QuestionId })).Select(question => question.QuestionId)
            .ShouldBe(questions[3..6].Select(question => question.QuestionId));
    }
}
