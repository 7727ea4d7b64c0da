using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interviews.Domain.Questions.Proposals;
using Interviews.Domain.Storage;
using Interviews.Functions.Messaging.DeadLetters;
using Interviews.Functions.Tests.Directory;
using Interviews.Functions.Tests.Documents;
using Interviews.Functions.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Interviews.Functions.Tests.Access;

/// <summary>Sends a valid request to any operation of the app, by its row in <see cref="Policy"/>.</summary>
internal sealed partial class Asker(Stage stage)
{
    /// <summary>Asks as each of them. An interview on which nothing has happened serves the next one too.</summary>
    /// <param name="operation">Function and method, such as <c>GetInterview GET</c>.</param>
    /// <param name="callers">Role, and whether the caller takes part in the interview that is asked for.</param>
    public async Task<IReadOnlyList<Reply>> AskAsync(string operation, IEnumerable<(string Role, bool Own)> callers)
    {
        var (surface, replies, given) = (Surface.Of(operation), new List<Reply>(), default(Booked));
        foreach (var (role, own) in callers)
        {
            given ??= await GivenAsync(operation);
            var subject = own ? Subject(role, given) : stage.NewId("stranger");
            using var caller = stage.As(role, subject);
            var reply = await SendAsync(caller, operation, given, own ? subject : stage.NewId("somebody"));
            replies.Add(reply);
            given = (reply.Status >= 400 || surface.Method is "GET" or "HEAD") && !NeedsMore(surface) ? given : null;
        }

        return replies;
    }

    /// <summary>Whether the request itself is preceded by others about the same interview.</summary>
    private static bool NeedsMore(Surface surface) =>
        surface.Route.Contains("/evaluation", StringComparison.Ordinal) || surface.Route.Contains("/debrief", StringComparison.Ordinal) || surface.Route.Contains("/documents/", StringComparison.Ordinal) || surface.Route.Contains("{feedbackId", StringComparison.Ordinal);

    public string Subject(string role, Booked? given) => role switch
    {
        "interviewer" when given is not null => given.Interviewer,
        "candidate" when given is not null => given.CandidateId,
        _ => stage.NewId(role),
    };

    public async Task<Booked?> GivenAsync(string operation) => Policy.All[operation].Given is { } life ? await stage.BringAsync(life) : null;

    /// <param name="sent">Told the path that is asked for.</param>
    public async Task<Reply> SendAsync(Caller caller, string operation, Booked? given, string? candidate, Action<string>? sent = null)
    {
        var (surface, policy) = (Surface.Of(operation), Policy.All[operation]);
        if (surface.Route.Contains("/evaluation", StringComparison.Ordinal))
        {
            await EvaluatedAsync(given!);
        }

        if (surface.Route.EndsWith("/debrief", StringComparison.Ordinal))
        {
            await ScorecardAsync(given!);
        }

        if (surface.Route.EndsWith("/guide", StringComparison.Ordinal))
        {
            await CreatedAsync("interview-guides", "CreateInterviewGuide POST");
        }

        if (surface.Route == "organization")
        {
            await stage.CommandAsync("PUT", "organization", Policy.All["PutOrganization PUT"].Body);
        }

        var path = surface.Route switch
        {
            "candidates/{id}/interviews" => $"candidates/{given!.CandidateId}/interviews",
            "interviews/analytics/candidate/{id}" => $"interviews/analytics/candidate/{given!.CandidateId}",
            "interviews/analytics/interviewer/{id}" => $"interviews/analytics/interviewer/{given!.Interviewer}",
            "candidates/{id}/selection-data" => await SelectionDataAsync(operation, given!),
            "people/{id}/busy" => await BusyAsync(operation, given!),
            "interviews/ai-mock/user/{userId}/analytics" => $"interviews/ai-mock/user/{candidate ?? stage.NewId("candidate")}/analytics",
            var route when route.StartsWith("interviews/ai-mock/{id:guid}", StringComparison.Ordinal) =>
                route.Replace("{id:guid}", await PracticeAsync(operation, candidate ?? stage.NewId("candidate")), StringComparison.Ordinal),
            "operations/{operationId:guid}" => $"operations/{await OperationAsync()}",
            "docs/{file}" => "docs/index.html",
            "interviews/schedule/availability" when surface.Method == "GET" =>
                "interviews/schedule/availability?interviewerIds=p-1&from=2031-01-06&to=2031-01-06&durationMinutes=60",
            "self-schedule-links/{id:guid}" => $"self-schedule-links/{(await LinkAsync()).Text("id")}",
            "self-schedule/{token}/calendar.ics" => $"self-schedule/{await BookedLinkAsync()}/calendar.ics",
            var route when route.StartsWith("self-schedule/", StringComparison.Ordinal) => route.Replace("{token}", (await LinkAsync()).Text("token"), StringComparison.Ordinal),
            "calendar/feed" when surface.Method == "GET" => await FeedAsync(caller, surface.Route),
            "calendar/{token}.ics" => await FeedAsync(caller, surface.Route),
            "interviews/schedule/bulk/{id:guid}" => $"interviews/schedule/bulk/{await BulkAsync()}",
            "interviews/schedule/recurring/{id:guid}" => $"interviews/schedule/recurring/{await SeriesAsync()}",
            "interviews/schedule/holds/{id:guid}" => $"interviews/schedule/holds/{await HoldAsync()}",
            "scorecard-templates/{id:guid}" => $"scorecard-templates/{await CreatedAsync("scorecard-templates", "CreateScorecardTemplate POST")}",
            "interview-guides/{id:guid}" => $"interview-guides/{await CreatedAsync("interview-guides", "CreateInterviewGuide POST")}",
            var route when route.StartsWith("interviews/question-banks/", StringComparison.Ordinal) => await InBankAsync(route),
            var route when route.StartsWith("webhooks/", StringComparison.Ordinal) =>
                route.Replace("{id:guid}", await WebhookAsync(), StringComparison.Ordinal),
            var route when given is null => route.Replace("{id}", await ExistingAsync(operation), StringComparison.Ordinal),
            var route => route
                .Replace("{id:guid}", given.Id, StringComparison.Ordinal)
                .Replace("{documentId:guid}", surface.Route.Contains("{documentId", StringComparison.Ordinal) ? await DocumentAsync(given) : string.Empty, StringComparison.Ordinal)
                .Replace("{responseId:guid}", surface.Route.Contains("{responseId", StringComparison.Ordinal) ? await ResponseAsync(surface, given) : string.Empty, StringComparison.Ordinal)
                .Replace("{proposalId:guid}", surface.Route.Contains("{proposalId", StringComparison.Ordinal) ? await ProposalAsync(given) : string.Empty, StringComparison.Ordinal)
                .Replace("{feedbackId:guid}", surface.Route.Contains("{feedbackId", StringComparison.Ordinal) ? await ScorecardAsync(given) : string.Empty, StringComparison.Ordinal),
        };
        sent?.Invoke(path);
        var body = policy.Body is null
            ? null
            : Tokens.Fill(policy.Body, stage.Now)
                .Replace("CANDIDATE", candidate ?? stage.NewId("candidate"), StringComparison.Ordinal)
                .Replace("GIVEN", given?.Id, StringComparison.Ordinal)
                .Replace("INTERVIEWER", given?.Interviewer, StringComparison.Ordinal);
        return operation switch
        {
            "Transcribe POST" => await caller.PostAsync(path, new ByteArrayContent([.. "RIFF\u0004\0\0\0WAVE"u8])),
            "UploadDocument POST" => await caller.UploadAsync(given!.Path, "resume", "cv.pdf", Upload.Pdf),
            "PutPersonBusy PUT" => await caller.PutAsync(path, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H")),
            "PutDocumentPart PUT" => await caller.SendPartAsync(given!.Path, Guid.NewGuid(), 1, Upload.Pdf),
            _ => await caller.SendAsync(new HttpMethod(surface.Method), path, body),
        };
    }

    /// <summary>The busy calendar of the interviewer, which exists unless it is to be put.</summary>
    private async Task<string> BusyAsync(string operation, Booked given)
    {
        await stage.CommandAsync("PUT", $"people/{given.Interviewer}", "{}");
        var path = $"people/{given.Interviewer}/busy";
        if (!operation.EndsWith(" PUT", StringComparison.Ordinal))
        {
            using var recruiter = stage.Host.Recruiter();
            (await recruiter.PutAsync(path, CalendarFile.Of("DTSTART:20260310T090000Z", "DURATION:PT1H"))).ShouldBeAccepted();
        }

        return path;
    }

    /// <summary>What the candidate said of themselves, which exists unless it is to be put.</summary>
    private async Task<string> SelectionDataAsync(string operation, Booked given)
    {
        await stage.CommandAsync("PUT", $"candidates/{given.CandidateId}", "{}");
        var path = $"candidates/{given.CandidateId}/selection-data";
        if (!operation.EndsWith(" PUT", StringComparison.Ordinal))
        {
            using var candidate = stage.As("candidate", given.CandidateId);
            (await candidate.PutAsync(path, Policy.All["PutSelectionData PUT"].Body)).ShouldBeAccepted();
        }

        return path;
    }

    /// <summary>A document of the recruiter's that everybody who takes part may see.</summary>
    private async Task<string> DocumentAsync(Booked given)
    {
        using var recruiter = stage.Host.Recruiter();
        var document = await recruiter.UploadedAsync(given.Path, query: "&visibleToCandidate=true");
        return document.Split('/')[^1];
    }

    /// <summary>A response of the candidate's; evaluated, and with nobody blind to it, where its evaluation is asked for.</summary>
    private async Task<string> ResponseAsync(Surface surface, Booked given)
    {
        using var candidate = stage.As("candidate", given.CandidateId);
        var existing = (await candidate.GetAsync($"{given.Path}/responses"))["items"].AsArray();
        var id = existing.Count > 0
            ? existing[0]!["id"]!.GetValue<string>()
            : (await candidate.PostAsync($"{given.Path}/responses", Policy.All["SubmitResponse POST"].Body)).Text("id");
        if (surface.Operation is "GetResponseEvaluation GET" or "ReviewResponseEvaluation POST")
        {
            await ScorecardAsync(given);
            await stage.CommandAsync("POST", $"{given.Path}/responses/{id}/evaluate", null);
            await stage.Host.Clock.DrainAsync();
        }

        return id;
    }

    /// <summary>Questions that a model has proposed, wherever the interview stands.</summary>
    private async Task<string> ProposalAsync(Booked given)
    {
        var proposal = new QuestionProposal
        {
            ProposalId = Guid.NewGuid(),
            InterviewId = Guid.Parse(given.Id),
            OrganizationId = InterviewsHost.Organization,
            State = ProposalState.Done,
            Wish = new ProposalWish(1, [], null, [], null, false, null),
            RequestedAt = Instant.FromDateTimeOffset(stage.Now),
            RequestedBy = "r-1",
        };
        await stage.Host.Services.GetRequiredService<IStore>().CommitAsync(proposal.OrganizationId, [new Write.Create(proposal, QuestionProposal.Kept)], CancellationToken.None);
        return proposal.ProposalId.ToString();
    }

    /// <summary>The id of an entry of the directory, which exists unless it is to be put.</summary>
    private async Task<string> ExistingAsync(string operation)
    {
        var id = stage.NewId("entry");
        if (operation.Contains("DeadLetter", StringComparison.Ordinal))
        {
            var item = new FailedItem(InterviewsHost.Organization, "dispatch", id, null, "{}");
            return (await stage.Host.Services.GetRequiredService<DeadLetterStore>().DeadLetterAsync(item, "It failed.", CancellationToken.None)).Key;
        }

        if (Entry().Match(operation) is { Success: true } entry)
        {
            await stage.CommandAsync("PUT", Surface.Of(operation).Route.Replace("{id}", id, StringComparison.Ordinal), Policy.All[$"Put{entry.Groups[1].Value} PUT"].Body);
        }

        return id;
    }

    /// <summary>One that exists; made when there is none, because an organization may have only so many.</summary>
    private async Task<string> WebhookAsync()
    {
        using var admin = stage.As("admin");
        var existing = (await admin.GetAsync("webhooks"))["items"].AsArray();
        return existing.Count > 0
            ? existing[0]!["id"]!.GetValue<string>()
            : (await admin.PostAsync("webhooks", Policy.All["CreateWebhook POST"].Body)).Text("id");
    }

    /// <summary>One that a recruiter makes by a POST to the list.</summary>
    private async Task<string> CreatedAsync(string list, string operation)
    {
        using var recruiter = stage.As("recruiter");
        return (await recruiter.SendAsync(HttpMethod.Post, list, Policy.All[operation].Body)).Text("id");
    }

    /// <summary>A public bank with one question.</summary>
    private async Task<string> InBankAsync(string route)
    {
        using var recruiter = stage.As("recruiter");
        var bank = (await recruiter.PostAsync("interviews/question-banks", """{"name":"JavaScript","isPublic":true}""")).Text("id");
        var question = (await recruiter.PostAsync($"interviews/question-banks/{bank}/questions", """{"questionText":"What is a closure?"}""")).Text("id");
        return route.Replace("{bankId:guid}", bank, StringComparison.Ordinal).Replace("{questionId:guid}", question, StringComparison.Ordinal);
    }

    private async Task<Reply> LinkAsync()
    {
        var person = stage.NewId("worker");
        await stage.CommandAsync("PUT", $"people/{person}", "{}");
        using var recruiter = stage.As("recruiter");
        return await recruiter.PostAsync(
            "self-schedule-links",
            new { type = "technical", candidateId = stage.NewId("candidate"), interviewerIds = new[] { person }, from = "2027-12-06", to = "2027-12-10", durationMinutes = 60 });
    }

    /// <returns>The token of a link with which an interview was booked.</returns>
    private async Task<string> BookedLinkAsync()
    {
        var token = (await LinkAsync()).Text("token");
        await stage.CommandAsync("POST", $"self-schedule/{token}", Policy.All["SelfSchedule POST"].Body);
        return token;
    }

    /// <summary>The caller's feed, if they may have one; somebody's where anybody may read.</summary>
    private async Task<string> FeedAsync(Caller caller, string route)
    {
        if (route == "calendar/feed")
        {
            await caller.PostAsync(route);
            return route;
        }

        using var owner = stage.As("interviewer");
        return (await owner.PostAsync("calendar/feed")).Text("url").Split("/api/")[1];
    }

    /// <summary>A practice interview of this candidate, begun unless it is to be begun.</summary>
    private async Task<string> PracticeAsync(string operation, string candidate)
    {
        using var caller = stage.As("candidate", candidate);
        var id = (await caller.PostAsync("interviews/ai-mock", Policy.All["CreatePractice POST"].Body)).Text("id");
        if (operation != "StartPractice POST")
        {
            (await caller.PostAsync($"interviews/ai-mock/{id}/start")).ShouldBeAccepted();
        }

        return id;
    }

    private async Task<string> BulkAsync()
    {
        using var recruiter = stage.As("recruiter");
        return (await recruiter.PostAsync("interviews/schedule/bulk", new { rows = new[] { stage.Booking() } })).Text("id");
    }

    private async Task<string> SeriesAsync()
    {
        using var recruiter = stage.As("recruiter");
        var body = stage.Booking("""{ "rrule": "FREQ=DAILY;COUNT=2", "timeZone": "UTC" }""");
        return (await recruiter.PostAsync("interviews/schedule/recurring", body)).Text("seriesId");
    }

    private async Task<string> HoldAsync()
    {
        using var recruiter = stage.As("recruiter");
        return (await recruiter.PostAsync("interviews/schedule/holds", new { interviewerIds = new[] { stage.NewId("held") }, start = stage.Now.AddDays(9).ToString("O"), durationMinutes = 30 })).Text("id");
    }

    /// <summary>Work that was answered with 202.</summary>
    private async Task<string> OperationAsync()
    {
        using var admin = stage.As("admin");
        return (await admin.PostAsync("interviews/analytics/rebuild")).Text("id");
    }

    /// <summary>With the last scorecard the lifecycle asks for the evaluation.</summary>
    private async Task EvaluatedAsync(Booked given)
    {
        await ScorecardAsync(given);
        await stage.Host.Clock.DrainAsync();
    }

    private async Task<string> ScorecardAsync(Booked given)
    {
        var existing = (await stage.ReadAsync($"{given.Path}/feedback"))["items"].AsArray();
        if (existing.Count > 0)
        {
            return existing[0]!["id"]!.GetValue<string>();
        }

        var scorecard = new JsonObject
        {
            ["interviewerId"] = given.Interviewer,
            ["recommendation"] = "yes",
            ["ratings"] = new JsonObject { ["problemSolving"] = 4 },
            ["notes"] = "Found the race.",
        };
        var posted = await stage.CommandAsync("POST", $"{given.Path}/feedback", scorecard.ToJsonString());
        return posted.Text("id");
    }

    /// <summary>Operations on an entry of the directory that exists.</summary>
    [GeneratedRegex("^(?:Get|Patch)(Person|Candidate|Job|Room) ", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
