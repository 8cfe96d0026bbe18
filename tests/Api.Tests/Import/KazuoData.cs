using Zhengwu.Api.Import;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Import;

/// <summary>The county's own data: kept as printed, with its oddities found and told.</summary>
public sealed class KazuoData
{
    private static readonly string Folder = Path.Combine(PlatformFixture.Repository, "infra", "data", "kazuo");
    private static readonly ImportFolder Data = ImportFolder.Read(Folder);
    private static readonly CountyDirectory Directory_ = new(Data.Units, Data.Stations, Data.Departments, Data.Staff);

    [Fact]
    public void the_table_is_kept_as_printed()
    {
        Assert.Equal(66, Data.Stations.Count);
        Assert.Equal(21, Data.Stations.Select(s => s.UnitId).Distinct().Count());
        Assert.Equal(103, Data.Stations.Sum(s => s.Covers.Count));
        Assert.Equal(100, Data.Stations.SelectMany(s => s.Covers).Distinct().Count());
        Assert.Equal(["29*", "45*"], Data.Stations.Where(s => s.TableRow.Contains('*')).Select(s => s.TableRow));
        Assert.Contains(Data.Units, u => u is { Name: "官大海农场", Kind: UnitKind.Farm });
        Assert.Equal(["从员号村"], Data.Stations.Single(s => s.Name == "从元号村").Covers);
    }

    [Fact]
    public void every_oddity_of_the_ledger_is_found()
    {
        var clauses = ImportFindings.Find(Data.Units, Data.Stations, Data.Departments, Data.Staff, PlanFigures.Kazuo).Select(f => f.Clause).Distinct().ToList();
        foreach (var clause in (string[])["K-01", "K-02", "K-03", "K-04", "K-05", "K-06", "K-07", "K-08", "K-09", "K-10"])
            Assert.Contains(clauses, c => c.Contains(clause, StringComparison.Ordinal));
    }

    [Fact]
    public void directory_and_catalogue_pass_their_own_checks()
    {
        Assert.Empty(DirectoryCheck.Check(Data.Units, Data.Stations, Data.Departments, Data.Staff));
        Assert.Empty(GuideCheck.Check(Data.Guides, Data.Departments));
        Assert.Empty(ThemePackage.Check(Data.Packages ?? [], Data.Guides.Select(g => g.ItemId).ToHashSet()));
        Assert.True(Data.Guides.Count >= 15);
    }

    [Fact]
    public void every_township_has_two_six_and_two_accounts_and_every_station_a_clerk()
    {
        foreach (var unit in Data.Units.Where(u => !u.IsCounty))
        {
            int Of(Role role) => Data.Staff.Count(s => s.UnitId == unit.Id && s.Role == role);
            Assert.Equal((2, 6, 2), (Of(Role.IntegratedWindow), Of(Role.TownshipOffice), Of(Role.IssuingWindow)));
        }
        Assert.All(Data.Stations, s => Assert.Contains(Data.Staff, p => p.Role is Role.StationClerk && p.PlaceId == s.Id));
        Assert.Equal(Data.Staff.Count, Data.Staff.Select(s => s.Account).Distinct().Count());
    }

    [Fact]
    public void every_listed_village_has_its_station_and_an_unlisted_one_falls_to_the_hall()
    {
        foreach (var station in Data.Stations)
            foreach (var village in station.Covers)
                Assert.Equal(station.Id, Coverage.Resolve(Directory_, new Village(station.UnitId, village), out _)!.StationId);
        var unlisted = Coverage.Resolve(Directory_, new Village("0400", "没有名单的村"), out _)!;
        Assert.Equal(("0400", null), (unlisted.PlaceId, unlisted.StationId));
        Assert.NotEqual(Coverage.Resolve(Directory_, new Village("0100", "双庙村"), out _)!.PlaceId, Coverage.Resolve(Directory_, Directory_.Villages.First(v => v.Name == "双庙村" && v.UnitId != "0100"), out _)!.PlaceId);
    }

    [Fact]
    public async Task an_import_reads_back_as_it_was_and_again_changes_nothing()
    {
        var store = new InMemoryBookStore();
        var version = await ReferenceBook.Store(store, Data);
        var loaded = await ReferenceBook.Load(store);
        Assert.Equal(version, loaded.Version);
        Assert.Equal((Data.Staff.Count, Data.Guides.Select(g => g.ItemId).Distinct().Count()), (loaded.Directory.Staff.Count, loaded.Guides.Newest.Count));
        var written = store.RowsWritten;
        Assert.Equal(version, await ReferenceBook.Store(store, Data));
        Assert.Equal(written + 1, store.RowsWritten);
    }

    [Fact]
    public async Task a_published_guide_may_not_change_and_a_left_person_is_gone()
    {
        var store = new InMemoryBookStore();
        await ReferenceBook.Store(store, Data);
        var changed = Data with { Guides = [Data.Guides[0] with { Fee = "100 元" }, .. Data.Guides.Skip(1)] };
        await Assert.ThrowsAsync<ImportException>(async () => await ReferenceBook.Store(store, changed));
        await ReferenceBook.Store(store, changed with { Guides = [changed.Guides[0] with { Version = 2 }, .. Data.Guides], Staff = [.. Data.Staff.Skip(1)] });
        var loaded = await ReferenceBook.Load(store);
        Assert.Null(loaded.Directory.Person(Data.Staff[0].Id));
        Assert.Equal((2, "100 元"), (loaded.Guides.Find(Data.Guides[0].ItemId)!.Version, loaded.Guides.Find(Data.Guides[0].ItemId)!.Fee));
        Assert.NotNull(loaded.Guides.Find(Data.Guides[0].ItemId, 1));
    }

    [Fact]
    public async Task a_disabled_person_is_out_within_a_minute()
    {
        var (store, time) = (new InMemoryBookStore(), new HandClock());
        await ReferenceBook.Store(store, Data);
        var cache = new ReferenceCache(store, time);
        var person = Data.Staff[0];
        Assert.NotNull((await cache.Current()).Directory.PersonByAccount(person.Account));
        await ReferenceBook.Store(store, Data with { Staff = [person with { Disabled = true }, .. Data.Staff.Skip(1)] });
        Assert.False((await cache.Current()).Directory.PersonByAccount(person.Account)!.Disabled);
        time.Now += TimeSpan.FromSeconds(31);
        Assert.True((await cache.Current()).Directory.PersonByAccount(person.Account)!.Disabled);
    }

    [Fact]
    public void no_mangled_sheet_ends_the_program_and_every_refusal_says_where()
    {
        var (folder, dice) = (Directory.CreateTempSubdirectory(), new Random(20261121));
        foreach (var file in Directory.GetFiles(Folder)) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        string[] files = ["units.csv", "stations.csv", "departments.csv", "staff.csv", "catalogue.json"];
        var refused = 0;
        for (var i = 0; i < 400; i++)
        {
            var path = Path.Combine(folder.FullName, files[dice.Next(files.Length)]);
            var whole = File.ReadAllText(path);
            var at = dice.Next(whole.Length);
            File.WriteAllText(path, dice.Next(4) switch
            {
                0 => whole[..at], 1 => whole.Remove(at, Math.Min(dice.Next(1, 30), whole.Length - at)), 2 => whole.Insert(at, "\","), _ => whole.Insert(at, "，\n\0"),
            });
            try
            {
                var read = ImportFolder.Read(folder.FullName);
                _ = DirectoryCheck.Check(read.Units, read.Stations, read.Departments, read.Staff);
                _ = GuideCheck.Check(read.Guides, read.Departments);
            }
            catch (ImportException e) { refused++; Assert.NotEmpty(e.Message); }
            File.WriteAllText(path, whole);
        }
        Assert.True(refused > 100);
        folder.Delete(recursive: true);
    }

    private sealed class HandClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
