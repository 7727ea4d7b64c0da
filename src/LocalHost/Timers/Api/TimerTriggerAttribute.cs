using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

public sealed class TimerTriggerAttribute : TriggerBindingAttribute
{
    public TimerTriggerAttribute(string schedule) => Schedule = schedule;

    public bool RunOnStartup { get; set; }

    public string Schedule { get; }

    public bool UseMonitor { get; set; } = true;
}

public class TimerInfo
{
    public bool IsPastDue { get; set; }

    public ScheduleStatus? ScheduleStatus { get; set; }
}

public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime LastUpdated { get; set; }

    public DateTime Next { get; set; }
}
