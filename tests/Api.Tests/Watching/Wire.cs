using System.Buffers.Binary;
using System.Text;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>One field of a protobuf message: enough of the format to read what a collector is sent.</summary>
internal readonly record struct Field(int Number, ReadOnlyMemory<byte> Bytes, ulong Value)
{
    public string Text => Encoding.UTF8.GetString(Bytes.Span);
    public string Hex => Convert.ToHexStringLower(Bytes.Span);
}

internal static class Wire
{
    public static IEnumerable<Field> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var (number, kind) = ((int)(tag >> 3), (int)(tag & 7));
            if (kind == 2)
            {
                var length = (int)Varint(message, ref at);
                yield return new(number, message.Slice(at, length), 0);
                at += length;
            }
            else if (kind == 0) yield return new(number, default, Varint(message, ref at));
            else
            {
                var bytes = message.Slice(at, kind == 1 ? 8 : 4);
                yield return new(number, bytes, kind == 1 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span) : BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span));
                at += bytes.Length;
            }
        }
    }

    /// <summary>The messages at the end of a path of field numbers.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> At(this ReadOnlyMemory<byte> message, params int[] path) =>
        path.Aggregate((IEnumerable<ReadOnlyMemory<byte>>)[message], (found, number) => found.SelectMany(m => Fields(m).Where(f => f.Number == number).Select(f => f.Bytes)));

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        var (value, shift) = (0UL, 0);
        while (true)
        {
            var next = message.Span[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) return value;
            shift += 7;
        }
    }
}
