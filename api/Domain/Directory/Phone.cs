using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Zhengwu.Domain.Directory;

/// <summary>A phone of the mainland: 11-digit mobile, or landline with its area code.</summary>
public sealed partial record Phone
{
    private Phone(string value) => Value = value;

    /// <summary>Mobile: 11 digits. Landline: area code, hyphen, number.</summary>
    public string Value { get; }
    public bool IsMobile => Value[0] == '1';
    public override string ToString() => Masks.Phone(Value);

    /// <summary>Codes: phone-missing, phone-area-code (a local number without 区号), phone.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Phone? phone, [NotNullWhen(false)] out Problem? problem)
    {
        (phone, problem) = (null, null);
        var value = Separators().Replace(HalfWidth.Compact(text), "");
        value = CountryCode().Replace(value, "");
        if (value.Length == 0) problem = No("phone-missing", "请填写联系电话");
        else if (Mobile().IsMatch(value)) phone = new Phone(value);
        else if (Landline().Match(value) is { Success: true } line) phone = new Phone($"{line.Groups["area"].Value}-{line.Groups["number"].Value}");
        else if (Local().IsMatch(value)) problem = No("phone-area-code", "固定电话请加区号，例如 0421-1234567");
        else problem = No("phone", "联系电话应为 11 位手机号，或带区号的固定电话");
        return phone is not null;
    }

    private static Problem No(string code, string message) => new(ProblemKind.Invalid, code, message);

    [GeneratedRegex("[-‐‑–—()]")] private static partial Regex Separators();
    [GeneratedRegex(@"^(\+86|0086|86(?=1[3-9][0-9]{9}$))")] private static partial Regex CountryCode();
    [GeneratedRegex(@"^1[3-9][0-9]{9}\z")] private static partial Regex Mobile();
    [GeneratedRegex(@"^(?<area>010|02[0-9])(?<number>[2-8][0-9]{7})\z|^(?<area>0[3-9][0-9]{2})(?<number>[2-8][0-9]{6,7})\z")] private static partial Regex Landline();
    [GeneratedRegex(@"^[2-8][0-9]{6,7}\z")] private static partial Regex Local();
}
