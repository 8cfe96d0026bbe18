using System.Security.Cryptography;
using System.Text;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Calendars;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Papers;

namespace Zhengwu.Api.Papers;

/// <summary>办件交接单 of the cases a clerk chose; its QR holds the list's and the cases' numbers as text, for the scanner at the other end. POST, so that the numbers stand in no URL; the same cases on the same day make the same list number.</summary>
public static class WriteTransferList
{
    public sealed record Request(IReadOnlyList<string> Numbers);
    private const int Most = 60;

    public static async Task<IResult> Handle(HttpContext http, CaseDesk desk, Settings settings, TimeProvider time)
    {
        var (question, refusal) = await Commands.ReadQuestion<Request>(http);
        if (refusal is not null) return refusal;
        var numbers = question!.Body.Numbers.Distinct().Order(StringComparer.Ordinal).ToList();
        var cases = new List<Case>();
        if (numbers.Count is 0 or > Most) return Problems.Answer(422, "invalid", $"请选 1 到 {Most} 个办件。");
        foreach (var number in numbers)
            if (await desk.Find(http, number) is { State: { } it }) cases.Add(it);
            else return Problems.Answer(Problems.NotFound);
        var (asking, today) = (http.Asking(), Shanghai.DateOf(time.GetUtcNow()));
        var mark = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', numbers))))[..6];
        var name = $"{settings.PaperPrefix ?? DocumentNumbers.CountyShort(asking.Reference.Directory)}（{DocumentNumbers.UnitShort(asking.Reference.Directory, asking.Staff.UnitId)}）交字〔{today.Year}〕{today:MMdd}{mark}号";
        return new JsonAnswer(Books.Transfer(name, cases, asking.PlaceName, asking.Reference.Directory, asking.PlaceName, string.Join('\n', [name, .. numbers]), today));
    }
}
