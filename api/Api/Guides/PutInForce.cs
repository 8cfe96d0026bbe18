using Zhengwu.Api.Shell;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.GuideChanges;

namespace Zhengwu.Api.Guides;

/// <summary>The write that puts a version in force: one entry in the stream of the item, so that two at once cannot get the same number.</summary>
public static class PutInForce
{
    /// <param name="wanted">Null: the item leaves the list.</param>
    /// <param name="over">The version the change was made for.</param>
    public static ValueTask<Outcome> Write(Book book, Asking asking, string changeId, string itemId, ServiceGuide? wanted, int over, CancellationToken cancel)
    {
        var known = asking.Reference.Guides.Last(itemId)?.Version ?? 0;
        return book.Change(StreamKinds.Guide, StreamKinds.CatalogueBook, itemId, new Ask(asking.Actor.By), (item, _) => wanted is null
            ? PublishedItemDecider.Retire(item, itemId, changeId, known, over, asking.Actor)
            : PublishedItemDecider.Publish(item, wanted, changeId, known, over, asking.Actor), cancel);
    }
}
