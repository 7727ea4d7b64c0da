namespace Interviews.Domain.Interviews;

public enum DeliveryState
{
    /// <summary>On its way; tried again by itself.</summary>
    Pending,

    Delivered,

    /// <summary>Given up until somebody has it replayed, or the next change comes.</summary>
    Failed,
}
