using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Interviews.Functions.Tests.Http;

/// <summary>JSON nobody should send: known names with values of every kind, strange texts, numbers at the edges, lists and objects within each other.</summary>
internal static class HostileBodies
{
    private static readonly string[] _names =
    [
        "type", "interviewType", "scheduledAt", "scheduled_at", "newDateTime", "durationMinutes", "duration", "timeZone", "candidateId", "jobId", "applicationId", "interviewers",
        "interviewerId", "mode", "format", "location", "meetingUrl", "notes", "tags", "round", "bufferMinutes", "allowConflicts", "reason", "status", "completedAt", "rating", "score",
        "feedback", "decision", "recommendation", "ratings", "draft", "party", "recipients", "method", "deviceInfo", "initiatedBy", "name", "email", "id", "workingHours", "skills",
        "scorecardAttributes", "maxPerDay", "day", "from", "to", "seat", "preparationNotes", "researchCompleted", "isAiInterview", "difficulty", "", "ſ", "__proto__", "$ref",
    ];

    /// <summary>JSON texts, escapes included, so that what no .NET string can hold is among them.</summary>
    private static readonly string[] _texts =
    [
        "\"\"", "\" \"", "\"video\"", "\"c-1\"", "\"2026-03-09T10:00:00Z\"", "\"2026-03-29T02:30\"", "\"9999-12-31T23:59:59Z\"", "\"-9999-01-01T00:00:00Z\"", "\"0001-01-01T00:00\"",
        "\"2026-02-30T10:00:00Z\"", "\"2026-03-09T10:00:00+99:99\"", "\"Europe/Berlin\"", "\"../../etc/passwd\"", "\"'; DROP TABLE documents; --\"", "\"<script>alert(1)</script>\"",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\uffff\"", "\"\\ud83d\\ude00\"", "\"%00\"", "\"{{}}\"", "\"{{{x}}}\"", "\"https://x.example/\\u0000\"", "\"a@b\"", "\"@\"",
    ];

    private static readonly string[] _atoms =
    [
        "null", "true", "false", "0", "-0", "1", "60", "-1", "15.0", "1e2", "1e400", "-1e400", "0.1", "2147483647", "2147483648", "-2147483649", "9223372036854775808",
        "123456789012345678901234567890",
    ];

    private static readonly Replay _sameEveryTime = new(new Rnd(20260302), FSharpOption<int>.None);

    /// <summary>As many of them, the same every time.</summary>
    public static IReadOnlyList<string> Draw(int count)
    {
        var drawn = new List<string>();
        Prop.ForAll(Object(4).ToArbitrary(), body =>
            {
                drawn.Add(body);
                return true;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(_sameEveryTime)).WithQuietOnSuccess(true));
        return drawn;
    }

    private static Gen<string> Value(int depth) => depth == 0
        ? Leaf
        : Gen.Frequency((5, Leaf), (2, List(depth - 1)), (2, Object(depth - 1)), (1, Gen.Constant(Nested(70))));

    private static Gen<string> Leaf => Gen.Frequency((3, Gen.Elements(_texts)), (2, Gen.Elements(_atoms)), (1, ArbMap.Default.GeneratorFor<string>().Select(Quoted)), (1, Long));

    private static Gen<string> Long => Gen.Choose(100, 12_000).Select(length => Quoted(new string('x', length)));

    private static Gen<string> List(int depth) => Gen.Sized(_ => Gen.Choose(0, 4)).SelectMany(count => Gen.CollectToArray(Enumerable.Repeat(Value(depth), count)))
        .Select(items => $"[{string.Join(',', items)}]");

    private static Gen<string> Object(int depth) => Gen.Choose(0, 7).SelectMany(count => Gen.CollectToArray(Enumerable.Repeat(Member(depth), count)))
        .Select(members => $"{{{string.Join(',', members)}}}");

    private static Gen<string> Member(int depth) => Name.SelectMany(name => Value(depth).Select(value => $"{name}:{value}"));

    private static Gen<string> Name => Gen.Frequency((12, Gen.Elements(_names).Select(Quoted)), (1, Gen.Elements(_texts)));

    private static string Nested(int depth) => new string('[', depth) + new string(']', depth);

    private static string Quoted(string? text)
    {
        var json = new StringBuilder("\"");
        foreach (var unit in text ?? string.Empty)
        {
            json.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return json.Append('"').ToString();
    }
}
