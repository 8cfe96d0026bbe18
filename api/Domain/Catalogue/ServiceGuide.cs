namespace Zhengwu.Domain.Catalogue;

/// <summary>即办件 is decided while the applicant waits; 承诺件 within promised working days. Source: 004 二(二)1.</summary>
public enum HandlingKind { Immediate, Promised }

/// <summary>
/// Where it is decided: by the county on 朝阳市一体化平台 (click 受理 there) or in an industry private network (do not click, re-enter there;
/// 000 附件8四), or by the chief representative of a township office (便民服务事项, 004 三(三)1).
/// </summary>
public enum DecisionRoute { Platform, PrivateNetwork, Township }

/// <summary>What a level may do with an item. Source: 000 五3, 002 四17.</summary>
public enum LevelRight { Consult, Receive, Accept, Decide, Issue }

/// <summary>市 · 县 · 镇 · 村.</summary>
public enum AdministrativeLevel { City, County, Township, Village }

/// <summary>What one level may do with an item (ITEM-kz_down, WIN-wd_auth).</summary>
public sealed record LevelRights(AdministrativeLevel Level, IReadOnlyList<LevelRight> May);

/// <summary>One line of the business manual: what the approver looks at and ticks (ITEM-wd_manual).</summary>
public sealed record ReviewPoint(string Id, string Text);

/// <summary>常见问题解答.</summary>
public sealed record FaqEntry(string Question, string Answer);

/// <summary>A blank form or a filled sample that goes with a material (ITEM-wd_faq).</summary>
public sealed record GuideFile(string FileId, string Name, string Type, long Size, string Sha256);

/// <summary>
/// One question of the situation tree; at most five are asked. It is asked when one of the options in <paramref name="AskIf"/> was chosen before, or
/// always when that is empty.
/// </summary>
public sealed record SituationQuestion(string Id, string Text, IReadOnlyList<SituationOption> Options, IReadOnlyList<string> AskIf);

/// <summary>An answer; ids are unique within the guide.</summary>
public sealed record SituationOption(string Id, string Text);

/// <summary>The levels that may take a case of this item. Source: 003 三(三)1, 000 五3.</summary>
public enum TakingLevel { County, Township, Village }

/// <summary>What the guide wants to see of a material.</summary>
public enum MaterialForm { Original, Copy, OriginalAndCopy }

/// <summary>
/// One version of the guide of one item (办事指南). The eight fields of K-37 are all mandatory: name, legal basis, conditions,
/// materials, procedure, time limit, fee, complaint channel. A case keeps the version it was taken under.
/// </summary>
/// <param name="ItemId">Stable id of the item, lower-case letters, digits and '-'.</param>
/// <param name="Version">1, 2, 3 …; a published version never changes.</param>
/// <param name="Pinyin">The name in toneless pinyin, syllables separated by spaces; for search only.</param>
/// <param name="Initials">Pinyin initials of the name; for search only.</param>
/// <param name="StatutoryDays">法定时限, working days from acceptance; 0 where the law names none.</param>
/// <param name="PromisedDays">承诺时限, working days from acceptance; 0 for 即办件.</param>
/// <param name="DepartmentId">The county department that decides.</param>
/// <param name="OutsideSystem">Name of the private network for <see cref="DecisionRoute.PrivateNetwork"/>.</param>
public sealed record ServiceGuide(
    string ItemId, int Version, string Name, string Pinyin, string Initials, string Category,
    IReadOnlyList<string> LegalBasis, IReadOnlyList<string> Conditions, IReadOnlyList<MaterialRule> Materials,
    IReadOnlyList<string> Procedure, int StatutoryDays, int PromisedDays, string Fee, string Complaint,
    HandlingKind Handling, DecisionRoute Route, string? OutsideSystem, string DepartmentId,
    IReadOnlyList<TakingLevel> TakenAt, IReadOnlyList<Situation> Situations)
{
    /// <summary>For <see cref="DecisionRoute.Township"/>: the office whose chief representative decides, as in <see cref="Directory.Staff.Office"/>.</summary>
    public string? Office { get; init; }
    /// <summary>Further questions of the situation tree, asked after the situation; null: none.</summary>
    public IReadOnlyList<SituationQuestion>? Questions { get; init; }
    /// <summary>Review standard of the business manual; null: none.</summary>
    public IReadOnlyList<ReviewPoint>? ReviewPoints { get; init; }
    public IReadOnlyList<FaqEntry>? Faq { get; init; }
    /// <summary>What each level may do; null: as <see cref="TakenAt"/> and <see cref="Route"/> say.</summary>
    public IReadOnlyList<LevelRights>? Levels { get; init; }
    /// <summary>What the printed catalogue says beside the name, e.g. "高频".</summary>
    public string? Remark { get; init; }

    /// <summary>The materials to collect in a situation, in the order of the guide.</summary>
    public IEnumerable<MaterialRule> MaterialsFor(string? situation) => MaterialsFor(situation is null ? [] : [situation]);

    /// <summary>The materials to collect after these choices (situation and answers, as option ids), in the order of the guide.</summary>
    public IEnumerable<MaterialRule> MaterialsFor(IReadOnlyCollection<string> chosen) =>
        Materials.Where(m => m.OnlyIn.Count == 0 || m.OnlyIn.Any(entry => SituationTree.Holds(entry, chosen)));

    /// <summary>Blank forms and samples of all materials.</summary>
    public IEnumerable<GuideFile> Files() => Materials.SelectMany(m => new[] { m.Blank, m.Sample }).OfType<GuideFile>();
}

/// <summary>情形: a guide with situations needs exactly one of them chosen.</summary>
public sealed record Situation(string Id, string Name);

/// <summary>One line of 申报材料.</summary>
/// <param name="OnlyIn">Option ids (situations or answers) of which one makes it needed; "a&amp;b" means both; empty means always.</param>
/// <param name="Required">False for a material that only some applicants hold; it may be left out.</param>
/// <param name="PaperMustTravel">纸质必送: the original paper must reach the county (RELAY-py_collect).</param>
/// <param name="MayBeExempt">免交: the government issued it, so it may be waived (DATA-wd_exempt).</param>
public sealed record MaterialRule(
    string Id, string Name, MaterialForm Form, int Copies, bool Required, bool PaperMustTravel, bool MayBeExempt,
    IReadOnlyList<string> OnlyIn, string? Note)
{
    /// <summary>容缺: may be handed in after acceptance (MODE-rongque).</summary>
    public bool? MayFollow { get; init; }
    /// <summary>材料复用: once accepted, it serves for so many months in further cases of the same person; null: never (DATA-wd_reuse).</summary>
    public int? ReusableMonths { get; init; }
    /// <summary>空白表单.</summary>
    public GuideFile? Blank { get; init; }
    /// <summary>示范样本.</summary>
    public GuideFile? Sample { get; init; }
}
