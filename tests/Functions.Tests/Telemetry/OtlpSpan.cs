using System.Text;

namespace Interviews.Functions.Tests.Telemetry;

/// <summary>A span as the OpenTelemetry protocol spells it in protobuf (<c>opentelemetry/proto/trace/v1/trace.proto</c>).</summary>
/// <param name="ParentId">Empty for a root.</param>
/// <param name="Attributes">Those that are texts.</param>
internal sealed record OtlpSpan(string TraceId, string SpanId, string ParentId, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    private const int ResourceSpans = 1;
    private const int ScopeSpans = 2;
    private const int SpansOfScope = 2;

    /// <summary>The spans of an <c>ExportTraceServiceRequest</c>.</summary>
    public static IEnumerable<OtlpSpan> In(byte[] request) =>
        from resource in Fields(request, ResourceSpans)
        from scope in Fields(resource, ScopeSpans)
        from span in Fields(scope, SpansOfScope)
        select Read(span);

    private static OtlpSpan Read(byte[] span) => new(
        Convert.ToHexStringLower(Fields(span, 1).Single()),
        Convert.ToHexStringLower(Fields(span, 2).Single()),
        Convert.ToHexStringLower(Fields(span, 4).SingleOrDefault() ?? []),
        Encoding.UTF8.GetString(Fields(span, 5).Single()),
        Texts(span).ToDictionary());

    private static IEnumerable<KeyValuePair<string, string>> Texts(byte[] span) =>
        from attribute in Fields(span, 9)
        from value in Fields(attribute, 2)
        from text in Fields(value, 1)
        select KeyValuePair.Create(Encoding.UTF8.GetString(Fields(attribute, 1).Single()), Encoding.UTF8.GetString(text));

    /// <summary>The length-delimited fields of this number.</summary>
    private static IEnumerable<byte[]> Fields(byte[] message, int number)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    _ = Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    if ((int)(tag >> 3) == number)
                    {
                        yield return message[at..(at + length)];
                    }

                    at += length;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7} at {at}.");
            }
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = message[at++];
            value |= (ulong)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
