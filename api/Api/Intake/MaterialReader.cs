using Zhengwu.Api.Cases;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;

namespace Zhengwu.Api.Intake;

/// <summary>Exactly what the guide lists for the situation: nothing missing, nothing more (ITEM-guide_strict).</summary>
public sealed class MaterialReader(Asking asking, PersonalMarks marks, FieldCheck check, string at)
{
    public IReadOnlyList<Material> Read(IReadOnlyList<MaterialRule> listed, IReadOnlyList<MaterialRequest> given, IReadOnlyList<ShelfMaterial> shelf, Promise? promise)
    {
        var taken = new List<Material>();
        foreach (var request in given)
        {
            var field = $"{at}materials.{request.MaterialId}";
            if (listed.FirstOrDefault(m => m.Id == request.MaterialId) is not { } rule) { check.Add($"{at}materials", "有材料不在办事指南里，请删去"); continue; }
            if (taken.Any(m => m.MaterialId == rule.Id)) { check.Add(field, "这份材料填了两次"); continue; }
            Treatment(rule, request, field, promise);
            var reused = request.Treatment is MaterialTreatment.Reused ? FromShelf(rule, request, shelf, field) : null;
            taken.Add(new(rule.Id, rule.Name, request.Treatment, reused?.Files ?? IntakeChecks.Files(check, field, request.Files, asking, marks), check.Optional(field, request.Note, 200),
                Reuse: reused is null ? null : new(reused.Source.Number, reused.Source.TakenAt.PlaceName, reused.AcceptedAt, reused.ValidUntil, reused.Trust, request.Reuse!.Consent)));
        }
        IntakeChecks.PerCase(check, $"{at}materials", taken.Sum(m => m.Files.Count));
        foreach (var rule in listed.Where(rule => rule.Required && taken.All(m => m.MaterialId != rule.Id)))
            check.Add($"{at}materials.{rule.Id}", $"还缺《{rule.Name}》");
        return taken;
    }

    private void Treatment(MaterialRule rule, MaterialRequest request, string field, Promise? promise)
    {
        if (request.Treatment is MaterialTreatment.Exempt && !rule.MayBeExempt) check.Add(field, "这份材料不能免交");
        if (request.Files.Count == 0 && request.Treatment is (MaterialTreatment.OriginalSeen or MaterialTreatment.Copy)) check.Add(field, "请拍摄或上传这份材料");
        if (request.Files.Count > 0 && request.Treatment is (MaterialTreatment.Follows or MaterialTreatment.Reused)) check.Add(field, "后补或复用的材料不再上传文件");
        if (request.Treatment is MaterialTreatment.Follows && rule.MayFollow is not true) check.Add(field, "这份材料不能后补");
        else if (request.Treatment is MaterialTreatment.Follows && promise is null) check.Add($"{at}promise", "有材料后补，请填写承诺补齐的工作日并请申请人签字；转县里办理的事项不能在这里容缺");
    }

    private ShelfMaterial? FromShelf(MaterialRule rule, MaterialRequest request, IReadOnlyList<ShelfMaterial> shelf, string field)
    {
        if (rule.ReusableMonths is not null && request.Reuse is { } asked && shelf.FirstOrDefault(m => m.MaterialId == rule.Id && m.Source.Number == asked.Number) is { } found) return found;
        check.Add(field, "没有可以复用的这份材料，或已过有效期，请重新收取");
        return null;
    }
}
