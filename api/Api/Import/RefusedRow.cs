namespace Zhengwu.Api.Import;

/// <summary>A row that an import did not take: where it stands, what stood there, a stable code, and a Chinese sentence that says what to do.</summary>
/// <param name="Row">As the sheet counts; 0 for the sheet as a whole.</param>
public sealed record RefusedRow(string Sheet, int Row, string? Column, string? Value, string Code, string Message)
{
    private const int MostShown = 60;

    /// <summary>As much of a cell as a report shows.</summary>
    public static string Short(string value) => value.Length <= MostShown ? value : value[..MostShown] + "…";
}
