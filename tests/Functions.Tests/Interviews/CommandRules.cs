using Interviews.Functions.Tests.Harness;

namespace Interviews.Functions.Tests.Interviews;

/// <summary>
/// What the routes of an interview that exists take and refuse on the wire, and one refusal of each by the Domain, whose tests hold every bound: where the
/// interview must stand, and two bodies for the same route.
/// </summary>
/// <param name="Route">Method and route below the interview.</param>
internal sealed record CommandRule(string Route, Life Life, string Accepted, string Refused, string Field)
{
    public static IReadOnlyDictionary<string, CommandRule> All { get; } = new Dictionary<string, CommandRule>
    {
        ["update: notes"] = Update("""{"notes":"{{x10000}}"}""", """{"notes":"{{x10001}}"}""", "notes"),
        ["update: type"] = Update("""{"interviewType":"Case Study"}""", """{"interviewType":"chat"}""", "type"),
        ["update: interviewers"] = Update("""{"interviewers":["Jane Smith"]}""", """{"interviewers":[null]}""", "interviewers"),
        ["update: not the time"] = Update("""{"notes":"n"}""", """{"scheduledAt":"{{P9D}}"}""", "scheduledAt"),
        ["update: not the duration"] = Update("""{"durationMinutes":60}""", """{"duration":61}""", "durationMinutes"),
        ["update: not the zone"] = Update("""{"timeZone":"Europe/Berlin"}""", """{"timeZone":"Europe/Paris"}""", "timeZone"),
        ["update: not the state"] = Update("""{"status":"Scheduled"}""", """{"status":"completed"}""", "status"),
        ["update: not the candidate"] = Update("""{"tags":["react"]}""", """{"candidateId":"somebody-else"}""", "candidateId"),
        ["update: not the round"] = Update("""{"round":1}""", """{"round":2}""", "round"),
        ["update: known fields"] = Update("""{"videoProvider":"teams"}""", """{"shoeSize":9}""", "shoeSize"),

        ["prepare: notes"] = new("PUT /prepare", Life.Scheduled, """{"preparationNotes":"{{x10000}}"}""", """{"preparationNotes":"{{x10001}}"}""", "notes"),
        ["prepare: flags"] = new("PUT /prepare", Life.Scheduled, """{"researchCompleted":true}""", """{"researchCompleted":"yes"}""", "researchCompleted"),
        ["prepare: known fields"] = new("PUT /prepare", Life.Scheduled, "{}", """{"slept":true}""", "slept"),

        ["start: device"] = new("POST /start", Life.Due, """{"deviceInfo":{"os":"{{x500}}"}}""", """{"deviceInfo":{"os":"{{x501}}"}}""", "deviceInfo.os"),
        ["start: device is an object"] = new("POST /start", Life.Due, """{"deviceInfo":{}}""", """{"deviceInfo":"Chrome"}""", "deviceInfo"),

        ["complete: when"] = Complete("""{"completedAt":"{{-PT1M}}"}""", """{"completedAt":"an hour ago"}""", "completedAt"),
        ["complete: most rating"] = Complete("""{"rating":5}""", """{"rating":6}""", "performanceRating"),
        ["complete: feedback as text"] = Complete("""{"feedback":"{{x10000}}"}""", """{"feedback":"{{x10001}}"}""", "feedback.summary"),
        ["complete: feedback by attribute"] = Complete("""{"feedback":{"technical":"good"}}""", """{"feedback":{"technical":4}}""", "feedback"),
        ["complete: recommendation"] = Complete("""{"recommendation":"Proceed"}""", """{"recommendation":"strongYes"}""", "decision"),
        ["complete: known fields"] = Complete("{}", """{"mood":"good"}""", "mood"),

        ["reschedule: in the future"] = Move("""{"newDateTime":"{{PT1S}}"}""", """{"newDateTime":"{{-PT1S}}"}""", "newDateTime"),
        ["reschedule: a time"] = Move("""{"newScheduledAt":"{{P4D}}"}""", """{"newScheduledAt":"soon"}""", "newDateTime"),
        ["reschedule: required"] = Move("""{"newDateTime":"{{P4D}}"}""", "{}", "newDateTime"),
        ["reschedule: reason"] = Move(Moved(""","reason":"{{x500}}"}"""), Moved(""","reason":"{{x501}}"}"""), "reason"),
        ["reschedule: initiator"] = Move(Moved(""","initiatedBy":"Company"}"""), Moved(""","initiatedBy":"Fate"}"""), "initiatedBy"),
        ["reschedule: time the clocks skip"] = Move(
            """{"newDateTime":"2027-03-28T03:00","timeZone":"Europe/Berlin"}""", """{"newDateTime":"2027-03-28T02:15","timeZone":"Europe/Berlin"}""", "newDateTime"),

        ["cancel: reason"] = new("POST /cancel", Life.Scheduled, """{"reason":"{{x500}}"}""", """{"reason":"{{x501}}"}""", "reason"),
        ["cancel: known fields"] = new("POST /cancel", Life.Scheduled, "{}", """{"why":"no"}""", "why"),

        ["no-show: party"] = new("POST /no-show", Life.Due, """{"party":"Interviewer"}""", """{"party":"dog"}""", "party"),
        ["no-show: notes"] = new("POST /no-show", Life.Due, """{"notes":"{{x10000}}"}""", """{"notes":"{{x10001}}"}""", "notes"),

        ["next round: required start"] = NextRound("""{"scheduledAt":"{{P4D}}"}""", "{}", "scheduledAt"),
        ["next round: details"] = NextRound(
            """{"scheduledAt":"{{P4D}}","location":"{{x500}}"}""", """{"scheduledAt":"{{P4D}}","location":"{{x501}}"}""", "location"),

        ["thank-you: recipients"] = Thanks("""{"recipients":["Jane Smith"],"method":"Email"}""", """{"recipients":[],"method":"Email"}""", "recipients"),
        ["thank-you: recipients required"] = Thanks("""{"recipients":["jane@acme.example"],"method":"linkedin"}""", """{"method":"Email"}""", "recipients"),
        ["thank-you: addresses alone"] = Thanks("""{"recipients":["jane@acme.example"],"method":"Email"}""", """{"recipients":["mailto:jane@acme.example"],"method":"Email"}""", "recipients[0]"),
        ["thank-you: method"] = Thanks("""{"recipients":["J"],"method":"Handwritten"}""", """{"recipients":["J"],"method":"pigeon"}""", "method"),
        ["thank-you: method required"] = Thanks("""{"recipients":["J"],"method":"Email"}""", """{"recipients":["J"]}""", "method"),

        ["results: score"] = new("POST /results", Life.Completed, """{"overallScore":100}""", """{"overallScore":101}""", "score"),
        ["results: a value"] = new("POST /results", Life.Completed, """{"feedback":"f"}""", "{}", "score"),
        ["results: decision"] = new("POST /results", Life.Completed, """{"decision":"hire"}""", """{"decision":"perhaps"}""", "decision"),
    };

    private static CommandRule Update(string accepted, string refused, string field) => new("PUT ", Life.Scheduled, accepted, refused, field);

    private static CommandRule Complete(string accepted, string refused, string field) => new("PUT /complete", Life.Due, accepted, refused, field);

    private static CommandRule Move(string accepted, string refused, string field) => new("PUT /reschedule", Life.Scheduled, accepted, refused, field);

    private static CommandRule NextRound(string accepted, string refused, string field) => new("POST /next-round", Life.Completed, accepted, refused, field);

    private static CommandRule Thanks(string accepted, string refused, string field) => new("POST /thank-you", Life.Completed, accepted, refused, field);

    private static string Moved(string rest) => """{"newDateTime":"{{P4D}}" """ + rest;
}
