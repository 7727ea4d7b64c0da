using System.Text.Json;
using Interviews.Domain;
using Interviews.Domain.Access;
using Interviews.Domain.DeadLetters;
using Interviews.Domain.Directory;
using Interviews.Domain.Interviews;
using Interviews.Domain.Lifecycle;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Infrastructure.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using NodaTime.Extensions;

namespace Interviews.Functions.Interviews;

/// <summary>
/// Brings interviews in line with changed entries of the directory: names, who is known by now, and candidates who are no longer in the running.
/// A change costs one query for the interviews of that person; an interview that says the same already is not written.
/// </summary>
public sealed class FollowDirectory(
    IStore store, InterviewService interviews, LifecycleSettings lifecycle, DeadLetterStore deadLetters, FeedWatch feed, TimeProvider time) : IReplayable
{
    public string Consumer => FeedWatch.Directory;

    [Function(nameof(FollowDirectory))]
    [ExponentialBackoffRetry(-1, "00:00:01", "00:01:00")]
    public Task RunAsync(
        [CosmosDBTrigger("interviews", "interviews", Connection = "CosmosDb", LeaseContainerName = "leases", LeaseContainerPrefix = "directory", StartFromBeginning = true)]
        IReadOnlyList<JsonElement> changes,
        FunctionContext context,
        CancellationToken cancellationToken) => feed.WatchAsync(Consumer, context, () => FollowAllAsync(changes, cancellationToken), cancellationToken);

    public async Task<QueueMessages> ReplayAsync(DeadLetter letter, DurableTaskClient client, CancellationToken cancellationToken)
    {
        await FollowAsync(JsonElement.Parse(letter.Item), cancellationToken);
        return QueueMessages.None;
    }

    private async Task FollowAllAsync(IReadOnlyList<JsonElement> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            await deadLetters.GuardAsync(() => FailedItem.OfFeed(Consumer, change), () => FollowAsync(change, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The entry is read again: what the feed tells may be out of date by now.</summary>
    private async Task FollowAsync(JsonElement change, CancellationToken cancellationToken)
    {
        if (RecordJson.ReadAs<Candidate>(change) is { } candidate && await ReadAsync(candidate, cancellationToken) is { } applicant)
        {
            await FollowAsync(
                applicant.OrganizationId,
                new FindInterviews { CandidateId = applicant.CandidateId },
                interview => Participants.Follow(interview, applicant, lifecycle, time.GetCurrentInstant()),
                cancellationToken);
        }
        else if (RecordJson.ReadAs<Person>(change) is { } person && await ReadAsync(person, cancellationToken) is { } interviewer)
        {
            await FollowAsync(
                interviewer.OrganizationId,
                new FindInterviews { InterviewerId = interviewer.PersonId },
                interview => Participants.Follow(interview, interviewer),
                cancellationToken);
        }
    }

    private async Task FollowAsync(
        string organizationId, FindInterviews query, Func<Interview, IEnumerable<InterviewCommand>> follow, CancellationToken cancellationToken)
    {
        await foreach (var interview in store.AllAsync(organizationId, query, cancellationToken))
        {
            foreach (var command in follow(interview))
            {
                var done = await interviews.ExecuteAsync(Actor.System(organizationId), interview.InterviewId, null, _ => command, cancellationToken);

                // Erased or over meanwhile: there is nothing to bring in line.
                if (done.IsRefused && done.Refusal.Code is not (RefusalCode.NotFound or RefusalCode.InvalidTransition))
                {
                    done.OrThrow();
                }
            }
        }
    }

    private async Task<T?> ReadAsync<T>(T changed, CancellationToken cancellationToken)
        where T : class, IRecord => (await store.ReadAsync<T>(changed.OrganizationId, changed.Id, cancellationToken))?.Value;
}
