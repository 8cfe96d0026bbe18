using System.Security.Cryptography;

namespace Zhengwu.Api.Files;

/// <summary>
/// Where one upload lies while it comes in: a temporary file without a name, so that a slow line holds no memory and a crash leaves nothing behind.
/// </summary>
public sealed class Spool : IDisposable
{
    private readonly FileStream file;

    public Spool()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Delete, Options = FileOptions.DeleteOnClose, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new(path, options);
        if (!OperatingSystem.IsWindows()) File.Delete(path);
    }

    public long Length => file.Length;

    /// <summary>Takes what comes and stops at the byte that is one too many, whatever length was announced.</summary>
    public async Task<FileRefusal?> Receive(Stream from, CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
        {
            if (file.Length + read > FileLimits.MaxBytes) return FileRefusal.TooBig;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return file.Length == 0 ? FileRefusal.Empty : null;
    }

    /// <summary>The whole file into <paramref name="desk"/>; how many bytes it has.</summary>
    public int ReadInto(byte[] desk)
    {
        file.Position = 0;
        return file.ReadAtLeast(desk, (int)file.Length);
    }

    /// <summary>Holds these parts instead of what it held.</summary>
    public void Replace(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        file.SetLength(0);
        foreach (var part in parts) file.Write(part.Span);
    }

    /// <summary>From the start; it is read and rewound, never closed, by whoever sends it on.</summary>
    public Stream Rewound()
    {
        file.Position = 0;
        return file;
    }

    public async Task<string> Sha256(CancellationToken cancel) => Convert.ToHexStringLower(await SHA256.HashDataAsync(Rewound(), cancel));

    public void Dispose() => file.Dispose();
}
