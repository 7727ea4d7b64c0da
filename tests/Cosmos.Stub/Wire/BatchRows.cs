using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace Interviews.Cosmos.Stub.Wire;

/// <summary>The bodies of batch requests and answers: HybridRow records, in the schema that the SDK carries.</summary>
internal static class BatchRows
{
    private static readonly Namespace Schemas = ReadSchemas();
    private static readonly LayoutResolverNamespace Resolver = new(Schemas);
    private static readonly Layout ResultLayout = Resolver.Resolve(Schemas.Schemas.Find(schema => schema.Name == "BatchResult")!.SchemaId);

    public static List<BatchOperation> ReadOperations(byte[] body)
    {
        var operations = new List<BatchOperation>();
        using var stream = new MemoryStream(body);
        Require(stream.ReadRecordIOAsync(
            (Func<ReadOnlyMemory<byte>, Result>)(record =>
            {
                operations.Add(ReadOperation(record));
                return Result.Success;
            }),
            resizer: new MemorySpanResizer<byte>(body.Length)).GetAwaiter().GetResult());
        return operations;
    }

    public static byte[] WriteResults(IReadOnlyList<BatchResult> results)
    {
        using var stream = new MemoryStream();
        var resizer = new MemorySpanResizer<byte>(256);
        Require(stream.WriteRecordIOAsync(default(Segment), (long index, out ReadOnlyMemory<byte> buffer) =>
        {
            buffer = index < results.Count ? WriteResult(results[(int)index], resizer) : default;
            return Result.Success;
        }).GetAwaiter().GetResult());
        return stream.ToArray();
    }

    private static BatchOperation ReadOperation(ReadOnlyMemory<byte> record)
    {
        var row = new RowBuffer(record.Length);
        if (!row.ReadFrom(record.Span, HybridRowVersion.V1, Resolver))
        {
            throw new InvalidOperationException("The batch's body is no HybridRow.");
        }

        var reader = new RowReader(ref row);
        var operation = new BatchOperation(0, null, [], null);
        while (reader.Read())
        {
            switch (reader.Path.ToString())
            {
                case "operationType":
                    Require(reader.ReadInt32(out var type));
                    operation = operation with { Type = type };
                    break;
                case "id":
                    Require(reader.ReadString(out string id));
                    operation = operation with { Id = id };
                    break;
                case "resourceBody":
                    Require(reader.ReadBinary(out byte[] body));
                    operation = operation with { Body = body };
                    break;
                case "ifMatch":
                    Require(reader.ReadString(out string etag));
                    operation = operation with { IfMatch = etag };
                    break;
                default:
                    break;
            }
        }

        return operation;
    }

    private static ReadOnlyMemory<byte> WriteResult(BatchResult result, MemorySpanResizer<byte> resizer)
    {
        var row = new RowBuffer(resizer.Memory.Length, resizer);
        row.InitLayout(HybridRowVersion.V1, ResultLayout, Resolver);
        Require(RowWriter.WriteBuffer(ref row, result, static (ref RowWriter writer, TypeArgument _, BatchResult written) =>
        {
            Require(writer.WriteInt32("statusCode", written.Status));
            if (written.ETag is { } etag)
            {
                Require(writer.WriteString("eTag", etag));
            }

            return writer.WriteFloat64("requestCharge", written.Charge);
        }));
        return resizer.Memory[..row.Length];
    }

    private static void Require(Result result)
    {
        if (result != Result.Success)
        {
            throw new InvalidOperationException($"HybridRow: {result}.");
        }
    }

    private static Namespace ReadSchemas()
    {
        using var stream = typeof(Microsoft.Azure.Cosmos.CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!;
        using var reader = new StreamReader(stream);
        return Namespace.Parse(reader.ReadToEnd());
    }
}

/// <param name="Type">The protocol's number of the operation.</param>
internal sealed record BatchOperation(int Type, string? Id, byte[] Body, string? IfMatch);

internal sealed record BatchResult(int Status, string? ETag, double Charge);
