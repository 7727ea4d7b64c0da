using Interviews.Functions.Tests.Harness;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Access;

/// <summary>What candidates say of themselves is shown by no operation of the app but its own three, to nobody (REQ-PRV-08). The operations come from the app itself.</summary>
public sealed class SelectionSecrecyTests(Stage stage, SelectionSecrecyTests.Marked marked) : IClassFixture<Stage>, IClassFixture<SelectionSecrecyTests.Marked>
{
    private static readonly string[] _readers = ["admin", "recruiter", "interviewer", "candidate", "service"];

    /// <summary>A write needs an interview of its own for each who succeeds; these two may do the most.</summary>
    private static readonly string[] _writers = ["admin", "candidate"];

    private readonly Asker _asker = new(stage);

    public static TheoryData<string> Others =>
        [.. Surface.All.Where(surface => !surface.Route.EndsWith("/selection-data", StringComparison.Ordinal)).Select(surface => surface.Operation)];

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Operation_OtherThanItsOwn_ShowsNoSelectionData(string operation)
    {
        var life = Policy.All[operation].Given ?? Life.Completed;
        var reads = operation.EndsWith(" GET", StringComparison.Ordinal);
        var changes = Policy.ChangesAnInterview(operation);
        var given = default((Booked Booked, string Mark)?);
        foreach (var role in reads ? _readers : _writers)
        {
            // Where nothing happened to it, the interview serves the next one too.
            given ??= changes ? await MarkedAsync(life) : await marked.ReadAsync(life, MarkedAsync);
            var (booked, mark) = given.Value;
            using var caller = stage.As(role, _asker.Subject(role, booked));

            var reply = await _asker.SendAsync(caller, operation, Policy.All[operation].Given is null ? null : booked, booked.CandidateId);

            reply.Content.ShouldNotContain(mark, Case.Insensitive, $"{role}: {reply.Status}");
            given = !changes || reply.Status >= 400 ? given : null;
        }

        if (!changes)
        {
            await ShouldStillBeThereAsync(given!.Value.Booked, given.Value.Mark);
        }
    }

    /// <summary>The candidate themselves, where the directory and reports show them.</summary>
    [Theory]
    [InlineData("candidates/ID")]
    [InlineData("candidates?q=ID")]
    [InlineData("candidates/ID/interviews")]
    [InlineData("interviews?candidateId=ID")]
    [InlineData("interviews/analytics/candidate/ID")]
    [InlineData("interviews/analytics/adverse-impact")]
    public async Task View_OfTheCandidate_ShowsNoSelectionData(string path)
    {
        var (booked, mark) = await marked.ReadAsync(Life.Completed, MarkedAsync);
        using var admin = stage.As("admin");

        var reply = await admin.GetAsync(path.Replace("ID", booked.CandidateId, StringComparison.Ordinal));

        reply.Status.ShouldBe(200, reply.Content);
        reply.Content.ShouldNotContain(mark);
    }

    /// <summary>What makes the tests above able to fail: the mark is there.</summary>
    [Theory]
    [InlineData("admin")]
    [InlineData("candidate")]
    public async Task SelectionData_ByThemselfAndAdmins_ShowsIt(string role)
    {
        var (booked, mark) = await marked.ReadAsync(Life.Completed, MarkedAsync);
        using var caller = stage.As(role, _asker.Subject(role, booked));

        (await caller.GetAsync($"candidates/{booked.CandidateId}/selection-data")).Content.ShouldContain(mark);
    }

    /// <summary>An interview that others share keeps what they look for.</summary>
    private async Task ShouldStillBeThereAsync(Booked booked, string mark)
    {
        using var candidate = stage.As("candidate", booked.CandidateId);
        (await candidate.GetAsync($"candidates/{booked.CandidateId}/selection-data")).Content.ShouldContain(mark);
    }

    /// <summary>An interview of a candidate who said something that nobody else says.</summary>
    private async Task<(Booked Booked, string Mark)> MarkedAsync(Life life)
    {
        var mark = $"{stage.NewId("SELECTION")}-MARK";
        var booked = await stage.BringAsync(life);
        await stage.CommandAsync("PUT", $"candidates/{booked.CandidateId}", $$"""{"name":"{{booked.CandidateId}}"}""");
        using var candidate = stage.As("candidate", booked.CandidateId);
        (await candidate.PutAsync($"candidates/{booked.CandidateId}/selection-data", $$$"""{"groups":{"gender":"{{{mark}}}"}}""")).ShouldBeAccepted();
        return (booked, mark);
    }

    /// <summary>The interviews that are shared by operations that change none, by where they stand.</summary>
    public sealed class Marked
    {
        private readonly Dictionary<Life, Task<(Booked Booked, string Mark)>> _interviews = [];

        internal Task<(Booked Booked, string Mark)> ReadAsync(Life life, Func<Life, Task<(Booked Booked, string Mark)>> make)
        {
            if (!_interviews.TryGetValue(life, out var interview))
            {
                _interviews[life] = interview = make(life);
            }

            return interview;
        }
    }
}
