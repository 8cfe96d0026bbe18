namespace Zhengwu.Api.Files;

/// <summary>What was said about a file. <see cref="Word"/> is written down with it.</summary>
public abstract record ScanVerdict
{
    /// <summary>No virus known.</summary>
    public sealed record Clean : ScanVerdict;
    /// <summary>No scanner is configured: that is on the record, and the file is taken.</summary>
    public sealed record Absent : ScanVerdict;
    /// <param name="Signature">The virus by the scanner's name: letters, digits, dots and dashes, at most 80.</param>
    public sealed record Infected(string Signature) : ScanVerdict;
    /// <summary>The scanner is there but did not answer for this file: nothing is taken until it does.</summary>
    public sealed record Unavailable(string Reason) : ScanVerdict;

    public string Word => GetType().Name.ToLowerInvariant();
}

/// <summary>Looks for viruses (ASVS 5.4.3). The county may run one or not; which it was stands with every file.</summary>
public interface IFileScanner
{
    /// <summary>Reads <paramref name="bytes"/> to the end and does not close them.</summary>
    Task<ScanVerdict> Scan(Stream bytes, CancellationToken cancel);
}

/// <summary>Settings name no scanner.</summary>
public sealed class NoFileScanner : IFileScanner
{
    public Task<ScanVerdict> Scan(Stream bytes, CancellationToken cancel) => Task.FromResult<ScanVerdict>(new ScanVerdict.Absent());
}
