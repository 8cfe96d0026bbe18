using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Import;

/// <summary>Directory and catalogue as one import brought them. <paramref name="Version"/> is the hash of their content.</summary>
public sealed record ReferenceData(CountyDirectory Directory, CatalogueIndex Guides, string Version);
