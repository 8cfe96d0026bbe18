using System.Text.RegularExpressions;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Domain.Contacts;

/// <summary>Everybody keeps the own lines: a department its two, a township its hall and stations, the 监督股 its own; the administrator all.</summary>
public static partial class ContactDecider
{
    /// <param name="unitId">The unit that the owner belongs to: of a hall its own id, of a station its township.</param>
    public static bool MayEdit(Actor actor, ContactGroup group, string ownerId, string? unitId) => actor.Role switch
    {
        Role.Administrator => true,
        Role.CountyDepartment => group is ContactGroup.Department && ownerId == actor.DepartmentId,
        Role.CentreDirector or Role.Leader => group is ContactGroup.Hall or ContactGroup.Station && unitId == actor.UnitId,
        Role.StationClerk => group is ContactGroup.Station && ownerId == actor.PlaceId,
        Role.Supervisor => group is ContactGroup.Supervision,
        _ => false,
    };

    public static Decision<ContactEvent> Decide(ContactBook? book, IReadOnlyList<ContactEvent> wanted, IReadOnlyList<Contact> imported, Actor actor, Func<Contact, string?> unitOf)
    {
        if (wanted.Count is 0 or > 50) return Invalid("没有要保存的改动，或一次改动太多。");
        var before = (book ?? ContactBook.Empty).Over(imported);
        foreach (var one in wanted)
        {
            var was = before.FirstOrDefault(c => c.Id == (one is ContactSet s ? s.Contact.Id : ((ContactRemoved)one).Id));
            if (one is ContactSet { Contact: var line } && Wrong(line) is { } sentence) return Invalid(sentence);
            if (one is ContactRemoved && was is null) return Invalid("要删去的一行已经没有了，请刷新后再改。");
            if (((Contact?[])[was, (one as ContactSet)?.Contact]).Any(c => c is not null && !MayEdit(actor, c.Group, c.OwnerId, unitOf(c))))
                return new Problem(ProblemKind.Forbidden, "forbidden", "只能改本单位的联系人；别的单位的请联系他们或管理员。");
        }
        return wanted.Any(w => w is ContactRemoved || !before.Contains(((ContactSet)w).Contact)) ? wanted.ToArray() : Array.Empty<ContactEvent>();
    }

    public static (string Title, string? Text) Say(ContactEvent happened) => happened switch
    {
        ContactSet { Contact: var c } => ($"改联系人：{c.Post} {c.Name}", c.Note is null ? c.Phone : $"{c.Phone}，{c.Note}"),
        ContactRemoved e => ($"删去联系人 {e.Id}", null),
        _ => throw new InvalidOperationException($"No sentence for {happened.GetType().Name}"),
    };

    private static string? Wrong(Contact? c) => c switch
    {
        null => "改动内容不完整。",
        _ when !LineId().IsMatch(c.Id ?? "") => "行的编号不对，请刷新页面后重试。",
        _ when c.Level is < 1 or > 3 || c.No is < 1 or > 99 || c.Level == 3 != c.Group is ContactGroup.Supervision => "层级或序号不对。",
        _ when c.Post?.Trim().Length is not (> 0 and <= 30) => "请填写职务，最多 30 个字。",
        _ when c.Name?.Trim().Length is not (> 0 and <= 20) => "请填写姓名，最多 20 个字。",
        _ when !PhoneNumber().IsMatch(c.Phone ?? "") => "联系电话只能有数字、空格和连字符，如 0421-5550100。",
        _ when c.Note?.Length > 100 => "备注最多 100 个字。",
        _ => null,
    };

    private static Problem Invalid(string sentence) => new(ProblemKind.Invalid, "invalid", sentence);

    [GeneratedRegex(@"^[a-z0-9-]{1,40}\z")] private static partial Regex LineId();
    [GeneratedRegex(@"^[0-9][0-9 -]{4,18}[0-9]\z")] private static partial Regex PhoneNumber();
}
