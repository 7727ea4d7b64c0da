using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using Azure.Core;
using Interviews.Functions.Tests.Evaluation;
using Interviews.Functions.Tests.Harness;
using Interviews.Functions.Tests.Practice;
using Interviews.Infrastructure.Resilience;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Interviews.Functions.Tests.Responses.Speech;

/// <summary>REQ-QUE-17: a recording is written down by the model for speech, and answers take what it heard.</summary>
public sealed class TranscriptionTests
{
    private static readonly byte[] _wav = "RIFF\u0024\0\0\0WAVEfmt "u8.ToArray();

    [Fact]
    public async Task Transcribe_Recording_IsTheTranscriptThatAnAnswerTakes()
    {
        await using var system = await WithSpeech.StartAsync();
        var practicing = await Practicing.StartAsync(system.Host, "c-1");

        var heard = await system.TranscribeAsync(_wav, "?language=en-US");

        (heard.Status, heard.Text("text"), heard.Text("language"), heard.Text("model")).ShouldBe((200, "I measured first.", "english", "whisper"), heard.Content);
        heard["transcript"].ToJsonString().ShouldBe(
            """[{"word":"I","startMs":0,"endMs":200},{"word":"measured","startMs":300,"endMs":900},{"word":"first.","startMs":900,"endMs":1400}]""");
        var answered = await practicing.PostAsync("response", new { number = 1, transcript = heard["transcript"] });
        answered["feedback"]["speech"].ShouldNotBeNull(answered.Content);
    }

    [Fact]
    public async Task Transcribe_Request_IsWhatTheServiceTakes()
    {
        await using var system = await WithSpeech.StartAsync();

        await system.TranscribeAsync(_wav, "?language=de-AT");

        var sent = system.Speech.Requests.ShouldHaveSingleItem();
        (sent.Path, sent.FileName).ShouldBe(("/openai/deployments/whisper/audio/transcriptions", "recording.wav"));
        sent.Content.ShouldBe(_wav);
        (sent.Fields["response_format"], sent.Fields["timestamp_granularities[]"], sent.Fields["language"]).ShouldBe(("verbose_json", "word", "de"));
        sent.IdempotencyKey.Length.ShouldBe(64);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task Transcribe_ServiceThatIsBusyForAMoment_IsAskedAgainWithTheSameKey(int status)
    {
        await using var system = await WithSpeech.StartAsync();
        system.Speech.Answer = count => count == 1 ? ModelReply.Fault(status, "busy").RetryAfter("7") : SpeechStub.Heard(("Yes.", 0, 1));

        (await system.TranscribeAsync(_wav)).Text("text").ShouldBe("Yes.");

        system.Speech.Requests.Select(request => request.IdempotencyKey).Distinct().ShouldHaveSingleItem();
        system.Speech.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(400, 400, "validation_failed")]
    [InlineData(500, 503, "unavailable")]
    [InlineData(401, 503, "unavailable")]
    public async Task Transcribe_ServiceThatDoesNot_IsSaidPlainly(int status, int answered, string code)
    {
        await using var system = await WithSpeech.StartAsync();
        system.Speech.Answer = _ => ModelReply.Fault(status, "fault");

        (await system.TranscribeAsync(_wav)).ShouldBeRefused(answered, code);
    }

    [Fact]
    public async Task Transcribe_Silence_IsNoTranscript()
    {
        await using var system = await WithSpeech.StartAsync();
        system.Speech.Answer = _ => SpeechStub.Heard();

        (await system.TranscribeAsync(_wav)).Fields.ShouldBe(["body"]);
    }

    [Fact]
    public async Task Transcribe_WhatIsNoRecordingOrHasNoLanguage_IsRefusedBeforeTheServiceIsAsked()
    {
        await using var system = await WithSpeech.StartAsync();

        (await system.TranscribeAsync("%PDF-1.7"u8.ToArray())).ShouldBeRefused(415, "unsupported_media_type");
        (await system.TranscribeAsync([])).ShouldBeRefused(415, "unsupported_media_type");
        (await system.TranscribeAsync(_wav, "?language=d%C3%A9")).Fields.ShouldBe(["language"]);
        (await system.TranscribeAsync([.. _wav, .. new byte[10 * 1024 * 1024]])).ShouldBeRefused(413, "payload_too_large");

        system.Speech.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Transcribe_OverTheCallsOfAMinute_IsTriedLater()
    {
        await using var system = await WithSpeech.StartAsync(("Evaluation:CallsPerMinute", "1"));
        (await system.TranscribeAsync(_wav)).Status.ShouldBe(200);

        (await system.TranscribeAsync(_wav)).ShouldBeRefused(503, "unavailable");

        await system.Host.AdvanceAsync(TimeSpan.FromMinutes(1));
        (await system.TranscribeAsync(_wav)).Status.ShouldBe(200);
        system.Speech.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Transcribe_WithoutAModelForSpeech_SaysSo()
    {
        await using var system = await WithModel.StartAsync();
        using var candidate = system.Host.As("c-1", "candidate");

        (await candidate.PostAsync("transcriptions", new ByteArrayContent(_wav))).ShouldBeRefused(409, "transcription_not_configured");
    }

    /// <summary>The system with a model for speech.</summary>
    private sealed class WithSpeech : IAsyncDisposable
    {
        public required SpeechStub Speech { get; init; }

        public required InterviewsHost Host { get; init; }

        public static async Task<WithSpeech> StartAsync(params IReadOnlyList<(string Name, string Value)> further)
        {
            var speech = await SpeechStub.StartAsync();
            var settings = new Dictionary<string, string?>
            {
                ["Evaluation:Endpoint"] = "https://models.example",
                ["Evaluation:Deployment"] = "gpt-test",
                ["Evaluation:SpeechDeployment"] = "whisper",
            };
            foreach (var (name, value) in further)
            {
                settings[name] = value;
            }

            var host = await InterviewsHost.StartAsync(settings: settings, configure: services =>
            {
                services.AddSingleton<TokenCredential>(new Signed());
                services.AddSingleton<PipelineTransport>(new HttpClientPipelineTransport(new HttpClient(new ToStub(speech.Address))));
                services.AddKeyedSingleton<TimeProvider>(ExternalClock.Key, new NoWaits());
            });
            return new WithSpeech { Speech = speech, Host = host };
        }

        public async Task<Reply> TranscribeAsync(byte[] recording, string query = "")
        {
            using var candidate = Host.As("c-1", "candidate");
            var content = new ByteArrayContent(recording);
            content.Headers.ContentType = new MediaTypeHeaderValue("audio/wav");
            return await candidate.PostAsync($"transcriptions{query}", content);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            await Speech.DisposeAsync();
        }
    }
}
