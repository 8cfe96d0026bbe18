using Zhengwu.Domain.Cases;

namespace Zhengwu.Domain.Directory;

/// <summary>Where the documents leave a choice, the county's answer (settings.json, "ways").</summary>
/// <param name="IssuedBy">Which window issues what the township decided (K-28).</param>
/// <param name="VillageAdmission">村级准入制: a station takes only items that were admitted there (ITEM-qj_admit).</param>
/// <param name="ReceivingDesk">Name of the desk that receives agent cases: 0号窗口 or 数据局特设窗口 (K-27).</param>
public sealed record CountyWays(IssuingDesk IssuedBy = IssuingDesk.Either, string ReceivingDesk = "县级0号综合窗口", bool VillageAdmission = false);
