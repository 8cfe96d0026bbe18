using System.Security.Cryptography;

namespace Zhengwu.Local;

/// <summary>The key of this machine.</summary>
internal static class LocalSecret
{
    /// <summary>Random, kept beside the data with no rights for others.</summary>
    public static byte[] Of(string? folder)
    {
        if (folder is null) return RandomNumberGenerator.GetBytes(32);
        var file = Path.Combine(folder, "personal.key");
        if (File.Exists(file)) return Convert.FromBase64String(File.ReadAllText(file));
        var key = RandomNumberGenerator.GetBytes(32);
        var mine = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) mine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, mine);
        writer.Write(Convert.ToBase64String(key));
        return key;
    }
}
