namespace Interviews.Domain;

/// <summary>The codes of the API contract that a rule can answer with. Renaming one breaks every client.</summary>
public static class RefusalCode
{
    public const string ValidationFailed = "validation_failed";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not_found";
    public const string Gone = "gone";
    public const string InvalidTransition = "invalid_transition";
    public const string AlreadyExists = "already_exists";
    public const string ScheduleConflict = "schedule_conflict";
    public const string NothingFits = "nothing_fits";
    public const string EvaluationNotConfigured = "evaluation_not_configured";
    public const string TranscriptionNotConfigured = "transcription_not_configured";
    public const string SelfSchedulingNotConfigured = "self_scheduling_not_configured";
    public const string NothingToEvaluate = "nothing_to_evaluate";
    public const string PreconditionFailed = "precondition_failed";
    public const string IdempotencyInFlight = "idempotency_in_flight";
    public const string PayloadTooLarge = "payload_too_large";
    public const string UnsupportedMediaType = "unsupported_media_type";
}
