namespace Zhengwu.Api.Files;

/// <summary>The parts of a picture that stay; what is not named here is not stored.</summary>
public abstract class FileParts(byte[] bytes)
{
    private readonly List<ReadOnlyMemory<byte>> parts = [];

    protected byte[] Bytes => bytes;

    public IReadOnlyList<ReadOnlyMemory<byte>> Parts => parts;

    protected void Keep(int start, int size) => parts.Add(bytes.AsMemory(start, size));

    protected void KeepAt(int place, int start, int size) => parts.Insert(place, bytes.AsMemory(start, size));

    protected void Insert(int place, ReadOnlyMemory<byte> part) => parts.Insert(place, part);

    /// <summary>Padding of zeros and line ends is cut off; anything else after the end would make one file into two.</summary>
    protected FileRefusal? After(int end, int length) =>
        bytes.AsSpan(end, length - end).IndexOfAnyExcept((byte)0, (byte)'\r', (byte)'\n') >= 0 ? FileRefusal.Trailing : null;

    protected static FileRefusal? TooManyPixels(long width, long height) =>
        width > FileLimits.MaxEdge || height > FileLimits.MaxEdge || width * height > FileLimits.MaxPixels ? FileRefusal.Pixels : null;
}
