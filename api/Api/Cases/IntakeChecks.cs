using Zhengwu.Api.Files;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Cases;

public sealed record FileRequest(string FileId, string Ticket, string Name);
/// <summary>Which earlier case the material comes from, and how its owner agreed.</summary>
public sealed record ReuseRequest(string Number, Consent Consent);
public sealed record MaterialRequest(string MaterialId, MaterialTreatment Treatment, IReadOnlyList<FileRequest> Files, string? Note = null, ReuseRequest? Reuse = null);

/// <summary>How the result shall come back; for <see cref="Ways.Mail"/> with a recipient.</summary>
public sealed record DeliveryRequest(DeliveryRequest.Ways Way, string? Recipient = null, string? Phone = null, string? Address = null)
{
    public enum Ways { Mail, Township, Station }
}

/// <summary>Field rules that more than one form needs.</summary>
public static class IntakeChecks
{
    public const int MaxFilesPerMaterial = FileLimits.PerMaterial, MaxMaterials = 40;

    public static string Phone(FieldCheck check, string field, string? text)
    {
        if (Domain.Directory.Phone.TryParse(text, out var phone, out var problem)) return phone.Value;
        check.Add(field, problem.Message);
        return "";
    }

    public static string Identity(FieldCheck check, string field, string? text, DateOnly today)
    {
        if (IdNumber.TryParse(text, out var id, out var problem, today)) return id.Value;
        check.Add(field, problem.Message);
        return "";
    }

    public static Delivery Delivery(FieldCheck check, DeliveryRequest request) => request.Way switch
    {
        DeliveryRequest.Ways.Mail => new Delivery.ByMail(
            check.Text("delivery.recipient", request.Recipient, 50, "请填写收件人"),
            Phone(check, "delivery.phone", request.Phone),
            check.Text("delivery.address", request.Address, 200, "请填写邮寄地址")),
        DeliveryRequest.Ways.Station => new Delivery.AtStation(),
        _ => new Delivery.AtTownship(),
    };

    public static void PerCase(FieldCheck check, string field, int files)
    {
        if (files > FileLimits.PerCase) check.Add(field, $"一个办件最多 {FileLimits.PerCase} 个文件，请把多页合成一个 PDF");
    }

    /// <summary>Files whose tickets say that this unit uploaded them.</summary>
    public static IReadOnlyList<MaterialFile> Files(FieldCheck check, string field, IReadOnlyList<FileRequest> files, Asking asking, PersonalMarks marks)
    {
        if (files.Count > MaxFilesPerMaterial) check.Add(field, $"一份材料最多 {MaxFilesPerMaterial} 个文件");
        var redeemed = new List<MaterialFile>();
        foreach (var file in files.Take(MaxFilesPerMaterial))
            if (FileTickets.Redeem(marks, asking.Staff.UnitId, file.FileId, file.Ticket, file.Name) is { } good) redeemed.Add(good);
            else check.Add(field, "有文件没有上传成功，请重新上传");
        return redeemed;
    }

    /// <summary>What answers a supplement notice or a return: free in number, each with its files.</summary>
    public static IReadOnlyList<Material> Supplements(FieldCheck check, IReadOnlyList<MaterialRequest> requests, Case? it, Asking asking, PersonalMarks marks)
    {
        if (requests.Count > MaxMaterials) check.Add("materials", $"最多 {MaxMaterials} 份材料");
        PerCase(check, "materials", requests.Sum(m => m.Files.Count) + (it?.Materials.Sum(m => m.Files.Count) ?? 0));
        var names = it is null ? [] : asking.Reference.Guides.Find(it.Item.Id, it.Item.GuideVersion)?.Materials.ToDictionary(m => m.Id, m => m.Name) ?? [];
        foreach (var asked in it?.Supplement?.Items ?? [])
            if (asked.MaterialId is { } known) names.TryAdd(known, asked.Name);
        return [.. requests.Take(MaxMaterials).Select((m, i) =>
        {
            var id = check.Text($"materials[{i}].materialId", m.MaterialId, 60, "缺少材料编号");
            if (m.Files.Count == 0 && m.Treatment is not (MaterialTreatment.PaperFollows or MaterialTreatment.Exempt))
                check.Add($"materials[{i}].files", "请上传这份材料");
            return new Material(id, names.GetValueOrDefault(id, "补充材料"), m.Treatment,
                Files(check, $"materials[{i}].files", m.Files, asking, marks), check.Optional($"materials[{i}].note", m.Note, 200));
        })];
    }
}
