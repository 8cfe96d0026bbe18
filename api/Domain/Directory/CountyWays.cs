using Zhengwu.Domain.Cases;

namespace Zhengwu.Domain.Directory;

/// <summary>Where the documents leave a choice, the county's answer (settings.json, "ways").</summary>
/// <param name="IssuedBy">Which window issues what the township decided (K-28).</param>
/// <param name="VillageAdmission">村级准入制: a station takes only items that were admitted there (ITEM-qj_admit).</param>
public sealed record CountyWays(IssuingDesk IssuedBy = IssuingDesk.Either, bool VillageAdmission = false);
