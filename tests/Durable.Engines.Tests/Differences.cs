namespace Interviews.Durable.Engines.Tests;

/// <summary>All known differences between the contract and the vendor's engines.</summary>
public static class Differences
{
    private static readonly EngineUnderTest Memory = EngineUnderTest.InMemory;
    private static readonly EngineUnderTest Storage = EngineUnderTest.AzureStorage;

    private const string NoStartTime = "its server does not hand the start time on, so the instance starts at once";
    private const string NoRewind = "its server cannot rewind";
    private const string NoHistory = "its server shows no history to clients";
    private const string NoTags = "until a restarted instance has run, its server stumbles over the tags that it lacks when somebody asks for it";
    private const string NoRecursion = "the server ignores 'recursive'";
    private const string WholeSeconds = "a timer is a queue message that stays invisible for whole seconds, the fraction cut off: it fires up to a second early";
    private const string NoInnerFailure = "the instance keeps one text and no failure details";

    public static IReadOnlyList<Difference> All { get; } =
    [
        new(Memory, "ContinueAsNew", "ContinueAsNew_KeepingEvents_DeliversThemInOrder",
            "its dispatcher drops the carried events when one generation follows the other within an episode"),
        new(Memory, "History", "History_Ended_TellsItsActivitiesInOrder", NoHistory),
        new(Memory, "History", "History_OfAFailure_TellsWhatFailed", NoHistory),
        new(Memory, "History", "History_OfEventsAndChildren_NamesThem", NoHistory),
        new(Memory, "History", "History_Running_EndsWhereItStands", NoHistory),
        new(Memory, "History", "History_Unknown_IsRefused", NoHistory),
        new(Memory, "Paging", "GetAll_WithoutInputs_LeavesThemOut", "its server sends the inputs whether asked for or not"),
        new(Memory, "Purge", "Purge_Recursive_RemovesTheChildToo", NoRecursion),
        new(Memory, "Restart", "Restart_Failed_RunsAgain", NoTags) { IsCertain = false },
        new(Memory, "Restart", "Restart_RunningUnderANewId_LeavesTheFirstAlone", NoTags) { IsCertain = false },
        new(Memory, "Restart", "Restart_UnderANewId_RunsAgainWithTheSameInput", NoTags) { IsCertain = false },
        new(Memory, "Restart", "Restart_UnderItsOwnId_RunsAgainWithTheSameInput", NoTags) { IsCertain = false },
        new(Memory, "Restart", "Restart_RunningUnderItsOwnId_IsRefusedOrReplacesIt", "it refuses that, but as an internal error"),
        new(Memory, "Rewind", "Rewind_ActivityFailed_RunsThatOneAgain", NoRewind),
        new(Memory, "Rewind", "Rewind_ChildFailed_RunsTheChildAgain", NoRewind),
        new(Memory, "Rewind", "Rewind_Completed_IsRefused", NoRewind),
        new(Memory, "Rewind", "Rewind_Running_IsRefused", NoRewind),
        new(Memory, "Rewind", "Rewind_StillBroken_FailsAgainAndCanBeRewoundAgain", NoRewind),
        new(Memory, "Rewind", "Rewind_Unknown_IsRefused", NoRewind),
        new(Memory, "StartAt", "StartAt_Due_StartsThen", NoStartTime),
        new(Memory, "StartAt", "StartAt_NotYetDue_IsPending", NoStartTime),
        new(Memory, "StartAt", "StartAt_TerminatedBefore_NeverStarts", NoStartTime),
        new(Memory, "Termination", "Terminate_Recursive_EndsChildAndGrandchild", NoRecursion),
        new(Memory, "Waiting", "WaitForStart_NotYetDue_GoesOnUntilCancelled", NoStartTime) { IsCertain = false },

        new(Storage, "Determinism", "CurrentUtcDateTime_Replayed_IsTheSame", WholeSeconds) { IsCertain = false },
        new(Storage, "Failure", "Activity_ThrowsUncaught_FailsTheInstanceWithTheCauseInside", NoInnerFailure),
        new(Storage, "Failure", "Orchestrator_ThrowsWithInner_KeepsTheInnerFailure", NoInnerFailure),
        new(Storage, "Failure", "MissingSubOrchestrator_Called_FailsNamingIt",
            "the extension reports a missing function without failure details, and the SDK stumbles over their absence in the parent"),
        new(Storage, "InstanceId", "Schedule_ManyAtOnceDeduped_OneWins", "it looks first and writes then, so several can win") { IsCertain = false },
        new(Storage, "Purge", "Purge_Recursive_RemovesTheChildToo", NoRecursion),
        new(Storage, "Retry", "Handler_MayPauseByADurableTimer", WholeSeconds) { IsCertain = false },
        new(Storage, "Retry", "MissingActivity_IsNotRetried", "the extension reports a missing function like any failure, so it is retried"),
        new(Storage, "Retry", "Policy_WithBackOff_WaitsLongerEachTime", WholeSeconds) { IsCertain = false },
        new(Storage, "Retry", "Policy_WithLongestPause_NeverWaitsLonger", WholeSeconds) { IsCertain = false },
        new(Storage, "SendEvent", "SendEvent_Several_AreReceivedInOrder", "each event is a queue message of its own, and they may overtake each other")
            { IsCertain = false },
        new(Storage, "StartAt", "StartAt_Due_StartsThen", WholeSeconds) { IsCertain = false },
        new(Storage, "StartAt", "StartAt_TerminatedBefore_NeverStarts", "the start message is on its way and starts the instance after all"),
        new(Storage, "Termination", "Terminate_Recursive_EndsChildAndGrandchild", NoRecursion),
        new(Storage, "Timer", "Timer_CancelledBeforeItIsCreated_ThrowsTaskCanceledAndIsForgotten",
            "the SDK does not split a timer that is cancelled already, and no queue message can wait for longer than a week: the instance is stuck"),
        new(Storage, "Timer", "Timer_WhenItFires_TheTimeHasCome", WholeSeconds) { IsCertain = false },
    ];

    public static Difference? Find(EngineUnderTest engine, string contract, string test) =>
        All.SingleOrDefault(difference => difference.Engine == engine && difference.Contract == contract && difference.Test == test);
}
