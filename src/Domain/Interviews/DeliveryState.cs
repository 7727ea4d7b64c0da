namespace Interviews.Domain.Interviews;

public enum DeliveryState
{
    /// <summary>On its way; tried again by itself.</summary>
    Pending,

    Delivered,

    /// <summary>Given up until somebody has it replayed, or the next change comes; or somebody has no address that mail can be sent to.</summary>
    Failed,
}
