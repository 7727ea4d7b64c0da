using Interviews.Domain;
using Interviews.Domain.Interviews;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Cosmos;

/// <summary>To find the next question from a point on reads it and one more, however many there are.</summary>
public sealed class QuestionCostTests
{
    [Fact]
    public async Task FindQuestions_OutOfAThousand_ReadsOnePageOfDocuments()
    {
        var bank = Guid.NewGuid();
        using var stub = await StubStore.CreateAsync();
        var questions = Enumerable.Range(0, 1_000).Select(number => Samples.Question(bank, $"Question {number}?") with
        {
            Type = number % 2 == 0 ? QuestionType.Coding : QuestionType.Technical,
            Difficulty = number % 3 == 0 ? Difficulty.Hard : null,
            Tags = [$"tag{number % 5}"],
        });
        foreach (var batch in questions.Chunk(Write.MostOfABatch))
        {
            (await stub.Store.CommitAsync(Samples.Organization, [.. batch.Select(question => new Write.Create(question))], default)).ShouldBeOfType<CommitResult.Committed>();
        }

        foreach (var query in new FindQuestions[]
        {
            new(bank),
            new(bank) { Type = QuestionType.Coding, Difficulty = Difficulty.Hard, Tags = ["TAG0"] },
            new(bank) { Difficulty = Difficulty.Hard, OrWithoutDifficulty = true, Part = "question 1" },
        })
        {
            var items = 0;
            stub.Stub.Handled += usage => items += usage.Operation == "query" ? usage.Items : 0;

            var page = await stub.Store.QueryAsync(Samples.Organization, query with { After = DerivedId.Of("a point") }, 1, null, default);

            page.Items.ShouldHaveSingleItem();
            items.ShouldBe(2);
        }
    }
}
