using System.Text.RegularExpressions;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Questions;

/// <summary>Questions and answers are read by many, so they hold no ID number and no mobile number, however it is spaced.</summary>
public static partial class PersonalText
{
    /// <summary>The refusal, code personal-data; null when there is nothing. <paramref name="text"/> itself never stands in it.</summary>
    public static Problem? Find(string? text) => text is not null && HoldsNumber(HalfWidth.Compact(CaseNumber().Replace(text, "·")))
        ? new(ProblemKind.Invalid, "personal-data", "内容里有身份证号或手机号，请删去后再提交；问题和答复会给多人看，不写群众的个人信息。") : null;

    private static bool HoldsNumber(string text) => IdNumber().IsMatch(text) || Mobile().IsMatch(text.Replace("-", ""));

    [GeneratedRegex(@"[0-9]{4}-[0-9]{8}-[0-9]{3,6}(?![0-9])")] private static partial Regex CaseNumber();
    [GeneratedRegex(@"(?<![0-9])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9])")] private static partial Regex IdNumber();
    [GeneratedRegex(@"(?<![0-9])(\+?86)?1[3-9][0-9]{9}(?![0-9])")] private static partial Regex Mobile();
}
