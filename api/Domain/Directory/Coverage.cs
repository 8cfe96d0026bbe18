namespace Zhengwu.Domain.Directory;

/// <summary>Who serves a village.</summary>
/// <param name="StationId">Null: the township's own hall serves it (000 附件3注: 没有出现在名单中的,由乡镇政务服务中心承担).</param>
/// <param name="PlaceId">Station id or unit id.</param>
public sealed record Placement(string UnitId, string? StationId, string PlaceId, string PlaceName)
{
    public bool ByCentre => StationId is null;
}

/// <summary>Every village of a township resolves to exactly one place: its station, or the township's hall. Source: ORG-kz_cover.</summary>
public static class Coverage
{
    /// <summary>
    /// Resolves a village. The name counts as printed; failing that, with or without its last character 村 (K-06: 杨树底下, 西赤里赤), so that
    /// a clerk who writes it the usual way finds the station. Codes: village-missing, unit-unknown, unit-without-villages (the county).
    /// </summary>
    public static Placement? Resolve(CountyDirectory directory, Village village, out Problem? problem)
    {
        problem = null;
        var unit = directory.Unit(village.UnitId);
        var name = HalfWidth.Compact(village.Name);
        if (unit is null) problem = No("unit-unknown", "没有这个乡镇或街道，请重新选择");
        else if (unit.IsCounty) problem = No("unit-without-villages", "请选择村所在的乡镇或街道");
        else if (name.Length == 0) problem = No("village-missing", "请填写所在的村");
        if (problem is not null) return null;

        var station = directory.StationOf(new Village(unit!.Id, name)) ?? directory.StationOf(new Village(unit.Id, OtherSpelling(name)));
        var placeId = station?.Id ?? unit.Id;
        return new Placement(unit.Id, station?.Id, placeId, directory.PlaceName(placeId));
    }

    private static string OtherSpelling(string name) => name.Length > 1 && name.EndsWith('村') ? name[..^1] : name + "村";

    private static Problem No(string code, string message) => new(ProblemKind.Invalid, code, message);
}
