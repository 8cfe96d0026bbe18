namespace Zhengwu.Api.Files.Pdf;

/// <summary>ASCII85Decode and ASCIIHexDecode (ISO 32000-1, 7.4.2 and 7.4.3), read once from front to back; ends at what does not belong.</summary>
public sealed class PdfAsciiStream(Stream from, bool of85) : Stream
{
    private readonly byte[] group = new byte[4];
    private readonly BufferedStream buffered = new(from, 16 * 1024);
    private int have, given;
    private bool ended;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written < buffer.Length)
        {
            if (given == have && !Fill()) break;
            buffer[written++] = group[given++];
        }
        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private bool Fill()
    {
        (have, given) = (0, 0);
        if (ended) return false;
        have = of85 ? Five() : Two();
        return have > 0;
    }

    private int Five()
    {
        var (sum, digits) = (0u, 0);
        while (digits < 5)
        {
            var c = NextChar();
            if (c == 'z' && digits == 0) { Array.Clear(group); return 4; }
            if (c is < '!' or > 'u') { ended = true; break; }
            sum = unchecked(sum * 85 + (uint)(c - '!'));
            digits++;
        }
        if (digits < 2) return 0;
        for (var i = digits; i < 5; i++) sum = unchecked(sum * 85 + 84);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(group, sum);
        return digits - 1;
    }

    private int Two()
    {
        var (high, low) = (NextChar(), 0);
        if (!char.IsAsciiHexDigit((char)high)) { ended = true; return 0; }
        low = NextChar();
        if (!char.IsAsciiHexDigit((char)low)) (ended, low) = (true, '0');
        group[0] = (byte)(Convert.ToInt32($"{(char)high}", 16) * 16 + Convert.ToInt32($"{(char)low}", 16));
        return 1;
    }

    private int NextChar()
    {
        int c;
        do c = buffered.ReadByte(); while (c is 0 or 9 or 10 or 12 or 13 or 32);
        return Math.Max(c, 0);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
