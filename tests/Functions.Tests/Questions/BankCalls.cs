using System.Text;
using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.Questions;

/// <summary>What tests of questions ask again and again.</summary>
internal static class BankCalls
{
    public const string Banks = "interviews/question-banks";

    /// <returns>The path of the new bank.</returns>
    public static async Task<string> NewBankAsync(this Caller caller, string body = """{"name":"JavaScript"}""")
    {
        var created = await caller.PostAsync(Banks, body);
        created.ShouldBeAccepted();
        return $"{Banks}/{created.Text("id")}";
    }

    public static async Task<string> AddAsync(this Caller caller, string bank, object body)
    {
        var created = await caller.PostAsync($"{bank}/questions", body);
        created.ShouldBeAccepted();
        return created.Text("id");
    }

    public static Task<Reply> ImportCsvAsync(this Caller caller, string bank, byte[] csv, string query = "")
    {
        var content = new ByteArrayContent(csv);
        content.Headers.TryAddWithoutValidation("Content-Type", "text/csv");
        return caller.SendAsync(HttpMethod.Post, $"{bank}/questions/bulk-import{query}", content);
    }

    public static Task<Reply> ImportCsvAsync(this Caller caller, string bank, string csv, string query = "") => caller.ImportCsvAsync(bank, Encoding.UTF8.GetBytes(csv), query);

    /// <returns>The texts of all questions of a bank, in any order.</returns>
    public static async Task<IReadOnlyList<string>> TextsAsync(this Caller caller, string bank, string query = "")
    {
        var (texts, cursor) = (new List<string>(), default(string));
        do
        {
            var page = await caller.GetAsync($"{bank}/questions?limit=200{query}{(cursor is null ? string.Empty : $"&cursor={cursor}")}");
            texts.AddRange(page["items"].AsArray().Select(item => item!["questionText"]!.GetValue<string>()));
            cursor = page.Body!["nextCursor"]?.GetValue<string>();
        }
        while (cursor is not null);
        return texts;
    }

    public static IReadOnlyList<string> Errors(this Reply reply) =>
        [.. reply["errors"].AsArray().Select(error => $"{error!["row"]} {error["field"]}")];
}
