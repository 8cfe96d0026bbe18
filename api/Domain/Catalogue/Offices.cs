namespace Zhengwu.Domain.Catalogue;

/// <summary>The six offices that sit in a township's hall (004 二(二)1).</summary>
public static class Offices
{
    public static readonly IReadOnlyList<string> All = ["计生", "农业", "农经", "劳动", "民政", "退役军人"];
}
