using FsCheck;
using FsCheck.Fluent;
using Interviews.Domain.Planning.Loops;
using NodaTime;

namespace Interviews.Domain.Tests.Planning.Loops;

/// <summary>Problems of loops, so small that every loop can be tried: a few times on a few days, a few people, and every rule.</summary>
internal static class GeneratedLoops
{
    /// <summary>Sunday, so that the days of a problem lie in two weeks.</summary>
    private static readonly Instant _first = Instant.FromUtc(2026, 2, 1, 9, 0);

    public static Gen<LoopProblem> Problems { get; } =
        from interviews in Gen.Choose(1, 3)
        from people in Gen.Choose(2, 4)
        from parts in Gen.ListOf(Parts(people), interviews)
        from persons in Gen.ListOf(Persons, people)
        from rules in Rules
        select new LoopProblem([.. parts], [.. persons.Select((person, index) => person with { Id = $"p-{index}" })], rules);

    private static Gen<LoopRules> Rules { get; } =
        from rest in Gen.Elements(0, 15, 45)
        from perDay in Gen.Elements<int?>(null, null, 1, 2)
        from order in Gen.Elements(false, false, true)
        from repeat in Gen.Elements(false, true)
        select new LoopRules(rest) { MaxPerDay = perDay, KeepOrder = order, RepeatPeople = repeat };

    private static Gen<LoopPerson> Persons { get; } =
        from gap in Gen.Elements(0, 0, 30)
        from perDay in Gen.Elements<int?>(null, null, 1, 2)
        from perWeek in Gen.Elements<int?>(null, null, 1, 2)
        select new LoopPerson(string.Empty, DateTimeZone.Utc)
        {
            Gap = Duration.FromMinutes(gap),
            LeftPerDay = perDay is { } day ? Enumerable.Range(0, 3).ToDictionary(number => DateOf(number), _ => day) : null,
            LeftPerWeek = perWeek is { } week ? new Dictionary<LocalDate, int> { [new LocalDate(2026, 1, 26)] = week, [new LocalDate(2026, 2, 2)] = week } : null,
        };

    private static Gen<LoopPart> Parts(int people) =>
        from length in Gen.Elements(30, 60)
        from seats in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Constant(2)))
        from starts in Gen.Resize(Gen.ListOf(Starts(people, seats)), 6)
        select new LoopPart(Duration.FromMinutes(length), [.. starts.DistinctBy(start => start.Start).OrderBy(start => start.Start)]);

    private static Gen<LoopStart> Starts(int people, int seats) =>
        from day in Gen.Choose(0, 2)
        from quarter in Gen.Choose(0, 12)
        from cost in Gen.Elements(0, 2_000, 4_000, 100_000)
        from options in Gen.ListOf(Gen.SubListOf(Enumerable.Range(0, people)).Where(some => some.Count > 0), seats)
        from costs in Gen.ListOf(Gen.Elements(0, 0, 4_000, 10_000, 12_000), people)
        select new LoopStart(
            _first + Duration.FromDays(day) + Duration.FromMinutes(15 * quarter),
            day,
            cost,
            [.. options.Select(some => some.Select(person => new LoopOption(person, costs[person])).ToList())]);

    private static LocalDate DateOf(int day) => (_first + Duration.FromDays(day)).InUtc().Date;
}
