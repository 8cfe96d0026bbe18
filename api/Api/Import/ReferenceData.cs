using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Import;

public sealed record ReferenceData(CountyDirectory Directory, CatalogueIndex Guides, string Version);

public sealed class ReferenceCache
{
    public ValueTask<ReferenceData> Current(CancellationToken cancel) => throw new NotSupportedException(cancel.ToString());
}
