using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Interviews.Domain.Evaluation;
using OpenAI.Chat;

namespace Interviews.Infrastructure.Evaluation;

/// <summary>A model that Azure OpenAI serves, or any service with the chat completions of OpenAI. Instructions are the system's message, the data is the user's, and the answer keeps to the schema.</summary>
public sealed class ChatEvaluator : IEvaluator
{
    private readonly ChatClient _chat;
    private readonly RequestKey _key = new();
    private readonly TimeSpan _timeout;

    /// <summary>Found out with the first request: the model takes no temperature.</summary>
    private volatile bool _hasFixedTemperature;

    /// <param name="credential">Signs in when there is no key.</param>
    /// <param name="transport"><c>null</c> for the SDK's own.</param>
    /// <param name="waits">Waits before a request is sent again.</param>
    public ChatEvaluator(EvaluatorSettings settings, TokenCredential? credential, PipelineTransport? transport, TimeProvider waits)
    {
        _timeout = settings.Timeout.ToTimeSpan();
        _chat = ModelClients.Connect(settings, credential, transport, waits, _key, new CompletionCheck()).GetChatClient(settings.Deployment);
    }

    public async Task<EvaluationOutcome> EvaluateAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_timeout);
        try
        {
            return await AskAsync(request, patience.Token);
        }
        catch (ClientResultException e)
        {
            var fault = ServiceFault.Of(e);
            return fault switch
            {
                { IsFiltered: true } => new EvaluationOutcome.Filtered(null),
                { IsTooLong: true } => new EvaluationOutcome.Truncated(null, null),
                _ => throw fault.AsException(),
            };
        }
        catch (NoChoiceException e)
        {
            return new EvaluationOutcome.Unreadable(e.Body);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && (e is OperationCanceledException || (e is AggregateException && patience.IsCancellationRequested)))
        {
            // The SDK's retries gather what each attempt ended with.
            throw new TimeoutException($"The model did not answer within {_timeout.TotalSeconds} seconds.", e);
        }
    }

    private async Task<EvaluationOutcome> AskAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return Outcome(await SendAsync(request, cancellationToken));
        }
        catch (ClientResultException e) when (!_hasFixedTemperature && ServiceFault.Of(e).RefusesTemperature)
        {
            _hasFixedTemperature = true;
            return Outcome(await SendAsync(request, cancellationToken));
        }
    }

    private async Task<ChatCompletion> SendAsync(EvaluationRequest request, CancellationToken cancellationToken)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = _hasFixedTemperature ? null : 0,
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(request.SchemaName, BinaryData.FromString(request.Schema), jsonSchemaIsStrict: true),
        };
        _key.Set(request.Key is { } key && _hasFixedTemperature ? $"{key}-2" : request.Key);
        return await _chat.CompleteChatAsync([new SystemChatMessage(request.Instructions), new UserChatMessage(request.Input)], options, cancellationToken);
    }

    private static EvaluationOutcome Outcome(ChatCompletion completion)
    {
        var use = new ModelUse(completion.Model, completion.Usage?.InputTokenCount ?? 0, completion.Usage?.OutputTokenCount ?? 0);
        var text = string.Concat(completion.Content.Select(part => part.Text));
        return (completion.FinishReason, completion.Refusal) switch
        {
            (ChatFinishReason.ContentFilter, _) => new EvaluationOutcome.Filtered(use),
            (ChatFinishReason.Length, _) => new EvaluationOutcome.Truncated(text, use),
            (_, { Length: > 0 } refusal) => new EvaluationOutcome.Refused(refusal, use),
            _ => new EvaluationOutcome.Answered(text, use),
        };
    }
}
