// Deviations from the vendor's API, for the tests that the comparison finds them; the first part of the namespaces is taken away there.
#pragma warning disable IDE0130, CA1018, CA1710, S3376, S2094, MA0010, MA0077, CA1052, S1118, CA1852, S3993 // each is wrong on purpose
namespace Planted.Microsoft.Azure.Functions.Worker
{
    internal enum AuthorizationLevel
    {
        Anonymous = 0,
        User = 7,
    }

    internal sealed class TimerNotice;

    internal class TimerInfo
    {
        public bool IsEarly { get; set; }

        public ScheduleStatus ScheduleStatus { get; set; } = new();
    }

    internal sealed class ScheduleStatus;

    internal sealed class HttpResultAttribute : Attribute;
}

namespace Planted.Microsoft.Azure.Functions.Worker.Builder
{
    internal class FunctionsApplication
    {
        public static void CreateBuilder(string[] args = null!) => _ = args;
    }
}
