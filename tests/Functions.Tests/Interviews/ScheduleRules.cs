namespace Interviews.Functions.Tests.Interviews;

/// <summary>What <c>POST /interviews</c> takes and refuses: the rules of the contract, each at its bound and one beyond.</summary>
internal static class ScheduleRules
{
    public static IReadOnlyDictionary<string, Rule> All { get; } = new Dictionary<string, Rule>
    {
        ["type in any spelling"] = new("""{"type":"Phone Screen"}""", """{"type":"coffee"}""", "type"),
        ["type as text"] = new("""{"type":"PhoneScreen"}""", """{"type":7}""", "type"),
        ["type is required"] = new("""{"type":"hr"}""", """{"type":null}""", "type"),
        ["mode in any spelling"] = new("""{"mode":"In-Person"}""", """{"mode":"telepathy"}""", "mode"),
        ["format is the mode"] = new("""{"format":"in_person"}""", """{"format":"telepathy"}""", "mode"),
        ["difficulty"] = new("""{"difficulty":"Expert"}""", """{"difficulty":"brutal"}""", "difficulty"),
        ["start is required"] = new("""{"scheduledAt":"{{P1D}}"}""", """{"scheduledAt":null}""", "scheduledAt"),
        ["start is not empty"] = new("""{"scheduledAt":"{{P1D}}"}""", """{"scheduledAt":""}""", "scheduledAt"),
        ["start in the future"] = new("""{"scheduledAt":"{{PT1S}}"}""", """{"scheduledAt":"{{PT0S}}"}""", "scheduledAt"),
        ["start within two years"] = new("""{"scheduledAt":"{{P731D}}"}""", """{"scheduledAt":"{{P731DT1S}}"}""", "scheduledAt"),
        ["start in ISO 8601"] = new("""{"scheduledAt":"2026-06-01T10:00+02:00"}""", """{"scheduledAt":"next Tuesday"}""", "scheduledAt"),
        ["start as text"] = new("""{"scheduledAt":"2026-06-01T10:00:00.5Z"}""", """{"scheduledAt":1780300800}""", "scheduledAt"),
        ["local start needs a zone"] = new(
            """{"scheduledAt":"2026-06-01T10:00","timeZone":"Asia/Tokyo"}""", """{"scheduledAt":"2026-06-01T10:00","timeZone":null}""", "scheduledAt"),
        ["zone of the IANA database"] = new("""{"timeZone":"America/Los_Angeles"}""", """{"timeZone":"Mars/Olympus"}""", "timeZone"),
        ["zone of a local start"] = new(
            """{"scheduledAt":"2026-06-01T10:00","timeZone":"Asia/Tokyo"}""", """{"scheduledAt":"2026-06-01T10:00","timeZone":"Asia/Nowhere"}""", "timeZone"),
        ["local start that the clocks skip"] = new(
            """{"scheduledAt":"2026-03-29T03:00","timeZone":"Europe/Berlin"}""", """{"scheduledAt":"2026-03-29T02:30","timeZone":"Europe/Berlin"}""", "scheduledAt"),
        ["local start that happens twice"] = new(
            """{"scheduledAt":"2026-10-25T02:30+02:00","timeZone":"Europe/Berlin"}""", """{"scheduledAt":"2026-10-25T02:30","timeZone":"Europe/Berlin"}""", "scheduledAt"),
        ["shortest"] = new("""{"durationMinutes":15}""", """{"durationMinutes":14}""", "durationMinutes"),
        ["longest"] = new("""{"durationMinutes":480}""", """{"durationMinutes":481}""", "durationMinutes"),
        ["duration is positive"] = new("""{"durationMinutes":15}""", """{"durationMinutes":-60}""", "durationMinutes"),
        ["duration is required"] = new("""{"durationMinutes":60}""", """{"durationMinutes":null}""", "durationMinutes"),
        ["duration is a whole number"] = new("""{"durationMinutes":60}""", """{"durationMinutes":60.5}""", "durationMinutes"),
        ["duration is no text"] = new("""{"durationMinutes":60}""", """{"durationMinutes":"60"}""", "durationMinutes"),
        ["linked to a job"] = new("""{"candidateId":null,"jobId":"j-1"}""", """{"candidateId":null}""", "applicationId"),
        ["linked to an application"] = new(
            """{"candidateId":null,"applicationId":"a-1"}""", """{"candidateId":null,"jobId":null,"applicationId":null}""", "applicationId"),
        ["candidate's id"] = new("""{"candidateId":"{{x128}}"}""", """{"candidateId":"{{x129}}"}""", "candidateId"),
        ["job's id"] = new("""{"jobId":"jobs:7_a.b@c-d"}""", """{"jobId":"jobs/7"}""", "jobId"),
        ["application's id"] = new("""{"applicationId":"a-1"}""", """{"applicationId":""}""", "applicationId"),
        ["location"] = new("""{"location":"{{x500}}"}""", """{"location":"{{x501}}"}""", "location"),
        ["notes"] = new("""{"notes":"{{x10000}}"}""", """{"notes":"{{x10001}}"}""", "notes"),
        ["meeting link"] = new("""{"meetingUrl":"https://meet.example/1"}""", """{"meetingUrl":"javascript:alert(1)"}""", "meetingUrl"),
        ["meeting link is absolute"] = new("""{"meetingLink":"http://meet.example"}""", """{"meetingLink":"meet.example/1"}""", "meetingUrl"),
        ["video provider"] = new("""{"videoProvider":"{{x200}}"}""", """{"videoProvider":"{{x201}}"}""", "videoProvider"),
        ["most interviewers"] = new($$"""{"interviewers":[{{People(20)}}]}""", $$"""{"interviewers":[{{People(21)}}]}""", "interviewers"),
        ["interviewer's name"] = new("""{"interviewers":[{"name":"{{x200}}"}]}""", """{"interviewers":[{"name":"{{x201}}"}]}""", "interviewers[0].name"),
        ["interviewer's name is not blank"] = new("""{"interviewers":[{"name":"Jane"}]}""", """{"interviewers":[{"name":"  "}]}""", "interviewers[0].name"),
        ["interviewer's id"] = new("""{"interviewers":["p-1"]}""", """{"interviewers":[{"id":"p/1","name":"P"}]}""", "interviewers[0].id"),
        ["interviewer's e-mail"] = new(
            """{"interviewers":[{"name":"Jane","email":"jane@acme.example"}]}""", """{"interviewers":[{"name":"Jane","email":"jane"}]}""", "interviewers[0].email"),
        ["interviewer's seat"] = new("""{"interviewers":[{"id":"p-2","seat":"Reverse Shadow"}]}""", """{"interviewers":[{"id":"p-2","seat":"throne"}]}""", "interviewers"),
        ["interviewer is somebody"] = new("""{"interviewers":[{"id":"p-3"}]}""", """{"interviewers":[{}]}""", "interviewers"),
        ["interviewer is not null"] = new("""{"interviewers":[]}""", """{"interviewers":[null]}""", "interviewers"),
        ["interviewer's fields are known"] = new("""{"interviewers":[{"id":"p-4"}]}""", """{"interviewers":[{"id":"p-4","shoeSize":9}]}""", "interviewers"),
        ["interviewers are a list"] = new("""{"interviewers":["Jane Smith"]}""", """{"interviewers":"Jane Smith"}""", "interviewers"),
        ["each interviewer once"] = new("""{"interviewers":["p-5","p-6"]}""", """{"interviewers":["p-5","p-5"]}""", "interviewers"),
        ["tags"] = new($$"""{"tags":[{{Names(50)}}]}""", $$"""{"tags":[{{Names(51)}}]}""", "tags"),
        ["tag"] = new("""{"tags":["{{x100}}"]}""", """{"tags":["ok","{{x101}}"]}""", "tags[1]"),
        ["tag is not null"] = new("""{"tags":[]}""", """{"tags":[null]}""", "tags"),
        ["tags are texts"] = new("""{"tags":["react"]}""", """{"tags":["react",5]}""", "tags"),
        ["preparation"] = new("""{"preparationMinutes":240}""", """{"preparationMinutes":241}""", "preparationMinutes"),
        ["preparation by its alias"] = new("""{"preparationTime":0}""", """{"preparationTime":-1}""", "preparationMinutes"),
        ["buffer"] = new("""{"bufferMinutes":240}""", """{"bufferMinutes":241}""", "bufferMinutes"),
        ["deadline to reschedule"] = new("""{"rescheduleDeadlineHours":720}""", """{"rescheduleDeadlineHours":721}""", "rescheduleDeadlineHours"),
        ["whether it may be rescheduled"] = new("""{"allowReschedule":false}""", """{"allowReschedule":"no"}""", "allowReschedule"),
        ["first round"] = new("""{"round":1}""", """{"round":0}""", "round"),
        ["last round"] = new("""{"round":50}""", """{"round":51}""", "round"),
        ["practice with the model has its own route"] = new("""{"isAiInterview":false}""", """{"isAiInterview":true}""", "isAiInterview"),
        ["known fields"] = new("""{"status":"scheduled"}""", """{"colour":"blue"}""", "colour"),
    };

    private static string People(int count) => string.Join(',', Enumerable.Range(1, count).Select(number => $"\"Person {number}\""));

    private static string Names(int count) => string.Join(',', Enumerable.Range(1, count).Select(number => $"\"tag{number}\""));
}
