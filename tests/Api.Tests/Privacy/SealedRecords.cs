using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Zhengwu.Api.Audit;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Privacy;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Limits;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Privacy;

/// <summary>Personal texts lie in the book under a key of their own case; forgetting the key erases them and the chain stays whole (ADR 0018).</summary>
public sealed class SealedRecords : TimeProvider, IBellRope
{
    private const string Name = "王秀英", IdNumber = "11010519491231002X", Phone = "13900001234", Address = "公营子村一组";
    private static readonly Actor Window = new(new By("w", "经办", "中心"), Role.IntegratedWindow, "0400", "0400");
    private static readonly byte[] First = [.. Enumerable.Repeat((byte)1, 32)], Second = [.. Enumerable.Repeat((byte)2, 32)];
    private readonly InMemoryBookStore store = new();

    void IBellRope.RingSoon(BellMessage bell) { }

    [Fact]
    public async Task no_personal_text_lies_open_in_the_records()
    {
        await Take(PlainKeys.Of(1));
        foreach (var row in Records()) Assert.DoesNotMatch($"{Name}|{IdNumber}|{Phone}|{Address}|多病", row.Body);
        Assert.Equal(Name, (await Read(PlainKeys.Of(1))).Applicant.Name);
        Assert.Empty((await BookAudit.Run(store, ["0400"], PlainKeys.Of(1))).Findings);
    }

    [Fact]
    public async Task an_erased_case_keeps_its_chain_and_loses_its_person()
    {
        var (keys, number) = (PlainKeys.Of(1), await Take(PlainKeys.Of(1)));
        var before = Records().Where(r => r.Key.StartsWith("e~", StringComparison.Ordinal)).Select(r => r.Body).ToList();
        await Erase(keys, number);
        var it = await Read(keys);
        Assert.Equal((Erased.Text, Erased.Text, Erased.Text, Erased.Text), (it.Applicant.Name, it.Applicant.IdNumber, it.Applicant.Phone, ((Delivery.ByMail)it.Delivery).Address));
        Assert.Equal(("残疾人证核发", "0400"), (it.Item.Name, it.TakenAt.UnitId));
        // What was written before is what it was; nothing in the book opens it any more.
        Assert.Equal(before, Records().Where(r => r.Key.StartsWith("e~", StringComparison.Ordinal)).Take(before.Count).Select(r => r.Body));
        Assert.Empty((await BookAudit.Run(store, ["0400"], keys)).Findings);
        Assert.DoesNotContain(store.Rows("0400"), r => r.Body.Contains("王＊", StringComparison.Ordinal) || r.Key.StartsWith("v~find~", StringComparison.Ordinal));
        Assert.All(await BookOf(keys).Events(StreamKinds.Case, "0400", number), e => Assert.DoesNotMatch($"{Name}|{IdNumber}|{Phone}", JsonSerializer.Serialize(e.Event, Json.Book)));
    }

    [Fact]
    public async Task what_comes_after_the_erasure_is_not_kept_either()
    {
        var (keys, number) = (PlainKeys.Of(1), await Take(PlainKeys.Of(1)));
        await Erase(keys, number);
        await Change(keys, number, new CaseCommand.AddNote($"家属{Phone}来问"));
        Assert.DoesNotContain(Records(), r => r.Body.Contains(Phone, StringComparison.Ordinal));
        Assert.Empty((await BookAudit.Run(store, ["0400"], keys)).Findings);
    }

    [Theory]
    [InlineData("\"key\":\"[^\"]*\"", "\"key\":\"erased\"", "密钥没有了")]
    [InlineData("\"key\":\"[^\"]{20}", "\"key\":\"00000000.AAAAAAAAAAA", "密钥打不开")]
    [InlineData("~1\\.[A-Za-z0-9+/]{8}", "~1.AAAAAAAA", "快照的内容与记录不符")]
    public async Task the_audit_sees_when_somebody_touched_key_or_text(string what, string by, string finding)
    {
        await Take(PlainKeys.Of(1));
        var snapshot = Records().Single(r => r.Key.StartsWith("s~case~", StringComparison.Ordinal));
        await store.Transact("0400", [new RowChange.Upsert(snapshot with { Body = Regex.Replace(snapshot.Body, what, by, RegexOptions.None, TimeSpan.FromSeconds(1)), ETag = null })]);
        Assert.Contains((await BookAudit.Run(store, ["0400"], PlainKeys.Of(1))).Findings, f => f.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_key_fits_no_other_case()
    {
        var keys = new StreamKeys(First);
        var (one, other) = (await Take(keys), await Take(keys));
        var key = JsonNode.Parse(Snapshot(one).Body)!["key"]!.GetValue<string>();
        var swapped = JsonNode.Parse(Snapshot(other).Body)!;
        swapped["key"] = key;
        await store.Transact("0400", [new RowChange.Upsert(new(Keys.Snapshot("case", other), swapped.ToJsonString()))]);
        await Assert.ThrowsAsync<JsonException>(async () => await BookOf(keys).Read(StreamKinds.Case, "0400", other));
    }

    [Fact]
    public async Task the_personal_key_is_replaced_without_closing_the_hall()
    {
        var number = await Take(new StreamKeys(First));
        var during = new StreamKeys(Second, before: First);
        Assert.Equal(Name, (await Read(during)).Applicant.Name);
        await Assert.ThrowsAsync<JsonException>(async () => await Read(new StreamKeys(Second)));
        await Change(during, number, new CaseCommand.AddNote("换钥匙以后"));
        Assert.Equal(Name, (await Read(new StreamKeys(Second))).Applicant.Name);
        Assert.Empty((await BookAudit.Run(store, ["0400"], new StreamKeys(Second))).Findings);
    }

    [Fact]
    public async Task what_nobody_changed_since_is_wrapped_under_the_new_key_by_one_command()
    {
        var first = new StreamKeys(First);
        var (number, erased) = (await Take(first), await Take(first));
        await Erase(first, erased);
        var state = (await Read(first)).Applicant;
        Assert.Equal((1, 0), (await RekeyCommand.Wrap(store, new StreamKeys(Second, before: First), "0400"), await RekeyCommand.Wrap(store, new StreamKeys(Second, before: First), "0400")));
        Assert.Equal(state, (await BookOf(new StreamKeys(Second)).Read(StreamKinds.Case, "0400", number)).State!.Applicant);
        Assert.Empty((await BookAudit.Run(store, ["0400"], new StreamKeys(Second))).Findings);
    }

    [Fact]
    public async Task a_record_from_before_there_were_seals_is_read_and_sealed_from_its_next_change_on()
    {
        var number = await Take(PlainKeys.Of(1));
        await Plain(number);
        Assert.Equal(Name, (await Read(PlainKeys.Of(1))).Applicant.Name);
        await Change(PlainKeys.Of(1), number, new CaseCommand.AddNote("失聪"));
        Assert.Equal(Name, (await Read(PlainKeys.Of(1))).Applicant.Name);
        Assert.DoesNotContain("失聪", string.Concat(Records().Select(r => r.Body)), StringComparison.Ordinal);
        Assert.Empty((await BookAudit.Run(store, ["0400"], PlainKeys.Of(1))).Findings);
    }

    /// <summary>The same record as a program without seals wrote it.</summary>
    private async Task Plain(string number)
    {
        var (keys, loaded) = (PlainKeys.Of(1), await BookOf(PlainKeys.Of(1)).Read(StreamKinds.Case, "0400", number));
        var (head, changes) = ("", new List<RowChange>());
        foreach (var recorded in await BookOf(keys).Events(StreamKinds.Case, "0400", number))
        {
            (var body, head) = Chain.Write(recorded, null, head);
            changes.Add(new RowChange.Upsert(new(Keys.Event("case", number, recorded.Version), body)));
        }
        changes.Add(new RowChange.Upsert(new(Keys.Snapshot("case", number), Shell.Snapshot.Write(loaded.Version, head, null, loaded.State!))));
        await store.Transact("0400", changes);
    }

    private Row Snapshot(string number) => store.Rows("0400").Single(r => r.Key == Keys.Snapshot("case", number));
    private IEnumerable<Row> Records() => store.Rows("0400").Where(r => r.Key[0] is 's' or 'e');

    private Book BookOf(StreamKeys keys) => new(store, new StreamCache(), new HeardBells(), this, this, keys, _ => ValueTask.CompletedTask);

    private async Task<Case> Read(StreamKeys keys)
    {
        var number = Records().First(r => r.Key.StartsWith("s~case~", StringComparison.Ordinal)).Key["s~case~".Length..];
        return (await BookOf(keys).Read(StreamKinds.Case, "0400", number)).State!;
    }

    /// <summary>A case that was taken, corrected and withdrawn.</summary>
    private async Task<string> Take(StreamKeys keys)
    {
        var item = new ItemRef("canji-zheng", 1, "残疾人证核发", null, null, DecisionRoute.Township, null, "d", 5, Office: "民政");
        var received = new CaseReceived("", item, ServiceMode.OnBehalf, new Applicant(Name, IdNumber, Phone, new Village("0400", "村"), "镇", null), new Agent("王小明", IdNumber, Phone, "儿子", Authorisation.PowerOfAttorney),
            [new("photo", "照片", MaterialTreatment.Copy, [new("f1", $"{Name}.jpg", "image/jpeg", 1, "00")], "老人多病")], new Delivery.ByMail(Name, Phone, Address), new Place("0400", "镇", "0400", "中心"), GetUtcNow().AddDays(5), new SearchMarks(["a"], "i"), DataKind.Real);
        var number = Assert.IsType<Outcome.Done>(await TakeCase.Take(BookOf(keys), new CaseNumbers(store), new Ask(Window.By, Guid.NewGuid().ToString(), "", 0), Window, received, LimitRules.Plain, this)).Id;
        await Change(keys, number, new CaseCommand.CorrectContact(Phone, null));
        await Change(keys, number, new CaseCommand.Withdraw($"{Name}不办了"));
        return number;
    }

    private async Task Change(StreamKeys keys, string number, CaseCommand command) =>
        Assert.IsType<Outcome.Done>(await BookOf(keys).Change(StreamKinds.Case, "0400", number, new Ask(Window.By, Guid.NewGuid().ToString()), (it, now) => CaseDecider.Decide(it, command, Window, LimitRules.Plain, now)));

    private async Task Erase(StreamKeys keys, string number) =>
        Assert.IsType<Outcome.Done>(await BookOf(keys).Change(StreamKinds.Case, "0400", number, new Ask(By.System), (it, _) => CaseDecider.Erase(it!, "保存期已满", Actor.System)));
}
