using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;

namespace Zhengwu.Api.Supervision;

/// <summary>One case with both books, for those who watch over it: masked facts, every limit with its sum, orders and causes.</summary>
public static class ShowWatchedCase
{
    public sealed record Extra(int Version, int? CountyVersion, string Stage, string Headline, CaseView.HolderPart Holder, IEnumerable<string> AllowedActions, IEnumerable<TimelineEntry> Timeline);

    public static async Task<IResult> Handle(HttpContext http, string number, Book book, IBookStore store, TimeProvider time)
    {
        var (asking, cancel) = (http.Asking(), http.RequestAborted);
        if (!CaseDesk.IsNumber(number) || asking.Reference.Directory.Unit(CaseDesk.UnitOf(number)) is not { IsCounty: false } unit) return Problems.Answer(Problems.NotFound);
        var loaded = await book.Read(StreamKinds.Case, unit.Id, number, cancel);
        if (loaded.State is not { } it) return Problems.Answer(Problems.NotFound);
        var job = await book.Read(StreamKinds.Job, Unit.CountyId, number, cancel);
        var own = job.State is null ? [] : (await book.Events(StreamKinds.Job, Unit.CountyId, number, 1, cancel)).Where(e => e.Event is not (JobOpened or SupplementReceived or RelayedAgainReceived or DeliveryHeard));
        var theirs = (await book.Events(StreamKinds.Case, unit.Id, number, 1, cancel)).Where(e => e.Event is not CountyReported || job.State is null);
        string[] actions = asking.Staff.Role is Role.Supervisor ? it.Watch.Unexplained.Any() || job.State?.Watch.Unexplained.Any() is true ? ["order", "recordCause"] : ["order"] : [];
        var extra = new Extra(loaded.Version, job.State is null ? null : job.Version, CaseRows.NameOf(it.Stage), CaseWords.Headline(it), new(CaseWords.Holder(it), it.Since), actions,
            Timeline.Lines(own).Concat(Timeline.Lines(theirs)).OrderBy(t => t.At));
        return new JsonAnswer(Merged.Of(Merged.Of(CaseView.FactsOf(it, asking.Reference, time.GetUtcNow(), job.State), extra), await OfficeView.Of(it, asking.Reference, store, cancel)), 200, loaded.Version);
    }
}

/// <summary>督办 and 登记超期原因. They need no page version: an order adds itself, a cause is taken once.</summary>
public static class SuperviseCase
{
    public sealed record OrderRequest(string To, string Text, int? Days = null);
    public sealed record CauseRequest(string Limit, string Cause, string ResponsibleId, string Outcome);
    public sealed record Done(string Number);

    public static Task<IResult> Order(HttpContext http, string number, Book book) => Tell<OrderRequest>(http, number, book, (r, check) =>
    {
        if (r.To is not ("township" or "county")) check.Add("to", "请选择督办给谁");
        if (r.Days is < 1 or > 60) check.Add("days", "请填 1 到 60 个工作日");
        return (r.To == "county", new WatchCommand.Order(check.Text("text", r.Text, 500, "请写明督办要求"), r.Days ?? http.Asking().Reference.Rules.Settings.OrderReplyDays));
    });

    public static Task<IResult> RecordCause(HttpContext http, string number, Book book) => Tell<CauseRequest>(http, number, book, (r, check) =>
        (IsOfCounty(r.Limit), Cause(http.Asking(), r, check)));

    /// <summary>Also what a leader asks on the own desk.</summary>
    public static WatchCommand.RecordCause Cause(Asking asking, CauseRequest r, FieldCheck check)
    {
        var responsible = asking.Reference.Directory.Person(r.ResponsibleId);
        if (responsible is null || !ShowPeople.MayAnswer(asking, responsible.UnitId)) check.Add("responsibleId", "请选择责任人");
        return new(check.Text("limit", r.Limit, 60, "请选择超期的时限"), check.Text("cause", r.Cause, 300, "请写明超期原因"), r.ResponsibleId, responsible?.Name ?? "", check.Text("outcome", r.Outcome, 300, "请写明处理结果"));
    }

    private static bool IsOfCounty(string limit) => limit.StartsWith(JobClocks.TakeOver, StringComparison.Ordinal) || limit.StartsWith(JobClocks.Notice, StringComparison.Ordinal)
        || Clockwork.BaseOf(limit) is JobClocks.Statutory or JobClocks.Tolerance;

    private static async Task<IResult> Tell<TBody>(HttpContext http, string number, Book book, Func<TBody, FieldCheck, (bool County, WatchCommand What)> read)
    {
        var asking = http.Asking();
        if (!CaseDesk.IsNumber(number) || asking.Reference.Directory.Unit(CaseDesk.UnitOf(number)) is not { IsCounty: false } unit) return Problems.Answer(Problems.NotFound);
        var (command, refusal) = await Commands.Read<TBody>(http, withVersion: false);
        if (refusal is not null) return refusal;
        var check = new FieldCheck();
        var (county, what) = read(command!.Body, check);
        if (!check.Ok) return Problems.Answer(check.Problem);
        var ask = new Ask(asking.Actor.By, command.Id, command.Fingerprint);
        // What the township decides has no job at the county: its notice, statutory and tolerance limits run at the township.
        county = county && (await book.Recall(StreamKinds.Case, unit.Id, number, http.RequestAborted)).State is not { Item.IsOfTownship: true };
        var outcome = county
            ? await book.Change(StreamKinds.Job, Unit.CountyId, number, ask, (job, now) => JobDecider.Decide(job, new JobCommand.Watch(what), asking.Actor, asking.Reference.Rules, now), http.RequestAborted)
            : await book.Change(StreamKinds.Case, unit.Id, number, ask, (it, now) => CaseDecider.Decide(it, new CaseCommand.Watch(what), asking.Actor, asking.Reference.Rules, now), http.RequestAborted);
        return outcome is Outcome.No no ? Problems.Answer(no.Problem) : new JsonAnswer(new Done(number));
    }
}

/// <summary>Who may answer for something: people of a unit. A township's leaders choose among their own and the county's; never among another township's.</summary>
public static class ShowPeople
{
    public sealed record Person(string StaffId, string Name, string RoleName, string UnitName);

    public static IResult Handle(HttpContext http, string? unitId = null)
    {
        var (asking, directory) = (http.Asking(), http.Asking().Reference.Directory);
        var wanted = unitId ?? Unit.CountyId;
        if (!MayAnswer(asking, wanted)) wanted = asking.Unit.Id;
        return new JsonAnswer(new
        {
            people = directory.Staff.Where(s => s.UnitId == wanted && !s.Disabled)
                .Select(s => new Person(s.Id, s.Name, RoleWords.Of(s.Role), directory.Unit(s.UnitId)!.Name)),
        });
    }

    public static bool MayAnswer(Asking asking, string unitId) => asking.Unit.IsCounty || unitId == asking.Unit.Id || unitId == Unit.CountyId;
}
