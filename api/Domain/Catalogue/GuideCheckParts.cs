namespace Zhengwu.Domain.Catalogue;

public static partial class GuideCheck
{
    /// <summary>Bounds that keep a guide printable and every row of the store small; guides come from workbooks of strangers too.</summary>
    public const int MostId = 60, MostName = 100, MostLine = 1000, MostLines = 60, MostText = 60_000, MostMonths = 120;

    /// <summary>Lists of JSON may hold nothing where a thing should stand.</summary>
    private static bool Holes(ServiceGuide guide) =>
        Missing(guide.LegalBasis) || Missing(guide.Conditions) || Missing(guide.Procedure) || Missing(guide.Materials) || Missing(guide.Situations)
        || Missing(guide.Questions) || Missing(guide.ReviewPoints) || Missing(guide.Faq) || Missing(guide.Levels)
        || guide.Materials.Any(m => Missing(m.OnlyIn)) || (guide.Questions ?? []).Any(q => Missing(q.Options) || Missing(q.AskIf)) || (guide.Levels ?? []).Any(l => l.May is null);

    private static bool Missing<T>(IReadOnlyList<T>? list) where T : class => list?.Any(e => e is null) ?? false;

    private static void Sizes(ServiceGuide guide, Action<bool, string, string> unless)
    {
        unless(guide.Name.Length <= MostName && guide.Category.Length <= MostName && (guide.Remark?.Length ?? 0) <= MostName, "guide-length", $"名称、领域、备注最多 {MostName} 个字");
        var lines = guide.LegalBasis.Concat(guide.Conditions).Concat(guide.Procedure).ToList();
        unless(guide.LegalBasis.Count <= MostLines && guide.Conditions.Count <= MostLines && guide.Procedure.Count <= MostLines && guide.Materials.Count <= MostLines
            && (guide.ReviewPoints?.Count ?? 0) <= MostLines && (guide.Faq?.Count ?? 0) <= MostLines, "guide-count", $"每一部分最多 {MostLines} 条");
        unless(lines.All(l => l.Length <= MostLine && !l.Contains('\n')), "guide-lines", $"法律依据、条件、程序每条最多 {MostLine} 个字，一条里不换行");
        var all = lines.Sum(l => l.Length) + guide.Fee.Length + guide.Complaint.Length + (guide.OutsideSystem?.Length ?? 0) + guide.Pinyin.Length
            + guide.Materials.Sum(m => m.Name.Length + (m.Note?.Length ?? 0) + m.OnlyIn.Sum(o => o.Length)) + (guide.Questions ?? []).Sum(q => q.Text.Length + q.AskIf.Sum(a => a.Length) + q.Options.Sum(o => o.Id.Length + o.Text.Length))
            + guide.Situations.Sum(s => s.Name.Length) + (guide.ReviewPoints ?? []).Sum(p => p.Text.Length) + (guide.Faq ?? []).Sum(f => f.Question.Length + f.Answer.Length);
        unless(all <= MostText, "guide-size", $"全文最多 {MostText} 个字");
    }

    /// <summary>What a chief representative decides needs the office that sits there and what to look at (ORG-chief_rep, ITEM-wd_manual).</summary>
    private static void Township(ServiceGuide guide, Action<bool, string, string> unless)
    {
        if (guide.Route == DecisionRoute.Township)
        {
            unless(Offices.All.Contains(guide.Office), "guide-office", $"乡镇办理的事项要写明站办所：{string.Join('、', Offices.All)}");
            unless(guide.ReviewPoints is { Count: > 0 }, "guide-review-points", "乡镇办理的事项要有审查要点");
            unless(guide.TakenAt.Contains(TakingLevel.Township), "guide-township-takes", "乡镇办理的事项，镇一级必须可以收件");
        }
        else unless(!Filled(guide.Office), "guide-office", "县里办理的事项不写站办所");
        var points = guide.ReviewPoints ?? [];
        unless(points.All(p => IsId(p.Id) && Filled(p.Text)) && Unique(points.Select(p => p.Id)), "guide-review-point", "审查要点的编号或内容为空、重复或不合规");
        unless((guide.Faq ?? []).All(f => Filled(f.Question) && Filled(f.Answer)), "guide-faq", "常见问题要有问题也要有解答");
        unless(guide.Materials.All(m => m.MayFollow is not true) || guide.Materials.Any(m => m.Required && m.MayFollow is not true), "guide-may-follow", "主要材料不能容缺：至少有一份必交材料不可后补");
        unless(guide.Files().All(f => Guid.TryParseExact(f.FileId, "D", out _) && Filled(f.Name) && f.Name.Length <= MostName && f.Sha256 is { Length: 64 } && f.Size > 0), "guide-file", "空白表或样表没有上传成功，请重新上传");
    }

    /// <summary>What each level may do agrees with who takes and who decides (ITEM-qj_list, WIN-wd_auth).</summary>
    private static void Levels(ServiceGuide guide, Action<bool, string, string> unless)
    {
        if (guide.Levels is not { Count: > 0 } levels) return;
        unless(Unique(levels.Select(l => l.Level.ToString())) && levels.All(l => l.May.Count > 0 && Unique(l.May.Select(m => m.ToString()))), "guide-levels", "同一层级写了两次，或权限为空、重复");
        bool May(AdministrativeLevel level, LevelRight right) => levels.Any(l => l.Level == level && l.May.Contains(right));
        unless(new[] { (AdministrativeLevel.County, TakingLevel.County), (AdministrativeLevel.Township, TakingLevel.Township), (AdministrativeLevel.Village, TakingLevel.Village) }
            .All(p => May(p.Item1, LevelRight.Receive) == guide.TakenAt.Contains(p.Item2)), "guide-levels-taken-at", "层级权限里的“收件”与可收件层级不一致");
        var township = guide.Route == DecisionRoute.Township;
        unless(May(AdministrativeLevel.Township, LevelRight.Decide) == township && May(AdministrativeLevel.Township, LevelRight.Accept) == township, "guide-levels-route",
            township ? "乡镇办理的事项，镇一级应有“受理”“决定”" : "县里办理的事项，镇一级没有“受理”“决定”");
        unless(township != (May(AdministrativeLevel.County, LevelRight.Decide) || May(AdministrativeLevel.City, LevelRight.Decide)), "guide-levels-decide", "“决定”只能由一级作出，与办理路径一致");
        unless(!May(AdministrativeLevel.Village, LevelRight.Decide) && !May(AdministrativeLevel.Village, LevelRight.Accept), "guide-levels-village", "村级只代收代办，不能“受理”“决定”");
    }
}
