namespace Zhengwu.Domain.Catalogue;

/// <summary>The words of the guide's choices, as screens, workbooks and differences say them.</summary>
public static class GuideWords
{
    public static string Of(HandlingKind kind) => kind is HandlingKind.Immediate ? "即办件" : "承诺件";

    public static string Of(DecisionRoute route) => route switch { DecisionRoute.Platform => "一体化平台", DecisionRoute.PrivateNetwork => "行业专网", _ => "乡镇站办所" };

    public static string Of(TakingLevel level) => level switch { TakingLevel.County => "县", TakingLevel.Township => "镇", _ => "村" };

    public static string Of(AdministrativeLevel level) => level switch { AdministrativeLevel.City => "市", AdministrativeLevel.County => "县", AdministrativeLevel.Township => "镇", _ => "村" };

    public static string Of(LevelRight right) => right switch
    {
        LevelRight.Consult => "咨询", LevelRight.Receive => "收件", LevelRight.Accept => "受理", LevelRight.Decide => "决定", _ => "出件",
    };

    public static string Of(MaterialForm form) => form switch { MaterialForm.Original => "原件", MaterialForm.Copy => "复印件", _ => "原件和复印件" };

    public static string Of(bool yes) => yes ? "是" : "否";

    /// <summary>The value behind a word; null when no value has it.</summary>
    public static T? Value<T>(string word, Func<T, string> of) where T : struct, Enum => Enum.GetValues<T>().Where(v => of(v) == word).Select(v => (T?)v).FirstOrDefault();

    /// <summary>All words of a choice, in its order.</summary>
    public static IReadOnlyList<string> All<T>(Func<T, string> of) where T : struct, Enum => [.. Enum.GetValues<T>().Select(of)];

    /// <summary>Where it may be handed in, for the public: 村、镇、县.</summary>
    public static string Where(ServiceGuide guide) => string.Join('、', guide.TakenAt.Order().Reverse().Select(Of));
}
