using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Health;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Domain.Directory;
using Zhengwu.Testing;

namespace Zhengwu.Api.Tests.Watching;

/// <summary>The page is needed most when nothing answers.</summary>
public sealed class WhenTheStoreIsSilent
{
    [Fact]
    public async Task the_page_still_answers_and_says_which_stores_do_not()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Ingress"] = "StaticWebApps", ["PersonalKey"] = Convert.ToBase64String(new byte[32]), ["ServiceBus:endpoint"] = "http://127.0.0.1:1" }).Build();
        var (settings, clock) = (new Settings(configuration), new StoreClock(TimeProvider.System));
        var nowhere = new BlobContainerClient(new Uri("http://127.0.0.1:1/x/materials"), new BlobClientOptions { Retry = { MaxRetries = 0 } });
        using var bus = new HttpClient();
        var ringer = new BellRinger(new ServiceBusSender(bus, settings, null!, clock), clock, NullLogger<BellRinger>.Instance);
        var http = new DefaultHttpContext();
        http.Features.Set(new Asking(new Staff("adm", "adm", "adm", Role.Administrator, "0000", "0000", null, null, null, false, null), PlainReference.Of("0000")));
        var answer = (ShowHealth.Answer)((JsonAnswer)await ShowHealth.Handle(http, new Silent(), new MaterialStore(new(nowhere)), ringer, clock, settings)).Body;
        Assert.Equal(Grade.Bad, answer.State);
        Assert.Equal(["store", "files"], answer.Checks.Where(c => c.State is Grade.Bad).Select(c => c.Id));
        Assert.All(answer.Checks.Where(c => c.Id is "sweep" or "outbox" or "mail" or "audit"), c => Assert.Contains("现在看不到", c.Says, StringComparison.Ordinal));
    }

    private sealed class Silent : IBookStore
    {
        public ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default) => throw new StoreUnavailable("silent");
        public ValueTask<Page> Query(string book, string from, string to, int take, string? token = null, IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default) => throw new StoreTimeout("silent");
        public ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default) => throw new StoreUnavailable("silent");
    }
}
