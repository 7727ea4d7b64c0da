using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Questions.Banks;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-07: questions at random.</summary>
public sealed class PickTests(Stage stage) : IClassFixture<Stage>
{
    /// <summary>Where its questions are follows from its id, and so does what a pick reads.</summary>
    private static readonly Guid _bank = Guid.Parse("0198a000-0000-7000-8000-000000000001");

    [Fact]
    public async Task Pick_SameSeed_IsTheSameAndAnotherIsNot()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await FilledAsync(recruiter, 60);

        var (first, again, number) = (await PickAsync(recruiter, bank, """{"count":10,"seed":7}"""), await PickAsync(recruiter, bank, """{"count":10,"seed":"7"}"""), await PickAsync(recruiter, bank, """{"count":10,"seed":8}"""));

        first.ShouldBe(again);
        first.Distinct().Count().ShouldBe(10);
        first.ShouldNotBe(number);
    }

    [Fact]
    public async Task Pick_WithoutASeed_TellsOneThatPicksTheSame()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await FilledAsync(recruiter, 30);

        var picked = await recruiter.PostAsync($"{bank}/pick", """{"count":5}""");

        (await PickAsync(recruiter, bank, $$"""{"count":5,"seed":"{{picked.Text("seed")}}"}""")).ShouldBe(Texts(picked));
        picked.Body!["reason"].ShouldBeNull();
    }

    [Fact]
    public async Task Pick_Criteria_AreKeptAndFewerSayWhy()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync("""{"name":"Mixed","difficulty":"easy"}""");
        await recruiter.AddAsync(bank, new { questionText = "Right?", type = "coding", tags = new[] { "js" } });
        await recruiter.AddAsync(bank, new { questionText = "Wrong type?", tags = new[] { "js" } });
        await recruiter.AddAsync(bank, new { questionText = "Wrong tag?", type = "coding" });
        await recruiter.AddAsync(bank, new { questionText = "Wrong difficulty?", type = "coding", tags = new[] { "js" }, difficulty = "hard" });

        var picked = await recruiter.PostAsync($"{bank}/pick", """{"count":3,"type":"coding","tags":["JS"],"difficulty":"easy"}""");

        Texts(picked).ShouldBe(["Right?"]);
        picked.Text("reason").ShouldBe("The bank has only 1 questions that fit.");
    }

    [Fact]
    public async Task Pick_ForACandidate_LeavesOutWhatTheirInterviewsAsk()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await FilledAsync(recruiter, 6);
        var booked = await stage.ScheduleAsync();
        var questions = (await recruiter.GetAsync($"{bank}/questions"))["items"].AsArray().Take(4).Select(question => new { bankId = question!["bankId"]!.GetValue<string>(), questionId = question["id"]!.GetValue<string>() });
        var asked = await recruiter.PutAsync($"{booked.Path}/questions", new { questions });
        asked.ShouldBeAccepted();

        var picked = await recruiter.PostAsync($"{bank}/pick", $$"""{"count":6,"candidateId":"{{booked.CandidateId}}"}""");
        Texts(picked).Count.ShouldBe(2);
        Texts(picked).Intersect(Texts(asked)).ShouldBeEmpty();
        picked.Text("reason").ShouldContain("4 were");

        (await recruiter.PutAsync($"{booked.Path}/questions", """{"questions":[]}""")).ShouldBeAccepted();
        Texts(await recruiter.PostAsync($"{bank}/pick", $$"""{"count":6,"candidateId":"{{booked.CandidateId}}"}""")).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Pick_WhereTheBankDoesNotAllowIt_IsRefused()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync("""{"name":"Fixed","allowRandomSelection":false}""");

        (await recruiter.PostAsync($"{bank}/pick", """{"count":1}""")).ShouldBeRefused(409, "invalid_transition");
    }

    [Theory]
    [InlineData(20, 1_000)]
    [InlineData(20, 20_000)]
    [InlineData(100, 20_000)]
    public async Task Pick_OutOfMany_ReadsNoMoreOfALargerBank(int count, int questions)
    {
        var store = new CountedQuestions(_bank, questions);

        var (picked, _) = await new QuestionPicker(store).PickAsync(Samples.Organization, new FindQuestions(_bank), new QuestionPick(count, "seed"), new HashSet<Guid>(), default);

        picked.Select(question => question.QuestionId).Distinct().Count().ShouldBe(count);
        store.Read.ShouldBeLessThanOrEqualTo(Math.Max(100, 2 * count) + 2);
    }

    /// <summary>Of 20 questions each is among three of them 150 times in 1,000, and of 400 it is 30 times in 4,000; the seeds are the same in every run.</summary>
    [Theory]
    [InlineData(20, 1_000, 110, 190)]
    [InlineData(400, 4_000, 8, 60)]
    public async Task Pick_ManySeeds_TakesEachQuestionAboutAsOften(int questions, int seeds, int least, int most)
    {
        var counts = await CountsAsync(questions, seeds);

        counts.Count.ShouldBe(questions);
        counts.Values.ShouldAll(count => count >= least && count <= most);
    }

    [Fact]
    public async Task Pick_WhereMostWereAsked_FindsTheOthers()
    {
        var store = new CountedQuestions(_bank, 500);
        var all = (await store.QueryAsync(Samples.Organization, new FindQuestions(_bank), 500, null, default)).Items.Select(stored => stored.Value.QuestionId).ToList();
        var asked = all.Take(230).Concat(all.Skip(233)).ToHashSet();

        var (picked, before) = await new QuestionPicker(store).PickAsync(Samples.Organization, new FindQuestions(_bank), new QuestionPick(5, "seed"), asked, default);

        picked.Select(question => question.QuestionId).ShouldBe(all[230..233], ignoreOrder: true);
        before.ShouldBe(497);
    }

    /// <summary>However few are missing at last, what was asked is passed over in pages of 200.</summary>
    [Fact]
    public async Task Pick_WhereNearlyAllWereAsked_AsksTheStoreAFewTimes()
    {
        var store = new CountedQuestions(_bank, 5_000);
        var all = (await store.QueryAsync(Samples.Organization, new FindQuestions(_bank), 5_000, null, default)).Items.Select(stored => stored.Value.QuestionId).ToList();
        var asked = all.Where((_, index) => index % 51 != 0).ToHashSet();

        var (picked, _) = await new QuestionPicker(store).PickAsync(Samples.Organization, new FindQuestions(_bank), new QuestionPick(50, "seed"), asked, default);

        picked.Count.ShouldBe(50);
        store.Queries.ShouldBeLessThanOrEqualTo(2 + 2 + (5_000 / 200));
    }

    /// <returns>How often each question was among three that were picked.</returns>
    private static async Task<Dictionary<Guid, int>> CountsAsync(int questions, int seeds)
    {
        var picker = new QuestionPicker(new CountedQuestions(_bank, questions));
        var counts = new Dictionary<Guid, int>();
        for (var seed = 0; seed < seeds; seed++)
        {
            var (picked, _) = await picker.PickAsync(Samples.Organization, new FindQuestions(_bank), new QuestionPick(3, $"{seed}"), new HashSet<Guid>(), default);
            picked.ToList().ForEach(question => counts[question.QuestionId] = counts.GetValueOrDefault(question.QuestionId) + 1);
        }

        return counts;
    }

    private static async Task<string> FilledAsync(Caller caller, int questions)
    {
        var bank = await caller.NewBankAsync("""{"name":"Filled","isPublic":true,"shuffleQuestions":true}""");
        (await caller.ImportCsvAsync(bank, "question\n" + string.Join('\n', Enumerable.Range(0, questions).Select(number => $"Question {number}?")))).ShouldBeAccepted();
        return bank;
    }

    private static async Task<IReadOnlyList<string>> PickAsync(Caller caller, string bank, string body) => Texts(await caller.PostAsync($"{bank}/pick", body));

    private static IReadOnlyList<string> Texts(Reply reply) => [.. reply["questions"].AsArray().Select(question => question!["questionText"]!.GetValue<string>())];

    /// <summary>A store with nothing but a bank's questions, which counts what it reads: those that it answers with, and one more where there is one.</summary>
    private sealed class CountedQuestions(Guid bank, int count) : IStore
    {
        private readonly SortedList<string, Question> _questions = new(
            Enumerable.Range(0, count).Select(number => Samples.Question(bank, $"Question {number}?")).ToDictionary(question => question.QuestionId.ToString()), StringComparer.Ordinal);

        public int Read { get; private set; }

        public int Queries { get; private set; }

        public Task<Page<T>> QueryAsync<T>(string organizationId, Query<T> query, int limit, string? continuation, CancellationToken cancellationToken)
            where T : class, IRecord
        {
            var find = (FindQuestions)(object)query;
            var after = continuation ?? find.After?.ToString() ?? string.Empty;
            var found = _questions.Where(question => string.CompareOrdinal(question.Key, after) > 0 && (find.Through is not { } last || string.CompareOrdinal(question.Key, last.ToString()) <= 0))
                .Take(limit + 1).ToList();
            (Read, Queries) = (Read + found.Count, Queries + 1);
            return Task.FromResult(new Page<T>([.. found.Take(limit).Select(question => new Stored<T>((T)(IRecord)question.Value, "1"))], found.Count > limit ? found[limit - 1].Key : null));
        }

        public Task<Stored<T>?> ReadAsync<T>(string organizationId, string id, CancellationToken cancellationToken)
            where T : class, IRecord => throw new NotSupportedException();

        public Task<IReadOnlyList<Stored<T>>> ReadManyAsync<T>(string organizationId, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
            where T : class, IRecord => throw new NotSupportedException();

        public Task<CommitResult> CommitAsync(string organizationId, IReadOnlyList<Write> writes, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> CountAsync(string organizationId, CountQuery query, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
