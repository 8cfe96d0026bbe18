using System.Globalization;

namespace Zhengwu.Domain.Directory;

/// <summary>
/// What lists and screens show of a person. Each mask leaves at least a thousand people it could be, also for someone who knows the
/// county and the mask's rule.
/// </summary>
public static class Masks
{
    private const string Star = "＊";

    /// <summary>The first character and one ＊ for each of the rest; a name of one character is hidden whole.</summary>
    public static string Name(string name)
    {
        if (name == Erased.Text) return name;
        // Text elements: rare characters of names (e.g. U+20BB7) take two chars.
        var characters = new StringInfo(name.Trim());
        return characters.LengthInTextElements switch
        {
            0 => "",
            1 => Star,
            var n => characters.SubstringByTextElements(0, 1) + string.Concat(Enumerable.Repeat(Star, n - 1)),
        };
    }

    /// <summary>The first three and the last four digits of a mobile; of a landline the area code and the last four.</summary>
    public static string Phone(string phone)
    {
        var value = phone.Trim();
        var hyphen = value.IndexOf('-');
        var head = hyphen is 3 or 4 ? hyphen + 1 : 3;
        return value.Length < head + 7 ? new string('*', value.Length) : value[..head] + new string('*', value.Length - head - 4) + value[^4..];
    }

    /// <summary>The last four characters; a text too short to be an ID number is hidden whole.</summary>
    public static string IdNumber(string idNumber) =>
        idNumber.Length < 15 ? new string('*', idNumber.Length) : new string('*', idNumber.Length - 4) + idNumber[^4..];

    /// <summary>The first six characters (county and township, as a rule) and three stars, whatever the length.</summary>
    public static string Address(string address) => address.Length <= 6 ? "***" : address[..6] + "***";
}
