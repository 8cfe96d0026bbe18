using Zhengwu.Domain.Directory;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Domain.Tests.Papers;

public sealed class Numbers
{
    private static readonly CountyDirectory County = new(
        [new("0000", "喀左县", UnitKind.County, "县中心"), new("0100", "大城子街道", UnitKind.Street, ""), new("0400", "公营子镇", UnitKind.Township, ""), new("1400", "南公营子镇", UnitKind.Township, ""),
            new("2200", "官大海农场", UnitKind.Farm, ""), new("2300", "同名镇", UnitKind.Township, ""), new("2400", "同名乡", UnitKind.Township, "")], [], [], []);

    [Theory]
    [InlineData("0400-20261121-0007", PaperKind.Supplement, 1, "喀左（公营子）补字〔2026〕11210007-1号")]
    [InlineData("0400-20261121-0007", PaperKind.Receipt, 0, "喀左（公营子）收字〔2026〕11210007号")]
    [InlineData("0401-20261121-0007", PaperKind.Receipt, 0, "喀左（公营子驿01）收字〔2026〕11210007号")]
    [InlineData("0100-20270102-0001", PaperKind.NonAcceptance, 0, "喀左（大城子）不受字〔2027〕01020001号")]
    [InlineData("2200-20270102-0001", PaperKind.Decision, 0, "喀左（官大海）决字〔2027〕01020001号")]
    [InlineData("2300-20270102-0001", PaperKind.Decision, 0, "喀左（同名镇）决字〔2027〕01020001号")]
    public void a_number_is_read_off_the_case(string number, PaperKind kind, int round, string expected) =>
        Assert.Equal(expected, DocumentNumbers.Of(County, null, number, kind, round));

    [Fact]
    public void the_county_may_choose_its_own_short_name() =>
        Assert.StartsWith("喀（", DocumentNumbers.Of(County, "喀", "0400-20261121-0007", PaperKind.Receipt), StringComparison.Ordinal);

    [Fact]
    public void no_two_papers_share_a_number()
    {
        string[] places = ["0100", "0400", "0401", "0411", "1400", "1401", "2200", "2300", "2400"], days = ["20261121", "20261112", "20271121"], serials = ["0001", "0011", "10001", "110001"];
        var all = (from place in places from day in days from serial in serials from kind in Enum.GetValues<PaperKind>() from round in (int[])[0, 1, 2, 11]
                   select DocumentNumbers.Of(County, null, $"{place}-{day}-{serial}", kind, round)).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
    }
}
