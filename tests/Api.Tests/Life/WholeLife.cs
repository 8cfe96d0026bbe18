using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Life;

[Collection(PlatformCollection.Name)]
public sealed class WholeLife(PlatformFixture fixture) : IDisposable
{
    private readonly Clerk township = new(fixture.Platform, "w0400a"), colleague = new(fixture.Platform, "i0400a"), county = new(fixture.Platform, "z01");

    public void Dispose() { township.Dispose(); colleague.Dispose(); county.Dispose(); }

    [Fact]
    public async Task a_case_reaches_the_county_is_supplemented_granted_mailed_handed_over_and_closed()
    {
        var submitted = await township.Post("/api/cases", await township.Draft());
        var number = submitted["number"]!.GetValue<string>();
        Assert.Matches("^0400-[0-9]{8}-[0-9]{4}$", number);
        var job = await county.UntilThere(number);
        Assert.Equal("takeOver", job.Allowed()[0]);
        await county.County(number, "take-over");
        await township.UntilStage(number, "taken-over");
        await county.County(number, "supplement-request", new() { ["items"] = new JsonArray(new JsonObject { ["name"] = "身份证", ["problem"] = "反光" }) });
        var waiting = await township.UntilStage(number, "awaiting-supplement");
        Assert.Contains("provideSupplement", waiting.Allowed());
        Assert.Contains(number, await Numbers("todo"));
        var page = await township.Upload(PracticeCases.SamplePage(7), "image/png", "重拍.png");
        await township.Township(number, "supplement", new() { ["materials"] = new JsonArray(new JsonObject { ["materialId"] = "extra", ["treatment"] = "copy", ["files"] = new JsonArray(page) }) });
        await Steps.Until(() => county.Job(number), j => j.Stage() == "taken-over");
        await county.County(number, "accept");
        await county.County(number, "department", new() { ["departmentId"] = "renshe" });
        await county.County(number, "private-network", new() { ["system"] = "专网", ["number"] = "A1", ["enteredOn"] = "2026-01-05" });
        var result = await county.Upload(PracticeCases.SamplePage(9), "image/png", "批准书.png");
        await county.County(number, "decision", new() { ["outcome"] = "granted", ["summary"] = "准予", ["resultFile"] = result });
        await county.County(number, "mail", new() { ["courier"] = "邮政", ["courierNumber"] = "E1" });
        var onTheWay = await township.UntilStage(number, "result-on-the-way");
        Assert.Equal("granted", onTheWay["decision"]!["outcome"]!.GetValue<string>());
        await SameBytes($"/api/cases/{number}/files/{onTheWay["resultFile"]!["fileId"]}", onTheWay["resultFile"]!["sha256"]!.GetValue<string>(), township);
        await colleague.Township(number, "arrival");
        await colleague.Township(number, "hand-over", new() { ["receiver"] = "某某", ["relation"] = "self", ["checked"] = "idCard" });
        await township.Township(number, "close");
        var closed = await township.Case(number);
        Assert.Equal("closed", closed.Stage());
        Assert.DoesNotContain(number, await Numbers("todo"));
        Assert.Contains(number, await Numbers("all"));
        await Steps.Until(() => county.Job(number), j => j.Stage() == "finished");
        var titles = closed["timeline"]!.AsArray().Select(t => t!["title"]!.GetValue<string>()).ToList();
        Assert.Equal(["送达申请人", "办结"], titles[^2..]);
        var versions = closed["timeline"]!.AsArray().Select(t => t!["version"]!.GetValue<int>()).ToList();
        Assert.Equal(versions.Distinct().Order(), versions);
    }

    [Fact]
    public async Task the_slip_answers_the_applicant_without_an_account_and_a_wrong_code_answers_nothing()
    {
        var submitted = await township.Post("/api/cases", await township.Draft(2));
        var number = submitted["number"]!.GetValue<string>();
        var receipt = await township.Get($"/api/cases/{number}/receipt");
        Assert.Equal(submitted["lookupCode"]!.GetValue<string>(), receipt["lookupCode"]!.GetValue<string>());
        Assert.Contains("<svg", receipt["qrSvg"]!.GetValue<string>(), StringComparison.Ordinal);
        using var nobody = new Clerk(fixture.Platform, "nobody");
        var code = receipt["lookupCode"]!.GetValue<string>();
        var seen = await nobody.Try(HttpMethod.Post, "/api/public/progress", new JsonObject { ["number"] = number, ["code"] = code.ToLowerInvariant().Replace("-", " ") });
        Assert.Equal(200, seen.Status);
        var wrong = await nobody.Try(HttpMethod.Post, "/api/public/progress", new JsonObject { ["number"] = number, ["code"] = (code[0] == '0' ? '1' : '0') + code[1..] });
        var unknown = await nobody.Try(HttpMethod.Post, "/api/public/progress", new JsonObject { ["number"] = "0400-20200101-0001", ["code"] = code });
        Assert.Equal(404, wrong.Status);
        Assert.Equal(unknown.Body.ToJsonString(), wrong.Body.ToJsonString());
    }

    [Fact]
    public async Task the_county_gets_all_materials_as_they_were_handed_in_and_one_zip()
    {
        var number = await PracticeCases.Submit(township, 5, "township");
        var job = await county.UntilThere(number);
        var files = job["materials"]!.AsArray().SelectMany(m => m!["files"]!.AsArray()).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files) await SameBytes($"/api/county-jobs/{number}/files/{file!["fileId"]}", file["sha256"]!.GetValue<string>(), county);
        using var zip = await county.Send(HttpMethod.Get, $"/api/county-jobs/{number}/files.zip", null, null, null);
        using var archive = new System.IO.Compression.ZipArchive(await zip.Content.ReadAsStreamAsync());
        Assert.Equal(files.Count, archive.Entries.Count);
        Assert.All(archive.Entries, e => Assert.True(e.Length > 0));
    }

    [Fact]
    public async Task a_returned_case_is_submitted_again_and_a_withdrawn_one_ends_at_both_desks()
    {
        var number = await PracticeCases.Submit(township, 6, "township");
        await county.UntilThere(number);
        await county.County(number, "return", new() { ["reason"] = "情形不对" });
        var returned = await township.UntilStage(number, "returned");
        Assert.Equal("resubmit", returned.Allowed()[0]);
        await township.Township(number, "resubmit", new() { ["materials"] = new JsonArray(), ["note"] = "已核对" });
        await Steps.Until(() => county.Job(number), j => j.Stage() == "to-take");
        await township.UntilStage(number, "relayed");
        await township.Township(number, "withdraw", new() { ["reason"] = "申请人不办了" });
        await township.UntilStage(number, "withdrawn");
        Assert.Equal("withdrawn", (await county.Job(number)).Stage());
    }

    [Fact]
    public async Task search_finds_by_number_name_last_four_and_village_but_only_in_the_own_township()
    {
        var draft = await township.Draft(77);
        var number = (await township.Post("/api/cases", draft))["number"]!.GetValue<string>();
        var applicant = draft["applicant"]!;
        using var other = new Clerk(fixture.Platform, "w0300a");
        foreach (var text in (string[])[number, applicant["name"]!.GetValue<string>(), applicant["idNumber"]!.GetValue<string>(), applicant["idNumber"]!.GetValue<string>()[^4..], applicant["phone"]!.GetValue<string>(), "公营子"])
        {
            Assert.Contains(number, Found(await township.Try(HttpMethod.Post, "/api/case-search", new JsonObject { ["text"] = text })));
            Assert.DoesNotContain(number, Found(await other.Try(HttpMethod.Post, "/api/case-search", new JsonObject { ["text"] = text })));
        }
    }

    [Fact]
    public async Task personal_data_are_masked_until_revealed_and_the_reveal_stands_on_the_record()
    {
        var draft = await township.Draft(78);
        var number = (await township.Post("/api/cases", draft))["number"]!.GetValue<string>();
        var (id, phone) = (draft["applicant"]!["idNumber"]!.GetValue<string>(), draft["applicant"]!["phone"]!.GetValue<string>());
        var shown = (await township.Case(number)).ToJsonString() + (await county.UntilThere(number)).ToJsonString();
        Assert.DoesNotContain(id, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(phone, shown, StringComparison.Ordinal);
        var revealed = await township.Post($"/api/cases/{number}/reveal", new JsonObject { ["purpose"] = "核对证件" }, (await township.Case(number)).Version());
        Assert.Equal(id, revealed["applicant"]!["idNumber"]!.GetValue<string>());
        Assert.Contains((await township.Case(number))["timeline"]!.AsArray(), t => t!["title"]!.GetValue<string>() == "查看完整个人信息");
    }

    private async Task<List<string>> Numbers(string list) => [.. (await township.Get($"/api/cases?list={list}"))["rows"]!.AsArray().Select(r => r!["number"]!.GetValue<string>())];

    private static List<string> Found((int Status, JsonObject Body) answer) => [.. answer.Body["rows"]!.AsArray().Select(r => r!["number"]!.GetValue<string>())];

    private static async Task SameBytes(string path, string sha256, Clerk clerk)
    {
        using var response = await clerk.Send(HttpMethod.Get, path, null, null, null);
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(await response.Content.ReadAsByteArrayAsync())));
        Assert.StartsWith("attachment", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").First());
        Assert.Contains("no-store", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }
}
