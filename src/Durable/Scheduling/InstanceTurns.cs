using Interviews.Durable.History;
using Interviews.Durable.Storage;
using Microsoft.Extensions.Logging;

namespace Interviews.Durable.Scheduling;

/// <summary>
/// An instance's turn: episode after episode while there are messages, each committed before the next, its consequences set off after the commit.
/// </summary>
internal sealed partial class InstanceTurns(DurableStore store, EpisodeRunner episodes, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);

    /// <summary>Cancelled when episodes are not to be waited for any longer; they run again after the next start.</summary>
    public CancellationToken GivingUp { get; init; }

    private InstanceDirectory _directory = null!;
    private ActivityRunner _activities = null!;
    private TimerPump _timers = null!;
    private StatusWaiters _waiters = null!;

    /// <summary>The parts that an episode sets off, which in turn need this one.</summary>
    public void Connect(InstanceDirectory directory, ActivityRunner activities, TimerPump timers, StatusWaiters waiters) =>
        (_directory, _activities, _timers, _waiters) = (directory, activities, timers, waiters);

    public async Task RunAsync(HotInstance hot)
    {
        while (_directory.TakeMessages(hot) is { } messages)
        {
            try
            {
                await RunEpisode(hot, messages);
            }
            catch (OperationCanceledException) when (GivingUp.IsCancellationRequested)
            {
                hot.State = null;
            }
#pragma warning disable CA1031 // the worker or the store has failed; the instance goes on when it has recovered
            catch (Exception e)
#pragma warning restore CA1031
            {
                LogFailedCommit(logger, hot.State?.Id, e);
                hot.State = null;
                RetryLater(hot.Key, messages);
            }
        }
    }

    private async Task RunEpisode(HotInstance hot, List<Message> messages)
    {
        // An instance that has ended is read again: a rewind may have brought it back.
        if (hot.State is null or { HasEnded: true } && !TryLoad(hot, ref messages))
        {
            await Drop(hot.Key, messages);
            return;
        }

        var instance = hot.State!;
        var discarded = new List<Message>();
        if (await episodes.RunAsync(instance, messages, discarded, GivingUp) is not { } episode)
        {
            // What is not discarded stays in the inbox, to be read again when there is more.
            hot.State = instance.HasStarted ? instance : null;
            if (discarded.Count > 0)
            {
                await store.DiscardAsync(instance, discarded);
            }

            return;
        }

        if (await store.CommitAsync(episode) is { } deliveries)
        {
            Follow(hot, episode, deliveries);
        }
        else
        {
            hot.State = null;
            await Drop(hot.Key, messages);
        }
    }

    private bool TryLoad(HotInstance hot, ref List<Message> messages)
    {
        if (store.Load(hot.Key) is not var (instance, inbox))
        {
            return false;
        }

        hot.State = instance;
        hot.LoadedThrough = inbox.Count > 0 ? inbox[^1].Sequence : hot.LoadedThrough;
        messages = [.. inbox, .. messages.Where(message => message.Sequence == 0)];
        return true;
    }

    /// <summary>Sets off what an episode has led to, now that it is on disk.</summary>
    private void Follow(HotInstance hot, Episode episode, List<Delivery> deliveries)
    {
        var before = episode.Instance.Status;
        hot.State = episode.Next();
        foreach (var activity in episode.Activities)
        {
            _activities.Enqueue(activity);
        }

        deliveries.ForEach(_directory.Post);
        _timers.Committed(episode.Timers);
        if (hot.State?.Status != before)
        {
            _waiters.Notify(episode.Instance.Id);
        }
    }

    /// <summary>Results for an instance that is gone leave their rows behind.</summary>
    private async Task Drop(long key, List<Message> messages)
    {
        var activities = messages.Where(message => message.Event.IsTaskResult())
            .Select(message => RowKey.Of(key, message.Event.ResultOf()!.Value)).ToList();
        if (activities.Count > 0)
        {
            await store.DeleteActivitiesAsync(activities);
        }

        foreach (var message in messages)
        {
            if (message.Event.TimerFired is { } timer)
            {
                await store.DeleteTimerAsync(new DueTimer(timer.FireAt.ToDateTime().Ticks, key, timer.TimerId, message.Generation ?? 0));
            }
        }
    }

    private void RetryLater(long key, List<Message> messages) => Later.Run(time, RetryPause, () =>
    {
        foreach (var message in messages.Where(message => message.Sequence == 0))
        {
            _directory.Post(new Delivery(key, message));
        }

        _directory.Wake(key);
    });

    [LoggerMessage(LogLevel.Error, "An episode of orchestration {InstanceId} could not be run or stored; it is tried again.")]
    private static partial void LogFailedCommit(ILogger logger, string? instanceId, Exception exception);
}
