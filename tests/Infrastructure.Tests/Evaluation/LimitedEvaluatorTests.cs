using Interviews.Domain.Evaluation;
using Interviews.Domain.Evaluation.Allowance;
using Interviews.Infrastructure.Evaluation;
using Interviews.Infrastructure.Storage;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace Interviews.Infrastructure.Tests.Evaluation;

/// <summary>REQ-EVA-19: what all instances together may ask of the model.</summary>
public sealed class LimitedEvaluatorTests
{
    private static readonly EvaluationRequest _request = new("Judge.", "{}", "{}");

    private readonly MemoryStore _store = new();

    private readonly FakeTimeProvider _time = new(Samples.Monday.ToDateTimeOffset());

    private readonly CountingModel _model = new();

    [Fact]
    public async Task Evaluate_ByTwoInstances_AsksNoMoreThanTheLimitInAMinute()
    {
        var (one, other) = (Instance(3), Instance(3));

        var calls = new[] { one, other, one }.Select(instance => instance.EvaluateAsync(_request, CancellationToken.None)).ToArray();
        await Task.WhenAll(calls);
        await Should.ThrowAsync<TimeoutException>(() => other.EvaluateAsync(_request, CancellationToken.None));

        _model.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task Evaluate_OverTheLimit_WaitsForAnotherMinute()
    {
        var limited = new LimitedEvaluator(_model, new ModelLimits(1, null), _store, new StoreUpdates(new NoWaits()), _time, _time);
        await limited.EvaluateAsync(_request, CancellationToken.None);

        var second = limited.EvaluateAsync(_request, CancellationToken.None);
        _model.Calls.ShouldBe(1);
        _time.Advance(TimeSpan.FromMinutes(1));
        await second;

        _model.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Evaluate_OverTheLimitForMinutes_FailsForTheMoment()
    {
        var waits = new NoWaits();
        var limited = Instance(1, waits: waits);
        await limited.EvaluateAsync(_request, CancellationToken.None);

        (await Should.ThrowAsync<TimeoutException>(() => limited.EvaluateAsync(_request, CancellationToken.None))).Message.ShouldContain("1 calls");

        waits.Waited.Count.ShouldBe(LimitedEvaluator.Patience - 1);
    }

    [Fact]
    public async Task Evaluate_WhenTheDaysTokensAreUsedUp_SendsNothingUntilTheNextDay()
    {
        var limited = Instance(100, tokens: 150);
        (await limited.EvaluateAsync(_request, CancellationToken.None)).ShouldBeOfType<EvaluationOutcome.Answered>();

        (await limited.EvaluateAsync(_request, CancellationToken.None)).ShouldBe(new EvaluationOutcome.OutOfBudget());
        _model.Calls.ShouldBe(1);

        _time.Advance(TimeSpan.FromDays(1));
        (await limited.EvaluateAsync(_request, CancellationToken.None)).ShouldBeOfType<EvaluationOutcome.Answered>();
    }

    [Fact]
    public async Task Evaluate_MetByOtherWriters_CountsEachCallOnce()
    {
        var turn = 0;
        var store = new MemoryStore(() => ++turn % 2 == 1);
        var limited = new LimitedEvaluator(_model, new ModelLimits(2, null), store, new StoreUpdates(new NoWaits()), _time, new NoWaits());

        await limited.EvaluateAsync(_request, CancellationToken.None);
        await limited.EvaluateAsync(_request, CancellationToken.None);

        (await store.ReadAsync<ModelAllowance>(ModelAllowance.Deployment, ModelAllowance.RecordId(ModelAllowance.MinuteOf(Samples.Monday)), CancellationToken.None))!.Value.Calls.ShouldBe(2);
    }

    private LimitedEvaluator Instance(int calls, long? tokens = null, NoWaits? waits = null) =>
        new(_model, new ModelLimits(calls, tokens), _store, new StoreUpdates(new NoWaits()), _time, waits ?? new NoWaits());

    private sealed class CountingModel : IEvaluator
    {
        private int _calls;

        public int Calls => _calls;

        public Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _calls);
            return Task.FromResult<EvaluationOutcome>(new EvaluationOutcome.Answered("{}", new ModelUse("gpt", 120, 30)));
        }
    }
}
