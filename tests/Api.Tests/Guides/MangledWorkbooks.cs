using Zhengwu.Api.Guides.Workbooks;
using Zhengwu.Api.Import;
using Zhengwu.Api.Tests.Life;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Tests.Guides;

/// <summary>What people do to a table: whatever it is, the program goes on, every row that is not taken is named, and nothing goes in by halves.</summary>
public sealed class MangledWorkbooks
{
    private static readonly ImportFolder Data = ImportFolder.Read(Path.Combine(PlatformFixture.Repository, "infra", "data", "kazuo"));
    private static readonly CountyDirectory Directory_ = new(Data.Units, Data.Stations, Data.Departments, Data.Staff);
    private static readonly CatalogueIndex Known = new([.. Data.Guides]);
    private static readonly string[] Junk = ["", "是", "否", "县", "镇、村", "0", "-1", "1e9", "２０", "application", "situation", "情形", "a&b", "&", "、、", "=1+1", "<x>", "\n\n", "长" + new string('长', 2000), "😀", "\0", "id-card", "xiaoe-linshi-jiuzhu"];

    [Fact]
    public void out_and_in_again_changes_nothing()
    {
        var (tables, refusal) = Sheets.Read(SheetWriter.Write(WriteGuides.Of(Known.Newest, Directory_)));
        Assert.Null(refusal);
        var read = ReadGuides.Read(tables, Known, Directory_);
        Assert.Empty(read.Refused);
        Assert.Equal((Known.Newest.Count, Known.Newest.Count, 0), (read.Items, read.Unchanged, read.Wanted.Count));
    }

    [Fact]
    public void one_edited_cell_is_one_changed_guide()
    {
        var tables = Tables([.. Known.Newest]);
        var read = ReadGuides.Read(Change(tables, Columns.Items, 0, Columns.Fee, "每件 5 元"), Known, Directory_);
        Assert.Empty(read.Refused);
        var wanted = Assert.Single(read.Wanted);
        Assert.Equal(("每件 5 元", Known.Newest[0].Version + 1, Known.Newest[0].Version), (wanted.Guide.Fee, wanted.Guide.Version, wanted.Over));
    }

    [Theory]
    [InlineData("事项", "承诺时限", "十天", "cell-number")]
    [InlineData("事项", "办件类型", "随办", "cell-choice")]
    [InlineData("事项", "县级业务部门", "县外星局", "department-unknown")]
    [InlineData("事项", "版本", "77", "guide-moved-on")]
    [InlineData("事项", "收费依据及标准", "", "cell-empty")]
    [InlineData("材料", "份数", "两份", "cell-number")]
    [InlineData("材料", "必交", "", "cell-empty")]
    [InlineData("材料", "事项编号", "shreibfehler", "item-unknown")]
    [InlineData("情形与问题", "选项", "", "cell-empty")]
    [InlineData("审查要点", "审查要点", "", "cell-empty")]
    [InlineData("层级权限", "权限", "指挥", "cell-choice")]
    public void a_bad_cell_is_named_with_its_place_and_its_item_stays_as_it_is(string sheet, string column, string value, string code)
    {
        var tables = Tables([.. Known.Newest.Where(g => g.Route == DecisionRoute.Township)]);
        var read = ReadGuides.Read(Change(tables, sheet, 0, column, value), Known, Directory_);
        var row = tables.Single(t => t.Name == sheet).Rows[0].Number;
        Assert.Contains(read.Refused, r => r.Sheet == sheet && r.Row == row && r.Code == code && r.Column == column && r.Message.Length > 5);
        Assert.Empty(read.Wanted);
        Assert.True(read.Unchanged >= read.Items - 2);
    }

    [Fact]
    public void without_a_sheet_or_a_heading_nothing_goes_in()
    {
        var tables = Change(Tables([.. Known.Newest]), Columns.Items, 0, Columns.Fee, "每件 5 元");
        foreach (var (name, headings) in Columns.Headings)
        {
            Nothing("sheet-missing", [.. tables.Where(t => t.Name != name)]);
            Nothing("sheet-twice", [.. tables, tables.Single(t => t.Name == name)]);
            foreach (var heading in headings) Nothing("heading-missing", [.. tables.Select(t => t.Name == name ? t with { Headings = [.. t.Headings.Where(h => h != heading)] } : t)]);
        }

        static void Nothing(string code, IReadOnlyList<SheetTable> tables)
        {
            var read = ReadGuides.Read(tables, Known, Directory_);
            Assert.Contains(read.Refused, r => r.Code == code);
            Assert.Empty(read.Wanted);
        }
    }

    [Fact]
    public void nine_and_a_half_thousand_mangled_tables_end_nothing_and_lose_no_row()
    {
        var (dice, refused, taken) = (new Random(20261121), 0, 0);
        var whole = Tables([.. Known.Newest.Where(g => g.Questions is not null).Take(4), Known.Newest[0]]);
        for (var i = 0; i < 9500; i++)
        {
            var tables = whole;
            for (var times = dice.Next(1, 5); times > 0; times--) tables = Mangled(tables, dice);
            var read = ReadGuides.Read(tables, Known, Directory_);
            Judge(tables, read);
            refused += read.Refused.Count > 0 ? 1 : 0;
            taken += read.Wanted.Count > 0 ? 1 : 0;
        }
        Assert.True(refused > 4000 && taken > 500, $"{refused} refused, {taken} taken");
    }

    [Fact]
    public void six_hundred_workbooks_with_mangled_bytes_end_nothing()
    {
        var (dice, unreadable) = (new Random(20261121), 0);
        var whole = SheetWriter.Write(WriteGuides.Of([.. Known.Newest.Take(3)], Directory_));
        for (var i = 0; i < 600; i++)
        {
            var bytes = (byte[])whole.Clone();
            for (var times = dice.Next(1, 30); times > 0; times--) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            if (dice.Next(4) == 0) bytes = bytes[..dice.Next(bytes.Length)];
            var (tables, refusal) = Sheets.Read(bytes);
            if (refusal is not null) { unreadable++; Assert.StartsWith("sheet-", refusal.Code, StringComparison.Ordinal); Assert.NotEmpty(refusal.Message); }
            else Judge(tables, ReadGuides.Read(tables, Known, Directory_));
        }
        Assert.InRange(unreadable, 50, 600);
    }

    private static void Judge(IReadOnlyList<SheetTable> tables, WorkbookGuides read)
    {
        Assert.All(read.Refused, r => Assert.True(r.Code.Length > 3 && r.Message.Length > 3 && r.Row >= 0));
        Assert.All(read.Wanted, w => Assert.Empty(GuideCheck.Check(w.Guide, Data.Departments)));
        if (read.Items == 0) return;
        var refusedItems = read.Refused.Where(r => r.Sheet == Columns.Items && r.Row > 1).Select(r => r.Row).Distinct().Count();
        Assert.True(read.Items <= read.Wanted.Count + read.Unchanged + refusedItems, "an item vanished");
        foreach (var (wanted, sheet, count) in read.Wanted.SelectMany(w => ((WantedGuide, string, int)[])[(w, Columns.Materials, w.Guide.Materials.Count), (w, Columns.Points, w.Guide.ReviewPoints!.Count),
            (w, Columns.Faq, w.Guide.Faq!.Count), (w, Columns.Levels, w.Guide.Levels!.Count), (w, Columns.Tree, SituationTree.Of(w.Guide).Sum(q => q.Options.Count))]))
            Assert.Equal(tables.Single(t => t.Name == sheet).Rows.Count(r => r[Columns.ItemId] == wanted.Guide.ItemId), count);
    }

    private static IReadOnlyList<SheetTable> Tables(IReadOnlyList<ServiceGuide> guides) => [.. WriteGuides.Of(guides, Directory_).Select(s => new SheetTable(s.Name, s.Headings,
        [.. s.Rows.Select((r, i) => new SheetRow(i + 2, s.Headings.Zip(r).Where(p => !string.IsNullOrEmpty(p.Second)).ToDictionary(p => p.First, p => p.Second!)))]))];

    private static IReadOnlyList<SheetTable> Change(IReadOnlyList<SheetTable> tables, string sheet, int row, string column, string value) =>
        [.. tables.Select(t => t.Name != sheet ? t : t with { Rows = [.. t.Rows.Select((r, i) => i == row ? r with { Cells = new Dictionary<string, string>(r.Cells) { [column] = value } } : r)] })];

    private static IReadOnlyList<SheetTable> Mangled(IReadOnlyList<SheetTable> tables, Random dice)
    {
        var t = dice.Next(tables.Count);
        var table = tables[t];
        if (table.Rows.Count == 0) return tables;
        var (row, heading) = (dice.Next(table.Rows.Count), table.Headings.Count == 0 ? "x" : table.Headings[dice.Next(table.Headings.Count)]);
        var other = table.Rows[dice.Next(table.Rows.Count)];
        SheetTable? now = dice.Next(40) switch
        {
            0 => null,
            1 => table with { Name = table.Name + " " },
            2 => table with { Headings = [.. table.Headings.Where(h => h != heading)] },
            3 => table with { Headings = [.. table.Headings, heading] },
            < 8 => table with { Rows = [.. table.Rows.Where((_, i) => i != row)] },
            < 11 => table with { Rows = [.. table.Rows, table.Rows[row] with { Number = table.Rows.Max(r => r.Number) + 1 }] },
            < 16 => Change([table], table.Name, row, heading, other[heading])[0],
            _ => Change([table], table.Name, row, heading, dice.Next(3) == 0 ? table.Rows[row][heading] + Junk[dice.Next(Junk.Length)] : Junk[dice.Next(Junk.Length)])[0],
        };
        return now is null ? [.. tables.Where((_, i) => i != t)] : [.. tables.Select((o, i) => i == t ? now : o)];
    }
}
