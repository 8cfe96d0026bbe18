using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Files;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Cases;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Uploads;

public sealed class TicketsOfFiles
{
    private static readonly MaterialFile File = new("3f2504e0-4f89-41d3-9a0c-0305e82c3301", "", "image/png", 7, "abc", "clean");
    private readonly PersonalMarks marks = new(new Settings(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Ingress"] = "StaticWebApps", ["PersonalKey"] = Convert.ToBase64String(new byte[32]), ["ServiceBus:endpoint"] = "http://127.0.0.1:1",
    }).Build()));

    [Fact]
    public void a_ticket_brings_back_the_file_with_what_the_scanner_said() =>
        Assert.Equal(File with { Name = "页.png" }, FileTickets.Redeem(marks, "0400", File.FileId, FileTickets.Write(marks, "0400", File), "页"));

    [Fact]
    public void a_ticket_from_before_scanning_still_serves() =>
        Assert.Equal(File with { Name = "页.png", Scan = null }, FileTickets.Redeem(marks, "0400", File.FileId, marks.UploadTicket("0400", File.FileId, File.Type, File.Size, File.Sha256), "页.png"));

    [Fact]
    public void nobody_can_change_the_scanners_word_or_leave_it_out()
    {
        var ticket = FileTickets.Write(marks, "0400", File with { Scan = "absent" });
        foreach (var forged in (string[])[ticket.Replace("|absent", "|clean"), ticket[..ticket.LastIndexOf('|')], ticket + "|clean", "", "|", "||||"])
            Assert.Null(FileTickets.Redeem(marks, "0400", File.FileId, forged, "x"));
        Assert.Null(FileTickets.Redeem(marks, "0300", File.FileId, ticket, "x"));
    }
}

/// <summary>Hostile names through a whole submission, and how the files come back.</summary>
[Collection(PlatformCollection.Name)]
public sealed class DownloadsOfACase(PlatformFixture fixture)
{
    private static readonly string[] Names = ["../../x.pdf", "CON", new('a', 300), "a\0b", "x\u202Egpj.exe", "end...", "a;b.aspx", "a\r\nX: y", "证😀明.html", "\"quoted\".png"];

    [Fact]
    public async Task every_file_comes_back_as_an_attachment_of_its_own_type_that_nothing_may_run_or_keep()
    {
        using var window = new Clerk(fixture.Platform, "w0400a");
        var draft = await window.Draft(77);
        var (files, page) = (new JsonArray(), PracticeCases.SamplePage(5));
        foreach (var name in Names) files.Add(await window.Upload(page, "image/png", name));
        draft["materials"]![0]!["files"] = files;
        var number = (await window.Post("/api/cases", draft))["number"]!.GetValue<string>();
        var kept = (await window.Case(number))["materials"]![0]!["files"]!.AsArray();
        Assert.Equal(Names.Length, kept.Count);
        foreach (var file in kept)
        {
            using var answer = await window.Send(HttpMethod.Get, $"/api/cases/{number}/files/{file!["fileId"]}", null, null, null);
            var disposition = answer.Content.Headers.ContentDisposition!;
            Assert.Equal(("attachment", "file.png", (string?)file["name"]), (disposition.DispositionType, disposition.FileName, disposition.FileNameStar));
            Assert.EndsWith(".png", disposition.FileNameStar);
            Assert.DoesNotContain(disposition.FileNameStar!, c => c is '/' or '\\' or '\r' or '\n' or '\0' or '\u202E');
            Assert.Equal(new MediaTypeHeaderValue("image/png"), answer.Content.Headers.ContentType);
            // The static host in front adds its own; the handler's must be among them.
            foreach (var (header, value) in ((string, string)[])[("X-Content-Type-Options", "nosniff"), ("Content-Security-Policy", "default-src 'none'; sandbox"), ("Cache-Control", "no-store")])
                Assert.Contains(value, string.Join(",", answer.Headers.GetValues(header)));
            Assert.Equal(page, await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task more_files_than_a_material_or_a_case_may_have_are_refused_in_words()
    {
        using var window = new Clerk(fixture.Platform, "w0400a");
        var draft = await window.Draft(78);
        var file = draft["materials"]![0]!["files"]![0]!;
        draft["materials"]![0]!["files"] = new JsonArray([.. Enumerable.Range(0, FileLimits.PerMaterial + 1).Select(_ => file.DeepClone())]);
        var (status, body) = await window.Try(HttpMethod.Post, "/api/cases", draft);
        Assert.Equal(422, status);
        Assert.Contains("最多 20 个文件", body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}

public sealed class ADaysFiles
{
    [Fact]
    public void who_sent_enough_today_waits_until_tomorrow_and_nobody_else_does()
    {
        var clock = new Moq.Mock<TimeProvider>();
        clock.Setup(c => c.GetUtcNow()).Returns(new DateTimeOffset(2026, 11, 20, 15, 59, 0, TimeSpan.Zero));
        var allowance = new DayAllowance(clock.Object);
        for (var i = 0; i < FileLimits.PerDay; i++) Assert.True(allowance.Admits("w0400a"));
        Assert.False(allowance.Admits("w0400a"));
        allowance.Came("w0300a", FileLimits.BytesPerDay - 1);
        Assert.True(allowance.Admits("w0300a"));
        allowance.Came("w0300a", 1);
        Assert.False(allowance.Admits("w0300a"));
        clock.Setup(c => c.GetUtcNow()).Returns(new DateTimeOffset(2026, 11, 20, 16, 0, 0, TimeSpan.Zero));
        Assert.True(allowance.Admits("w0400a") && allowance.Admits("w0300a"));
    }
}
