namespace Zhengwu.Api.Files;

/// <summary>What an upload may be: jpg, png, pdf, and how much of it. One place, said to people in docs/uploads.md (ASVS 5.1.1, 5.2.4).</summary>
public static class FileLimits
{
    /// <summary>Of one file as it comes, bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Files of one material, and of one case with all its rounds.</summary>
    public const int PerMaterial = 20, PerCase = 200;

    /// <summary>Files and bytes that one person may send on one day (Asia/Shanghai); every try counts.</summary>
    public const int PerDay = 1500;
    public const long BytesPerDay = 3L * 1024 * 1024 * 1024;

    /// <summary>A picture's edge and area in pixels: an A4 page at 600 dpi has 35 million.</summary>
    public const int MaxEdge = 16_000;
    public const long MaxPixels = 64_000_000;

    /// <summary>Files on their way in at once; each lies in a nameless temporary file, so the bound is 320 MB of disk.</summary>
    public const int OnTheirWay = 32;

    /// <summary>How long the bytes of one file may take; the platform's load balancer gives up at 230 s anyway.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(220);
}
