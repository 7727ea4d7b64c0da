namespace Interviews.Durable.Engines.Tests.AzureStorage;

/// <summary>One case of almost each kind, for every day: the whole contract takes minutes here, and is run with DURABLE_ENGINES=all.</summary>
internal static class Selection
{
    public static IReadOnlyCollection<string> Cases { get; } = new HashSet<string>
    {
        "ContinueAsNew.ContinueAsNew_HandsOnItsInput",
        "CustomStatus.Metadata_AfterTheEnd_TellsNameInputOutputAndTags",
        "EarlyEvents.RaiseEvent_AfterTheEnd_ChangesNothing",
        "Failure.Activity_Throws_OrchestratorSeesTypeAndMessage",
        "FanOut.CallActivity_ManyAtOnce_GivesResultsInTheOrderOfTheCalls",
        "History.History_Ended_TellsItsActivitiesInOrder",
        "InstanceId.Schedule_RunningId_EndsTheOldAndStartsOver",
        "NonDeterminism.Activity_ReplacedByAnother_FailsNamingBoth",
        "Paging.GetAll_FromAContinuation_GoesOnThere",
        "Purge.PurgeAll_ByStatus_RemovesThoseOnly",
        "Restart.Restart_UnderANewId_RunsAgainWithTheSameInput",
        "Retry.Policy_SucceedsAtLast_ReturnsTheResult",
        "Rewind.Rewind_ActivityFailed_RunsThatOneAgain",
        "StartAt.StartAt_NotYetDue_IsPending",
        "SubOrchestration.Call_WithInstanceId_GivesTheChildThatId",
        "Suspension.Suspended_EventComes_IsKeptUntilItIsResumed",
        "Termination.Terminate_Running_EndsItWithTheOutput",
        "TimerAgainstEvent.Race_EventComesFirst_EventWins",
    };
}
