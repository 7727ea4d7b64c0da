using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Interviews.Benchmarks.Hosting;
using Interviews.Benchmarks.Reporting;
using Interviews.Domain.Access;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Questions.Banks;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Benchmarks.Measurements;

/// <summary>The import of a large file, beside adding its questions one by one; and a pick out of a large bank, beside reading the bank and choosing.</summary>
internal sealed class QuestionBanks : IMeasurement
{
    private const int Picked = 10;
    private const string Banks = "api/interviews/question-banks";

    public string Name => "questions";

    public async Task<IReadOnlyList<Figure>> RunAsync(Options options)
    {
        var (perFile, files, single, picks) = options.Quick ? (1_000, 3, 200, 20) : (10_000, 10, 2_000, 200);
        using var folder = new TemporaryFolder();
        await using var app = await BenchHost.StartWithoutLifecyclesAsync(folder.Path);
        using var http = new HttpClient { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await app.TokenAsync());

        var large = await NewBankAsync(http);
        var imports = new List<double>();
        for (var file = 0; file < files; file++)
        {
            imports.Add(await TimeAsync(() => ImportAsync(http, large, file * perFile, perFile)));
        }

        var alone = await TimeAsync(() => AddAsync(app, large, single)) / single;
        var import = Numbers.Median(imports);
        var pick = Numbers.Median(await TimesAsync(picks, () => PickAsync(http, large)));
        var plain = Numbers.Median(await TimesAsync(3, () => ReadAndChooseAsync(app, large)));
        return
        [
            new Figure(
                $"Import of {Numbers.Count(perFile)} questions from CSV: adding them one by one, as a multiple of it",
                Numbers.Ratio(alone * perFile / import),
                null,
                true,
                $"{Numbers.Time(TimeSpan.FromSeconds(import))} over HTTP, {Numbers.PerSecond(perFile / import, "questions")}",
                $"{Numbers.PerSecond(1 / alone, "questions")} without HTTP, a commit for each"),
            new Figure(
                $"Pick of {Picked} out of {Numbers.Count(perFile * files)} questions: reading the bank and choosing, as a multiple of it",
                Numbers.Ratio(plain / pick),
                null,
                true,
                $"{Numbers.Time(TimeSpan.FromSeconds(pick))} over HTTP",
                $"{Numbers.Time(TimeSpan.FromSeconds(plain))} without HTTP"),
        ];
    }

    private static async Task<Guid> NewBankAsync(HttpClient http)
    {
        var answer = await http.PostAsJsonAsync(Banks, new { name = "Large", shuffleQuestions = true });
        return (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<Guid>();
    }

    private static async Task ImportAsync(HttpClient http, Guid bank, int first, int count)
    {
        var csv = new StringBuilder("questionText,type,difficulty,tags,expectedAnswer\n");
        for (var number = first; number < first + count; number++)
        {
            csv.Append(Text(number)).Append(",technical,medium,javascript;web,An answer of some length that says what is expected of a good one.\n");
        }

        using var content = new StringContent(csv.ToString(), Encoding.UTF8, "text/csv");
        var answer = await http.PostAsync(new Uri($"{Banks}/{bank}/questions/bulk-import", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task AddAsync(BenchHost app, Guid bank, int count)
    {
        var questions = app.Services.GetRequiredService<QuestionService>();
        var (actor, now) = (new Actor("r-1", Samples.Organization, Role.Recruiter), Instant.FromDateTimeOffset(Samples.Beginning));
        for (var number = -count; number < 0; number++)
        {
            var text = Text(number);
            var question = new Question
            {
                QuestionId = QuestionIdentity.Of(bank, text),
                BankId = bank,
                OrganizationId = Samples.Organization,
                Text = text,
                Type = QuestionType.Technical,
                CreatedBy = actor.Id,
                CreatedAt = now,
                UpdatedAt = now,
            };
            _ = (await questions.CreateAsync(actor, question, [], CancellationToken.None)).OrThrow();
        }
    }

    private static async Task PickAsync(HttpClient http, Guid bank)
    {
        var answer = await http.PostAsJsonAsync($"{Banks}/{bank}/pick", new { count = Picked });
        answer.EnsureSuccessStatusCode();
    }

    private static async Task ReadAndChooseAsync(BenchHost app, Guid bank)
    {
        var all = await app.Services.GetRequiredService<IStore>().AllAsync(Samples.Organization, new QuestionsOfBank(bank), CancellationToken.None).ToListAsync();
        _ = Random.Shared.GetItems<Question>([.. all], Picked);
    }

    private static string Text(int number) => $"Question {number}: what happens when it is asked and why does it matter?";

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        var began = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static async Task<IReadOnlyList<double>> TimesAsync(int count, Func<Task> action)
    {
        var times = new List<double>(count);
        for (var time = 0; time < count; time++)
        {
            times.Add(await TimeAsync(action));
        }

        return times;
    }
}
