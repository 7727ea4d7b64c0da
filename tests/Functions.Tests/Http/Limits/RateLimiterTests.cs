using Interviews.Domain.Access;
using Interviews.Functions.Http.Limits;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Http.Limits;

public sealed class RateLimiterTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Take_ByManyAtOnce_GivesNoMoreThanThereAre()
    {
        var limiter = new RateLimiter(new RateLimits(100, 0), _time);
        var given = 0;

        Parallel.For(0, 1_000, _ =>
        {
            if (!limiter.Take(Of("jane")).IsRefused)
            {
                Interlocked.Increment(ref given);
            }
        });

        given.ShouldBe(100);
    }

    [Fact]
    public void Take_WhileTimeGoesBy_GivesThemBackEvenly()
    {
        var limiter = new RateLimiter(new RateLimits(60, 0), _time);
        Enumerable.Range(0, 60).ShouldAll(_ => !limiter.Take(Of("jane")).IsRefused);

        limiter.Take(Of("jane")).Wait.ShouldBe(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(1));
        _time.Advance(TimeSpan.FromSeconds(3));

        Enumerable.Range(0, 3).ShouldAll(_ => !limiter.Take(Of("jane")).IsRefused);
        limiter.Take(Of("jane")).IsRefused.ShouldBeTrue();
        _time.Advance(TimeSpan.FromHours(1));
        limiter.Take(Of("jane")).States.ShouldHaveSingleItem().ShouldBe(new RateState("caller", 60, 59, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void Take_RefusedForTheOrganization_TakesNothingOfTheCallers()
    {
        var limiter = new RateLimiter(new RateLimits(2, 3), _time);
        limiter.Take(Of("jane"));
        limiter.Take(Of("jane"));
        limiter.Take(Of("paul"));

        limiter.Take(Of("paul")).IsRefused.ShouldBeTrue();

        limiter.Take(Of("paul")).States.Select(state => (state.Name, state.Left)).ShouldBe([("caller", 1), ("organization", 0)]);
    }

    [Fact]
    public void Take_OfMoreCallersThanAreRemembered_ForgetsThoseWhoHaveAllLeft()
    {
        var limiter = new RateLimiter(new RateLimits(1, 0), _time);
        limiter.Take(Of("early"));
        _time.Advance(TimeSpan.FromMinutes(1));
        limiter.Take(Of("late"));

        Enumerable.Range(0, 20_000).ShouldAll(each => !limiter.Take(Of($"caller-{each}")).IsRefused);

        limiter.Take(Of("early")).IsRefused.ShouldBeFalse();
        limiter.Take(Of("late")).IsRefused.ShouldBeTrue();
    }

    private static Actor Of(string id) => new(id, "acme", Role.Interviewer);
}
