using System.IO.Compression;
using System.Text;
using Zhengwu.Api.Import;

namespace Zhengwu.Api.Tests.Import;

/// <summary>Workbooks come from Excel, from WPS, and from people who mean no good.</summary>
public sealed class WorkbooksOfPeople
{
    [Fact]
    public void what_was_written_is_read_again()
    {
        var bytes = SheetWriter.Write([new("事项", ["编号", "名称"], [["a", "第一行\n第二行"], [null, " <b>&\"' 𠮷 "], ["", ""]], new Dictionary<string, IReadOnlyList<string>> { ["名称"] = ["是", "否"] }), new("空表", ["一"], [])]);
        var (tables, refusal) = Sheets.Read(bytes);
        Assert.Null(refusal);
        Assert.Equal(["事项", "空表"], tables.Select(t => t.Name));
        Assert.Equal(["编号", "名称"], tables[0].Headings);
        Assert.Equal([(2, "a", "第一行\n第二行"), (3, "", "<b>&\"' 𠮷")], tables[0].Rows.Select(r => (r.Number, r["编号"], r["名称"])));
        Assert.Empty(tables[1].Rows);
    }

    [Fact]
    public void numbers_truths_shared_words_and_formulas_are_what_a_person_sees()
    {
        var sheet = """<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>天数*</t></is></c></row><row r="7"><c r="A7" t="s"><v>1</v></c><c r="B7"><v>9</v></c><c r="C7"><f>1+1</f><v>2.0</v></c></row><row r="8"><c r="A8" t="b"><v>1</v></c><c r="C8" t="str"><f>WEBSERVICE("http://127.0.0.1/x")</f><v>旧值</v></c></row>""";
        var table = Sheets.Read(Packed(sheet, "<si><t>名称</t></si><si><r><t>一</t></r><r><t>二</t></r></si>")).Tables.Single();
        Assert.Equal(["名称", "天数"], table.Headings);
        Assert.Equal([(7, "一二", "2", "9"), (8, "是", "旧值", "")], table.Rows.Select(r => (r.Number, r["名称"], r["天数"], r["第2列"])));
    }

    [Fact]
    public void a_bomb_a_flood_and_what_is_no_workbook_are_named()
    {
        Assert.Equal("sheet-too-large", Sheets.Read(new byte[Sheets.MaxBytes + 1]).Refusal!.Code);
        Assert.Equal("sheet-too-large", Sheets.Read(Packed("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + new string('0', Sheets.MaxUnpackedBytes) + "</v></c></row>", "")).Refusal!.Code);
        Assert.Equal("sheet-too-many", Sheets.Read(Packed(string.Concat(Enumerable.Range(1, Sheets.MaxRows + 3).Select(i => $"<row r=\"{i}\"><c><v>1</v></c></row>")), "")).Refusal!.Code);
        Assert.Equal("sheet-unreadable", Sheets.Read([]).Refusal!.Code);
        Assert.Equal("sheet-unreadable", Sheets.Read("姓名,岗位"u8.ToArray()).Refusal!.Code);
        Assert.Equal("sheet-unreadable", Sheets.Read(Packed("<row", "")).Refusal!.Code);
        using var other = new MemoryStream();
        using (var zip = new ZipArchive(other, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("word/document.xml");
        Assert.Equal("sheet-unreadable", Sheets.Read(other.ToArray()).Refusal!.Code);
    }

    [Fact]
    public void an_entity_of_the_file_system_is_not_followed() =>
        Assert.Equal("sheet-unreadable", Sheets.Read(Packed("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>", "", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>")).Refusal!.Code);

    /// <summary>A workbook of one sheet, written by hand.</summary>
    private static byte[] Packed(string rows, string shared, string before = "")
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", package = "http://schemas.openxmlformats.org/package/2006";
        const string types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in ((string, string)[])
            [
                ("[Content_Types].xml", $"<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{types}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{types}.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{types}.sharedStrings+xml\"/></Types>"),
                ("_rels/.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/workbook.xml", $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"r1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"{relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
                ("xl/worksheets/sheet1.xml", $"{before}<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>"),
                ("xl/sharedStrings.xml", $"<sst xmlns=\"{main}\">{shared}</sst>"),
            ])
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        return memory.ToArray();
    }
}
