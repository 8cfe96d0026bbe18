
using Zhengwu.Api.Bells;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.CountyJobs;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Testing;

namespace Zhengwu.Bench;

/// <summary>One storage request, to be made again under another case number.</summary>
public sealed record Request(string Book, string? Key, IReadOnlyList<RowChange>? Changes)
{
    /// <summary>The bare request: same rows, same keys but for number and command; an update is made without its condition.</summary>
    public async ValueTask Make(IBookStore store, string number, string command)
    {
        string Own(string text) => text.Replace(Recorder.Number, number).Replace(Recorder.Command, command);
        if (Key is { } key) { await store.Get(Book, Own(key)); return; }
        await store.Transact(Book, [.. Changes!.Where(c => c is not RowChange.Delete).Select(c => c switch
        {
            RowChange.Insert i => new RowChange.Insert(new Row(Own(i.Row.Key), Own(i.Row.Body), i.Row.Tags)),
            RowChange.Replace r => new RowChange.Upsert(new Row(Own(r.Row.Key), Own(r.Row.Body), r.Row.Tags)),
            RowChange.Upsert u => new RowChange.Upsert(new Row(Own(u.Row.Key), Own(u.Row.Body), u.Row.Tags)),
            _ => c,
        })]);
    }
}

/// <summary>Runs the production code in process once and writes down every request it makes of the store.</summary>
public sealed class Recorder : TimeProvider, IBookStore, IBellRope
{
    public const string Number = "0400-20261121-0001", Command = "00000000-0000-0000-0000-00000000000c";
    private static readonly Actor Window = new(new By("w0400a", "窗口", "公营子镇便民服务中心"), Role.IntegratedWindow, "0400", "0400"), County = new(new By("z01", "县", "县"), Role.CountyZeroWindow, "0000", "0000");
    private readonly InMemoryBookStore inner = new();
    private readonly Queue<BellMessage> bells = new();
    private readonly Book book;
    private readonly Ear ear;

    public Recorder()
    {
        var heard = new HeardBells();
        book = new Book(this, new StreamCache(), heard, this, this, PlainKeys.Of(1), _ => ValueTask.CompletedTask);
        ear = new Ear(book, this, heard, this, PlainReference.Now);
    }

    public List<Request> Requests { get; } = [];

    public async Task<List<Request>> Submit()
    {
        Requests.Clear();
        var item = new ItemRef("canjirenzheng", 1, "残疾人证核发", "new", "新办", DecisionRoute.Platform, null, "canlian", 20);
        var received = new CaseReceived(Number, item, ServiceMode.OnBehalf, new Applicant("王秀英", "11010519491231002X", "13900001234", new Village("0400", "公营子村"), "公营子镇", null), null,
            [.. Enumerable.Range(0, 5).Select(i => new Material($"m{i}", "居民身份证", MaterialTreatment.PaperFollows, [], null))],
            new Delivery.AtTownship(), new Place("0400", "公营子镇", "0400", "公营子镇便民服务中心"), GetUtcNow().AddDays(20),
            new SearchMarks([$"a{Number}", $"b{Number}", $"c{Number}", $"d{Number}"], "id"), DataKind.Real);
        await book.Change(StreamKinds.Case, "0400", Number, new Ask(Window.By, Command, new string('f', 64), 0), (it, now) => CaseDecider.Decide(it, new CaseCommand.Submit(received), Window, LimitRules.Plain, now));
        return [.. Requests];
    }

    public async Task<List<Request>> Note()
    {
        await Submit();
        Requests.Clear();
        await book.Change(StreamKinds.Case, "0400", Number, new Ask(Window.By, Command + "n", new string('f', 64)), (it, now) => CaseDecider.Decide(it, new CaseCommand.AddNote("备注一句话"), Window, LimitRules.Plain, now));
        return [.. Requests];
    }

    public async Task<List<Request>> Relay()
    {
        var all = await Submit();
        await Hear(all);
        foreach (var (step, i) in ((JobCommand[])[new JobCommand.TakeOver(), new JobCommand.Accept(), new JobCommand.Decide(DecisionOutcome.Granted, "准予", null, null, null), new JobCommand.MailResult("邮政", "1")]).Select((s, i) => (s, i)))
        {
            Requests.Clear();
            await book.Change(StreamKinds.Job, "0000", Number, new Ask(County.By, $"{Command}{i}"), (job, now) => JobDecider.Decide(job, step, County, LimitRules.Plain, now));
            all.AddRange(Requests);
            await Hear(all);
        }
        return all;
    }

    public async ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default)
    {
        Requests.Add(new(book, key, null));
        return await inner.Get(book, key, cancel);
    }

    public ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) =>
        inner.Query(book, from, to, take, token, where, cancel);

    public async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
    {
        Requests.Add(new(book, null, changes));
        return await inner.Transact(book, changes, cancel);
    }

    public void RingSoon(BellMessage bell) => bells.Enqueue(bell);

    private async Task Hear(List<Request> all)
    {
        Requests.Clear();
        while (bells.TryDequeue(out var bell)) await ear.Hear(bell);
        all.AddRange(Requests);
    }
}
