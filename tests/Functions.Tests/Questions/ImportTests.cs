using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Interviews.Domain.Questions;
using Interviews.Domain.Storage;
using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Questions;

/// <summary>REQ-QUE-06: many questions at once.</summary>
public sealed class ImportTests(Stage stage) : IClassFixture<Stage>
{
    [Fact]
    public async Task Csv_SemicolonsByteOrderMarkAndQuotedLineBreaks_IsRead()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var csv = "\uFEFFquestion;type;difficulty;tags;answer;timeLimitMinutes;hints;followUpQuestions\r\n"
            + "\"What is\r\na \"\"closure\"\"; really?\";technical;Hard;scope, functions;A function with its scope.;10;\"One\nTwo\";First? | Second?\r\n";

        var imported = await recruiter.ImportCsvAsync(bank, csv);

        (imported.Status, imported["imported"].GetValue<int>()).ShouldBe((200, 1), imported.Content);
        var question = (await recruiter.GetAsync($"{bank}/questions"))["items"].AsArray().ShouldHaveSingleItem()!;
        question["questionText"]!.GetValue<string>().ShouldBe("What is\r\na \"closure\"; really?");
        (question["type"]!.GetValue<string>(), question["difficulty"]!.GetValue<string>(), question["timeLimitMinutes"]!.GetValue<int>()).ShouldBe(("technical", "hard", 10));
        Texts(question["tags"]).ShouldBe(["scope", "functions"]);
        Texts(question["hints"]).ShouldBe(["One", "Two"]);
        Texts(question["followUpQuestions"]).ShouldBe(["First?", "Second?"]);
    }

    [Theory]
    [InlineData("name,age\nJane,40\n")]
    [InlineData("")]
    [InlineData("What is a closure?\nWhat is hoisting?\n")]
    [InlineData("question,shoeSize\nWhy?,9\n")]
    [InlineData("question,text\nWhy?,Why not?\n")]
    [InlineData("question\n")]
    public async Task Csv_WithoutAHeaderThatIsKnown_IsRefused(string csv)
    {
        using var recruiter = stage.As("recruiter");

        (await recruiter.ImportCsvAsync(await recruiter.NewBankAsync(), csv, "?skipErrors=true")).Status.ShouldBe(400);
    }

    /// <summary>Of the collection every eleventh row is wrong in one of five ways, and every thirteenth is there before.</summary>
    [Fact]
    public async Task Csv_BrokenDuplicateOversizedAndMisencodedRows_AreTold()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var (csv, wrong, distinct) = Collection(500);

        var refused = await recruiter.ImportCsvAsync(bank, csv);
        refused.ShouldBeRefused(400, "validation_failed");
        refused.Errors().ShouldBe(wrong);
        (await recruiter.TextsAsync(bank)).ShouldBeEmpty();

        var imported = await recruiter.ImportCsvAsync(bank, csv, "?skipErrors=true");
        imported.Errors().ShouldBe(wrong);
        (imported["imported"].GetValue<int>(), imported["known"].GetValue<int>()).ShouldBe((distinct, 500 - wrong.Count - distinct));
        (await recruiter.TextsAsync(bank)).Count.ShouldBe(distinct);

        var again = await recruiter.ImportCsvAsync(bank, csv, "?skipErrors=true");
        (again["imported"].GetValue<int>(), again["known"].GetValue<int>()).ShouldBe((0, 500 - wrong.Count));
    }

    [Fact]
    public async Task Json_OneRowWrong_RefusesAllUnlessErrorsAreSkipped()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var questions = """[{"questionText":"Fine?"},{"questionText":"","type":"poem","shoeSize":9},7]""";

        var refused = await recruiter.PostAsync($"{bank}/questions/bulk-import", $$"""{"questions":{{questions}}}""");
        refused.ShouldBeRefused(400, "validation_failed");
        refused.Errors().ShouldBe(["2 type", "2 shoeSize", "2 questionText", "3 body"], ignoreOrder: true);

        var skipped = await recruiter.PostAsync($"{bank}/questions/bulk-import", $$"""{"questions":{{questions}},"skipErrors":true}""");
        (skipped["imported"].GetValue<int>(), skipped.Errors().Count).ShouldBe((1, 4));
    }

    [Fact]
    public async Task Import_AfterACrashInBetween_IsCompletedByItsRepeat()
    {
        var store = new CrashingStore();
        await using var host = await InterviewsHost.StartAsync(configure: store.Install);
        using var recruiter = host.Recruiter();
        var bank = await recruiter.NewBankAsync();
        var csv = "question\n" + string.Join('\n', Enumerable.Range(0, 350).Select(number => $"Question {number}?"));
        var batches = 0;
        store.CrashesAt = writes => writes.OfType<Write.Create>().Any(write => write.Document is Question) && ++batches == 3;

        (await recruiter.ImportCsvAsync(bank, csv)).ShouldBeRefused(503, "unavailable");
        store.Restart();
        var again = await recruiter.ImportCsvAsync(bank, csv);

        (again["imported"].GetValue<int>() + again["known"].GetValue<int>(), again["known"].GetValue<int>()).ShouldBe((350, 198));
        (await recruiter.TextsAsync(bank)).Distinct().Count().ShouldBe(350);
        (await recruiter.GetAsync($"{bank}/stats"))["totals"]["questions"]!.GetValue<int>().ShouldBe(350);
    }

    [Fact]
    public async Task Import_LargestAnswers_GoesInBatchesThatAreSmallEnough()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();
        var questions = Enumerable.Range(0, 90).Select(number => new { questionText = $"Question {number}?", expectedAnswer = new string('語', 10_000) });

        var imported = await recruiter.PostAsync($"{bank}/questions/bulk-import", new { questions });

        (imported.Status, imported["imported"].GetValue<int>()).ShouldBe((200, 90), imported.Content);
    }

    [Fact]
    public async Task Import_TooManyOrTooLarge_IsRefused()
    {
        using var recruiter = stage.As("recruiter");
        var bank = await recruiter.NewBankAsync();

        (await recruiter.ImportCsvAsync(bank, "question\n" + string.Join('\n', Enumerable.Range(0, 10_001)))).ShouldBeRefused(400, "validation_failed", "questions");
        (await recruiter.ImportCsvAsync(bank, new byte[(16 * 1024 * 1024) + 1])).ShouldBeRefused(413, "payload_too_large");
    }

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(text => text!.GetValue<string>())];

    /// <returns>The file, what is wrong with it by row, and how many questions are right and not there before.</returns>
    private static (byte[] Csv, IReadOnlyList<string> Wrong, int Distinct) Collection(int rows)
    {
        var (csv, wrong, distinct) = (new List<byte>(Encoding.UTF8.GetBytes("questionText,category,difficulty,timeLimitMinutes\n")), new List<string>(), 0);
        for (var row = 1; row <= rows; row++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Question {row}: what, and why?");
            if (row % 11 == 0)
            {
                var (line, field) = Wrong(row / 11 % 5, text);
                csv.AddRange(line);
                wrong.Add($"{row} {field}");
            }
            else if (row % 13 == 0)
            {
                csv.AddRange(Encoding.UTF8.GetBytes("\"QUESTION 1:   what,\nand WHY?\",css,easy,5"));
            }
            else
            {
                csv.AddRange(Encoding.UTF8.GetBytes($"\"{text}\",css,easy,5"));
                distinct++;
            }

            csv.Add((byte)'\n');
        }

        return ([.. csv], wrong, distinct);
    }

    private static (byte[] Line, string Field) Wrong(int kind, string text) => kind switch
    {
        0 => (Encoding.UTF8.GetBytes($"\"{text}\",css,soft,5"), "difficulty"),
        1 => (Encoding.UTF8.GetBytes($"\"{text} {new string('x', QuestionRules.LongestText)}\",css,easy,5"), "questionText"),
        2 => (Encoding.Latin1.GetBytes($"\"{text}\",Prüfung,easy,5"), "category"),
        3 => (Encoding.UTF8.GetBytes($"\"{text}\",css,easy"), "body"),
        _ => (Encoding.UTF8.GetBytes($"\"{text}\" it said,css,easy,5"), "body"),
    };
}
