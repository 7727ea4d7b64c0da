namespace Interviews.Domain.Interviews;

/// <summary>What the system does for an interview beside keeping it.</summary>
public enum DeliveryChannel
{
    Notifications,
    Calendar,
    Evaluation,
    Webhooks,
}
