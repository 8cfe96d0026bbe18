using Zhengwu.Api.Audit;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Local;
using Microsoft.Extensions.Configuration;

namespace Zhengwu.Api.Tests.Web;

/// <summary>No other site writes through a clerk's browser; reading never writes; an address has its own methods and no others.</summary>
[Collection(PlatformCollection.Name)]
public sealed class TheWriteGuard(PlatformFixture fixture)
{
    [Fact]
    public async Task every_write_of_another_origin_is_refused()
    {
        using var doors = await Doors.Of(fixture);
        var site = fixture.Platform.BaseAddress.GetLeftPart(UriPartial.Authority);
        (string Name, string? Value)[] foreign =
            [("X-Requested-With", null), ("X-Requested-With", "XMLHttpRequest"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Site", "none"), ("Origin", "https://elsewhere.example"), ("Origin", "null"), ("Origin", site + ".elsewhere.example")];
        var wrong = new List<string>();
        foreach (var (method, path, staffId) in Writes())
        {
            foreach (var header in foreign)
            {
                using var response = await doors.Ask(method, path, staffId, "{}", headers: header);
                if ((int)response.StatusCode != 403 || (await Doors.Problem(response)).Code != "csrf") wrong.Add($"{method} {path} {header}: {(int)response.StatusCode}");
            }
            foreach (var own in ((string, string?)[])[("Sec-Fetch-Site", "same-origin"), ("Origin", site)])
            {
                using var response = await doors.Ask(method, path, staffId, "{}", headers: own);
                if ((await response.Content.ReadAsStringAsync()).Contains("\"csrf\"", StringComparison.Ordinal)) wrong.Add($"{method} {path} {own} is our own");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task every_write_that_takes_no_file_takes_json_alone()
    {
        using var doors = await Doors.Of(fixture);
        var wrong = new List<string>();
        foreach (var (method, path, staffId) in Writes())
            foreach (var type in (string[])["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
            {
                using var response = await doors.Ask(method, path, staffId, "{}", type);
                var takesFile = path is "/api/people/import" || path.StartsWith("/api/material-files/", StringComparison.Ordinal);
                if (!takesFile && ((int)response.StatusCode, (await Doors.Problem(response)).Code) != (415, "content-type")) wrong.Add($"{method} {path} {type}: {(int)response.StatusCode}");
            }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task an_address_has_its_own_methods_and_no_others()
    {
        using var doors = await Doors.Of(fixture);
        // Two reads whose last part is a name: there these are names too.
        var declared = Doors.All().Append(("GET", "/api/guides/import", "")).Append(("GET", "/api/papers/cases/0400-20200101-0001/authorisation", "")).ToLookup(e => e.Item2, e => e.Item1);
        var wrong = new List<string>();
        foreach (var path in declared)
            foreach (var method in ((string[])["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"]).Except(path).Except(path.Contains("GET") ? ["HEAD"] : []))
            {
                using var response = await doors.Ask(method, path.Key, "w0400a");
                if ((int)response.StatusCode != 405 || !path.All(response.Content.Headers.Allow.Contains)) wrong.Add($"{method} {path.Key}: {(int)response.StatusCode}");
                else if (method != "HEAD") Assert.Equal("method", (await Doors.Problem(response)).Code);
            }
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task reading_changes_nothing()
    {
        using var window = new Clerk(fixture.Platform, "w0400a");
        var number = await PracticeCases.Submit(window, 62, "township");
        using var doors = await Doors.Of(fixture);
        var (before, read) = (await AtRest(), 0);
        foreach (var staffId in Seated.OfEachRole.Values)
            foreach (var path in Doors.All().Where(e => e.Method == "GET").Select(e => e.Path.Replace("0400-20200101-0001", number, StringComparison.Ordinal)))
            {
                using var response = await doors.Ask("GET", path, staffId);
                if (response.IsSuccessStatusCode) read++;
            }
        Assert.InRange(read, 150, int.MaxValue);
        Assert.Equal(before, await Rows());
    }

    private static IEnumerable<(string Method, string Path, string StaffId)> Writes() => Doors.All().Where(e => e.Method != "GET");

    /// <summary>The books when no bell is on its way any more.</summary>
    private async Task<List<string>> AtRest()
    {
        for (var before = await Rows(); ; )
        {
            var now = await Rows();
            if (now.SequenceEqual(before) && fixture.Platform.Bus is { Waiting: 0, InFlight: 0 }) return now;
            before = now;
        }
    }

    private async Task<List<string>> Rows()
    {
        var store = TableBookStore.From(new ConfigurationBuilder().AddInMemoryCollection(fixture.Platform.Settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":", StringComparison.Ordinal), (string?)s.Value))).Build());
        var rows = new List<string>();
        foreach (var book in BookAudit.Books(["0000", "0100", "0200", "0300", "0400"]))
            for (string? token = null, more = ""; more is not null; token = more)
            {
                var page = await store.Query(book, "!", "~~", 1000, token);
                rows.AddRange(page.Rows.Select(r => $"{book} {r.Key} {r.ETag}"));
                more = page.Token;
            }
        return rows;
    }
}
