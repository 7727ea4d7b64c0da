using System.Reflection;
using Interviews.LocalHost.Time;
using Interviews.LocalHost.Worker;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Interviews.LocalHost.Timers;

/// <summary><c>[TimerTrigger]</c> with an expression, a time span or a <c>%Setting%</c> that holds one.</summary>
internal sealed class TimerTriggerKind(FunctionInvoker invoker, HostStore store, IConfiguration settings, TimeProvider time, ILogger<TimerTriggerKind> logger) : TriggerKind
{
    public override Type AttributeType => typeof(TimerTriggerAttribute);

    public override ParameterBinder? BindTrigger(FunctionDescriptor function, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(TimerInfo) ? context => context.TriggerValue : null;

    public override void Validate(FunctionDescriptor function) => _ = ScheduleOf(function);

    public override WorkLoop Listen(FunctionDescriptor function) => new TimerListener(function, ScheduleOf(function), invoker, store, time, logger);

    private Schedule ScheduleOf(FunctionDescriptor function)
    {
        var text = ((TimerTriggerAttribute)function.Trigger).Schedule;
        if (text.Length > 2 && text.StartsWith('%') && text.EndsWith('%'))
        {
            text = settings[text[1..^1]] ?? throw new StartRefusedException($"{function} takes its schedule from the setting '{text[1..^1]}', which is missing.");
        }

        return new Schedule(function, text);
    }
}
