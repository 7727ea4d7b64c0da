namespace Interviews.Functions.Tests.Interviews;

/// <summary>
/// What <c>POST /interviews</c> takes and refuses on the wire: kinds of JSON, spellings, what is required and what is unknown; and two refusals by the Domain,
/// of a field and of one within a list, to show how they arrive. Every bound is held by ScheduleRulesTests and LocalTimesTests of the Domain.
/// </summary>
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
        ["start in ISO 8601"] = new("""{"scheduledAt":"2026-06-01T10:00+02:00"}""", """{"scheduledAt":"next Tuesday"}""", "scheduledAt"),
        ["start as text"] = new("""{"scheduledAt":"2026-06-01T10:00:00.5Z"}""", """{"scheduledAt":1780300800}""", "scheduledAt"),
        ["longest"] = new("""{"durationMinutes":480}""", """{"durationMinutes":481}""", "durationMinutes"),
        ["duration is required"] = new("""{"durationMinutes":60}""", """{"durationMinutes":null}""", "durationMinutes"),
        ["duration is a whole number"] = new("""{"durationMinutes":60}""", """{"durationMinutes":60.5}""", "durationMinutes"),
        ["duration is no text"] = new("""{"durationMinutes":60}""", """{"durationMinutes":"60"}""", "durationMinutes"),
        ["interviewer's e-mail"] = new(
            """{"interviewers":[{"name":"Jane","email":"jane@acme.example"}]}""", """{"interviewers":[{"name":"Jane","email":"jane"}]}""", "interviewers[0].email"),
        ["interviewer's e-mail alone"] = new(
            """{"interviewers":[{"name":"Ana","email":".ana@o.example"}]}""", """{"interviewers":[{"name":"Ana","email":"Ana <ana@o.example>"}]}""", "interviewers[0].email"),
        ["duration as another spelling of a whole number"] = new("""{"durationMinutes":6e1}""", """{"durationMinutes":605e-1}""", "durationMinutes"),
        ["interviewer's seat"] = new("""{"interviewers":[{"id":"p-2","seat":"Reverse Shadow"}]}""", """{"interviewers":[{"id":"p-2","seat":"throne"}]}""", "interviewers"),
        ["interviewer is somebody"] = new("""{"interviewers":[{"id":"p-3"}]}""", """{"interviewers":[{}]}""", "interviewers"),
        ["interviewer is not null"] = new("""{"interviewers":[]}""", """{"interviewers":[null]}""", "interviewers"),
        ["interviewer's fields are known"] = new("""{"interviewers":[{"id":"p-4"}]}""", """{"interviewers":[{"id":"p-4","shoeSize":9}]}""", "interviewers"),
        ["interviewers are a list"] = new("""{"interviewers":["Jane Smith"]}""", """{"interviewers":"Jane Smith"}""", "interviewers"),
        ["tag is not null"] = new("""{"tags":[]}""", """{"tags":[null]}""", "tags"),
        ["tags are texts"] = new("""{"tags":["react"]}""", """{"tags":["react",5]}""", "tags"),
        ["preparation by its alias"] = new("""{"preparationTime":0}""", """{"preparationTime":-1}""", "preparationMinutes"),
        ["whether it may be rescheduled"] = new("""{"allowReschedule":false}""", """{"allowReschedule":"no"}""", "allowReschedule"),
        ["practice with a model is not available"] = new("""{"isAiInterview":false}""", """{"isAiInterview":true}""", "isAiInterview"),
        ["known fields"] = new("""{"status":"scheduled"}""", """{"colour":"blue"}""", "colour"),
    };
}
