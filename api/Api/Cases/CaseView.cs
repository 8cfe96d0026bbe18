using Zhengwu.Api.Import;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Cases;

/// <summary>A case as a page shows it: names and numbers masked, every allowed action named.</summary>
public static class CaseView
{
    public sealed record ItemPart(string Id, string Name, int GuideVersion, string? Situation, string DepartmentName, string Route, string? OutsideSystem);
    public sealed record VillagePart(string UnitId, string UnitName, string Name);
    public sealed record ApplicantPart(string NameMasked, string IdMasked, string PhoneMasked, VillagePart Village, SpecialGroup? Group);
    public sealed record AgentPart(string NameMasked, string Relation, Authorisation Authorisation);
    public sealed record FilePart(string FileId, string Name, string Type, long Size, string Sha256);
    public sealed record MaterialPart(string MaterialId, string Name, MaterialTreatment Treatment, string? Note, int Round, IEnumerable<FilePart> Files, Reuse? Reuse = null);
    public sealed record DeliveryPart(string Way, string? RecipientMasked, string? PhoneMasked, string? AddressMasked);
    public sealed record HolderPart(string Name, DateTimeOffset Since);
    /// <param name="At">Null while the limit is paused.</param>
    /// <param name="Explain">The sum, line by line.</param>
    public sealed record DuePart(DateTimeOffset? At, string Label, bool Overdue, IReadOnlyList<string> Explain, string Limit, AlarmLevel? Level);
    public sealed record OrderPart(int No, string Text, int Days, DateTimeOffset At, TimelineBy By, string? Reply, DateTimeOffset? RepliedAt, TimelineBy? RepliedBy);
    public sealed record LatePart(string Limit, string LimitName);
    public sealed record CausePart(string LimitName, string Cause, string Responsible, string Outcome);
    public sealed record ReceivedPart(string Name, string Place);
    public sealed record SupplementPart(DateTimeOffset? AskedAt, string? By, IReadOnlyList<SupplementItem> Items, string? Note, int Round);
    public sealed record RefusalPart(string Reason, string Remedies);
    public sealed record ReturnedPart(string Reason);
    public sealed record OutsidePart(string System, string Number, DateOnly? EnteredOn, string Kind);
    public sealed record DecisionPart(DecisionOutcome Outcome, string Summary, DateTimeOffset? DecidedAt, string? DocumentNumber, string? Remedies);
    public sealed record IssuePart(string Way, string? Courier, string? CourierNumber, string? Place, DateTimeOffset? At);
    public sealed record HandOverPart(string ReceiverMasked, ReceiverRelation Relation, ReceiverCheck Checked, DateTimeOffset? At);

    /// <summary>The facts both desks show.</summary>
    public sealed record Facts(string Number, bool Practice, ItemPart Item, ServiceMode Mode, ApplicantPart Applicant, AgentPart? Agent,
        IEnumerable<MaterialPart> Materials, DeliveryPart Delivery, DuePart? Due, IEnumerable<DuePart> Limits, IEnumerable<OrderPart> Orders, IEnumerable<CausePart> Causes, IEnumerable<LatePart> Unexplained, DateTimeOffset ReceivedAt, ReceivedPart ReceivedBy,
        SupplementPart? Supplement, RefusalPart? Refusal, ReturnedPart? Returned, OutsidePart? Outside, DecisionPart? Decision, FilePart? ResultFile,
        IssuePart? Issue, DateTimeOffset? ArrivedAt, HandOverPart? HandOver, DateTimeOffset? ClosedAt);

    /// <param name="job">The county's side where the asker may see it: its limits are shown first.</param>
    public static Facts FactsOf(Case it, ReferenceData reference, DateTimeOffset now, CountyJob? job = null) => Of(it, reference.Directory, [
        .. job is null ? [] : Limits(reference.Rules, job.Watch, JobClocks.Of(job, reference.Rules.Settings), now),
        .. Limits(reference.Rules, it.Watch, CaseClocks.Of(it, reference.Rules.Settings), now)], [.. job is null ? [] : new[] { job.Watch }, it.Watch]);

    private static Facts Of(Case it, CountyDirectory directory, IReadOnlyList<DuePart> limits, IReadOnlyList<Watch> watches) => new(
        it.Number, it.Kind is DataKind.Practice,
        new(it.Item.Id, it.Item.Name, it.Item.GuideVersion, it.Item.SituationName, directory.Department(it.Item.DepartmentId)?.Name ?? it.Item.DepartmentId,
            RouteName(it.Item.Route), it.Item.OutsideSystem),
        it.Mode,
        new(Masks.Name(it.Applicant.Name), Masks.IdNumber(it.Applicant.IdNumber), Masks.Phone(it.Applicant.Phone),
            new(it.Applicant.Village.UnitId, it.Applicant.VillageUnitName, it.Applicant.Village.Name), it.Applicant.Group),
        it.Agent is { } agent ? new(Masks.Name(agent.Name), agent.Relation, agent.Authorisation) : null,
        it.Materials.Select(m => new MaterialPart(m.MaterialId, m.Name, m.Treatment, m.Note, m.Round, m.Files.Select(Part), m.Reuse)),
        it.Delivery switch
        {
            Delivery.ByMail mail => new("mail", Masks.Name(mail.Recipient), Masks.Phone(mail.Phone), Masks.Address(mail.Address)),
            Delivery.AtStation => new("station", null, null, null),
            _ => new("township", null, null, null),
        },
        limits.FirstOrDefault(l => l.Limit == CaseClocks.Promised) ?? limits.FirstOrDefault(), limits,
        watches.SelectMany(w => w.Orders).Select(o => new OrderPart(o.No, o.Text, o.Days, o.At, new(o.By.Name, o.By.Unit), o.Reply, o.RepliedAt, o.RepliedBy is { } by ? new(by.Name, by.Unit) : null)),
        watches.SelectMany(w => w.Causes).Select(c => new CausePart(LimitWords.Of(c.Limit), c.Cause, c.Responsible, c.Outcome)),
        watches.SelectMany(w => w.Unexplained).Select(l => new LatePart(l, LimitWords.Of(l))),
        it.ReceivedAt, new(it.ReceivedBy.Name, it.TakenAt.PlaceName),
        it.Supplement is { } s ? new(it.SupplementAskedAt, it.SupplementAskedBy?.Name, s.Items, s.Note, s.Round) : null,
        it.Refusal is { } r ? new(r.Reason, r.Remedies) : null,
        it.Return is { } back ? new(back.Reason) : null,
        Outside(it),
        it.Decision is { } d ? new(d.Outcome, d.Summary, it.DecidedAt, d.DocumentNumber, d.Remedies) : null,
        it.Decision?.Result is { } file ? Part(file) : null,
        it.Mailed is { } m ? new("mail", m.Courier, m.CourierNumber, null, it.IssuedAt) : it.Ready is { } p ? new("pickup", null, null, p.PickupPlace, it.IssuedAt) : null,
        it.ArrivedAt, it.HandOver is { } h ? new(Masks.Name(h.Receiver), h.Relation, h.Checked, it.HandedOverAt) : null, it.ClosedAt);

    /// <summary>Every file that belongs to the case, the result included.</summary>
    public static IEnumerable<(string Label, MaterialFile File)> FilesOf(Case it) =>
        it.Materials.SelectMany(m => m.Files.Select(f => (m.Round switch { 0 => m.Name, Case.OutstandingRound => $"{m.Name}（容缺补齐）", _ => $"{m.Name}（补正{m.Round}）" }, f)))
            .Concat(it.Decision?.Result is { } result ? [("办理结果", result)] : []);

    private static string RouteName(Domain.Catalogue.DecisionRoute route) => route switch
    {
        Domain.Catalogue.DecisionRoute.Platform => "platform",
        Domain.Catalogue.DecisionRoute.PrivateNetwork => "privateNetwork",
        _ => "township",
    };

    private static IEnumerable<DuePart> Limits(LimitRules rules, Watch watch, IEnumerable<(string Name, TimeLimit Limit)> limits, DateTimeOffset now) =>
        limits.Select(l => (l.Name, Sum: WorkingTime.Reckon(rules.Calendar, l.Limit))).Select(l => new DuePart(l.Sum.DueAt, LimitWords.Of(l.Name), now > l.Sum.DueAt, l.Sum.Lines, l.Name,
            watch.Standing.FirstOrDefault(a => Clockwork.BaseOf(a.Limit) == l.Name)?.Level));

    private static FilePart Part(MaterialFile f) => new(f.FileId, f.Name, f.Type, f.Size, f.Sha256);

    private static OutsidePart? Outside(Case it) =>
        it.PrivateNetwork is { } n ? new(n.System, n.OutsideNumber, n.EnteredOn, "privateNetwork")
        : it.Platform is { } p ? new("一体化平台", p.OutsideNumber, null, "platform") : null;
}
