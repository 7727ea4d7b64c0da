using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Interviews.Domain.Tests;

/// <summary>Properties over generated values, the same ones in every run, so that a failure can be seen again.</summary>
internal static class Properties
{
    private const ulong Seed = 20260105;

    /// <param name="property">Asserts, or throws.</param>
    public static void ShouldHoldFor<T>(this Action<T> property, Gen<T> values, int times = 500) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed), FSharpOption<int>.None))),
        Prop.ForAll(values.ToArbitrary(), property));
}
