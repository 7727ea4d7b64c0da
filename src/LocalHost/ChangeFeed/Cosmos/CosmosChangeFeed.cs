using System.Globalization;
using System.Net;
using System.Text.Json;
using Interviews.LocalHost.Connections;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.ChangeFeed.Cosmos;

/// <summary>
/// The change feed of a Cosmos DB container in latest-version mode, over all of its ranges, for one listener. It announces nothing, so it is looked at every
/// so often. When the account throttles or is away it is left alone for a while and asked again from the same place.
/// </summary>
internal sealed class CosmosChangeFeed : IChangeFeedSource, IDisposable
{
    private readonly Container _container;
    private readonly TimeSpan _pollDelay;
    private readonly ILogger _logger;
    private readonly RealTimePoll _poll;

    /// <param name="pollDelay">From a look that found nothing to the next, in real time.</param>
    public CosmosChangeFeed(Container container, TimeSpan pollDelay, TimeProvider realTime, ILogger logger)
    {
        (_container, _pollDelay, _logger) = (container, pollDelay, logger);
        _poll = new RealTimePoll(realTime, () => Changed?.Invoke());
    }

    public event Action? Changed;

    public string ContainerName => _container.Id;

    public async Task<ChangePage> ReadAsync(string? continuation, int limit, CancellationToken cancellationToken)
    {
        var nothing = new ChangePage([], continuation);
        if (_poll.IsResting)
        {
            return nothing;
        }

        try
        {
            using var response = await NextAsync(continuation is null ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.ContinuationToken(continuation), limit, cancellationToken);
            if (response.StatusCode == HttpStatusCode.BadRequest && continuation is not null)
            {
                _logger.LogWarning("The container {Container} is not the one that was read so far; it is read from its beginning", ContainerName);
                return await ReadAsync(null, limit, cancellationToken);
            }

            if (response.StatusCode == HttpStatusCode.NotModified)
            {
                _poll.LookAfter(_pollDelay);
                return new ChangePage([], response.ContinuationToken);
            }

            if (!response.IsSuccessStatusCode)
            {
                Rest(RetryAfter(response.Headers), response.StatusCode, null);
                return nothing;
            }

            return Page(response);
        }
#pragma warning disable CA1031 // an account that is down, whatever it takes to say so, comes back some day
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Rest((e as CosmosException)?.RetryAfter, (e as CosmosException)?.StatusCode, e);
            return nothing;
        }
    }

    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        // Whoever asked asks again when it is announced, should this fail.
        _poll.LookAfter(_pollDelay);
        using var response = await NextAsync(ChangeFeedStartFrom.Now(), 1, cancellationToken);
        return response.StatusCode == HttpStatusCode.NotModified || response.IsSuccessStatusCode
            ? response.ContinuationToken
            : throw new InvalidOperationException($"The change feed of {ContainerName} answered {response.StatusCode}: {response.ErrorMessage}");
    }

    public void Dispose() => _poll.Dispose();

    private static TimeSpan? RetryAfter(Headers headers) =>
        double.TryParse(headers["x-ms-retry-after-ms"], CultureInfo.InvariantCulture, out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds) : null;

    private async Task<ResponseMessage> NextAsync(ChangeFeedStartFrom start, int limit, CancellationToken cancellationToken)
    {
        using var pages = _container.GetChangeFeedStreamIterator(start, ChangeFeedMode.LatestVersion, new ChangeFeedRequestOptions { PageSizeHint = limit });
        return await pages.ReadNextAsync(cancellationToken);
    }

    private ChangePage Page(ResponseMessage response)
    {
        using var body = JsonDocument.Parse(response.Content);
        var documents = body.RootElement.GetProperty("Documents").EnumerateArray().Select(document => document.GetRawText()).ToList();
        if (documents.Count == 0)
        {
            _poll.LookAfter(_pollDelay);
        }

        return new ChangePage(documents, response.ContinuationToken);
    }

    private void Rest(TimeSpan? retryAfter, HttpStatusCode? status, Exception? e)
    {
        var rest = retryAfter ?? _pollDelay;
        _poll.RestFor(rest);
        _logger.LogWarning(e, "The change feed of {Container} cannot be read ({Status}) and is tried again in {Seconds} s", ContainerName, status, rest.TotalSeconds);
    }
}
