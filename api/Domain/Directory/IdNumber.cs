using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Zhengwu.Domain.Directory;

/// <summary>The order code of the number is odd for men, even for women.</summary>
public enum Sex { Male, Female }

/// <summary>
/// 公民身份号码 (GB 11643-1999): 6 digits region, 8 birth date, 3 order, 1 check character MOD 11-2 (GB/T 17710). Residence permits of
/// 港澳台 (regions 81–83) and the foreigners' permanent residence card (first digit 9) have the same build and are accepted.
/// </summary>
public sealed record IdNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly HashSet<string> Provinces =
    [
        "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
        "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83",
    ];

    private IdNumber(string value, DateOnly birthDate) => (Value, BirthDate) = (value, birthDate);

    /// <summary>18 characters, half-width, the last one perhaps a capital X.</summary>
    public string Value { get; }
    public DateOnly BirthDate { get; }
    public Sex Sex => Value[16] % 2 == 1 ? Sex.Male : Sex.Female;
    /// <summary>区划代码 at the time of the first registration; people move, so it says nothing about where they live now.</summary>
    public string Region => Value[..6];
    /// <summary>Only the last four characters; see <see cref="Masks"/> for names and phones.</summary>
    public string Masked => new string('*', 14) + Value[14..];

    /// <summary>The number alone would show up in logs; print <see cref="Value"/> on purpose.</summary>
    public override string ToString() => Masked;

    /// <summary>Full years on <paramref name="day"/>; a person born on 29 February is older on 1 March (民法典 第二百零二条, by the day).</summary>
    public int AgeOn(DateOnly day) =>
        day.Year - BirthDate.Year - ((day.Month, day.Day).CompareTo((BirthDate.Month, BirthDate.Day)) < 0 ? 1 : 0);

    /// <summary>
    /// Reads what was typed or scanned: spaces go, full-width characters and a small x are taken as meant. Codes: id-number-missing,
    /// -characters, -15, -length, -date, -region, -check. With <paramref name="today"/> a later birth date is refused too.
    /// </summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out IdNumber? id, [NotNullWhen(false)] out Problem? problem, DateOnly? today = null)
    {
        id = null;
        var value = HalfWidth.Compact(text).ToUpperInvariant();
        problem = Shape(value);
        if (problem is not null) return false;
        if (!Born(value, today, out var birthDate))
            problem = No("id-number-date", "身份证号码第 7—14 位不是有效的出生日期，请核对");
        else if (!KnownRegion(value))
            problem = No("id-number-region", "身份证号码前两位不是有效的地区代码，请核对");
        else if (CheckCharacter(value) != value[17])
            problem = No("id-number-check", "身份证号码校验位不符，可能有数字输错或颠倒，请对照证件重新输入");
        else
            id = new IdNumber(value, birthDate);
        return id is not null;
    }

    /// <summary>The 18th character to 17 leading digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (digits[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static Problem? Shape(string value)
    {
        if (value.Length == 0) return No("id-number-missing", "请填写身份证号码");
        for (var i = 0; i < value.Length; i++)
            if (!char.IsAsciiDigit(value[i]) && !(value[i] == 'X' && i == value.Length - 1 && i >= 15))
                return No("id-number-characters", "身份证号码只能有数字，最后一位可以是 X，请核对");
        return value.Length switch
        {
            15 => No("id-number-15", "15 位旧号码已停止使用：第一代居民身份证自 2013 年 1 月 1 日起失效，请按现行居民身份证填写 18 位号码"),
            18 => null,
            _ => No("id-number-length", $"身份证号码应为 18 位，现在是 {value.Length} 位"),
        };
    }

    private static bool Born(string value, DateOnly? today, out DateOnly birthDate) =>
        DateOnly.TryParseExact(value[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out birthDate)
        && birthDate.Year >= 1880 && (today is null || birthDate <= today);

    // 9 + two digits of the province + three of the nationality: the permanent residence card of 2023.
    private static bool KnownRegion(string value) => Provinces.Contains(value[0] == '9' ? value[1..3] : value[..2]);

    private static Problem No(string code, string message) => new(ProblemKind.Invalid, code, message);
}
