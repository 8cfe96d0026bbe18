using System.Net;
using System.Net.Sockets;
using Azure.Core;
using Azure.Core.Pipeline;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Testing;
using static Zhengwu.Api.Tests.Stores.ScriptedService;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>What the store says when answers fail, get lost or are cut: whether something happened is never guessed.</summary>
public sealed class TableBookStoreAndTheWire
{
    private static readonly RowChange[] OneRow = [new RowChange.Insert(new Row("a", "{}"))];
    private static readonly RowChange[] ThreeRows = [new RowChange.Insert(new Row("a", "{}")), new RowChange.Delete("b"), new RowChange.Upsert(new Row("c", "{}"))];
    private static readonly string Done = BatchAnswer(Part(204, "ETag: W/\"1\"\r\n"));

    private static TableBookStore Store(ScriptedService service) => new(service.Uri, "books", AzuriteProcess.AccountName, AzuriteProcess.AccountKey);

    public static TheoryData<int, string, Type> Answers => new()
    {
        { 409, "EntityAlreadyExists", typeof(StoreConflict) },
        { 412, "UpdateConditionNotSatisfied", typeof(StoreConflict) },
        { 404, "ResourceNotFound", typeof(StoreConflict) },
        { 404, "EntityNotFound", typeof(StoreConflict) },
        { 404, "TableNotFound", typeof(StoreUnavailable) },
        { 409, "TableBeingDeleted", typeof(StoreUnavailable) },
        { 400, "InvalidInput", typeof(StoreRefused) },
        { 413, "RequestBodyTooLarge", typeof(StoreRefused) },
        { 403, "AuthenticationFailed", typeof(StoreUnavailable) },
        { 429, "TooManyRequests", typeof(StoreUnavailable) },
        { 500, "InternalError", typeof(StoreUnavailable) },
        { 503, "ServerBusy", typeof(StoreUnavailable) },
        { 500, "OperationTimedOut", typeof(StoreTimeout) },
        { 504, "GatewayTimeout", typeof(StoreTimeout) }
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task an_error_inside_a_batch_has_its_class_and_is_not_sent_again(int status, string code, Type expected)
    {
        using var service = new ScriptedService(BatchAnswer(FailedPart(status, code, "2:Because.\\nRequestId:1")), Done);
        var failure = await Assert.ThrowsAsync(expected, () => Store(service).Transact("0301", ThreeRows).AsTask());
        if (failure is StoreConflict conflict) Assert.Equal("c", conflict.RowKey);
        Assert.Single(service.Requests);
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task an_error_instead_of_a_batch_has_its_class_and_is_not_sent_again(int status, string code, Type expected)
    {
        using var service = new ScriptedService(Error(status, code), Done);
        await Assert.ThrowsAsync(expected, () => Store(service).Transact("0301", ThreeRows).AsTask());
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("The specified entity already exists.")]
    [InlineData("7:Because.")]
    [InlineData("-1:Because.")]
    [InlineData("x:Because.")]
    public async Task a_conflict_without_a_usable_index_names_no_row_of_many_but_the_only_one(string message)
    {
        using var service = new ScriptedService(BatchAnswer(FailedPart(409, "EntityAlreadyExists", message)), BatchAnswer(FailedPart(409, "EntityAlreadyExists", message)));
        var store = Store(service);
        Assert.Null((await Assert.ThrowsAsync<StoreConflict>(() => store.Transact("0301", ThreeRows).AsTask())).RowKey);
        Assert.Equal("a", (await Assert.ThrowsAsync<StoreConflict>(() => store.Transact("0301", OneRow).AsTask())).RowKey);
    }

    [Fact]
    public async Task a_batch_answer_gives_the_etags_whatever_else_it_says()
    {
        using var service = new ScriptedService(BatchAnswer(
            Part(204, "Content-ID: 1\r\nX-Content-Type-Options: nosniff\r\nPreference-Applied: return-no-content\r\nLocation: http://x/books(PartitionKey='0301',RowKey='a')\r\nETag: W/\"datetime'2026-11-20T01%3A02%3A03.4Z'\"\r\n"),
            Part(204), Part(204, "etag: W/\"2\"\r\n")));
        var etags = await Store(service).Transact("0301", ThreeRows);
        Assert.Equal([("a", "W/\"datetime'2026-11-20T01%3A02%3A03.4Z'\""), ("c", "W/\"2\"")], etags.Select(e => (e.Key, e.Value)));
    }

    [Theory, InlineData(HangUp), InlineData(Reset)]
    public async Task a_transaction_whose_answer_is_lost_is_a_timeout_and_is_sent_once(string loss)
    {
        // The second request goes over the connection that the first has left open: there a client might take the loss for idleness.
        using var service = new ScriptedService(Done, loss, Done);
        var store = Store(service);
        await store.Transact("0301", OneRow);
        await Assert.ThrowsAsync<StoreTimeout>(() => store.Transact("0301", OneRow).AsTask());
        Assert.Equal(2, service.Requests.Count);
        await store.Transact("0301", OneRow);
    }

    [Fact]
    public async Task a_transaction_whose_answer_is_cut_is_a_timeout()
    {
        var whole = BatchAnswer(Part(204, "ETag: W/\"1\"\r\n"), Part(204), Part(204, "ETag: W/\"2\"\r\n"));
        for (var length = 1; length < whole.Length; length += 7)
        {
            using var service = new ScriptedService(Cut(whole, length), Done);
            await Assert.ThrowsAsync<StoreTimeout>(() => Store(service).Transact("0301", ThreeRows).AsTask());
            Assert.Single(service.Requests);
        }
    }

    [Fact]
    public async Task a_batch_answer_with_parts_missing_is_a_timeout()
    {
        using var service = new ScriptedService(BatchAnswer(Part(204, "ETag: W/\"1\"\r\n"), Part(204)), BatchAnswer(Part(204)), BatchAnswer(), Answer(202, "nonsense"));
        var store = Store(service);
        await Assert.ThrowsAsync<StoreTimeout>(() => store.Transact("0301", ThreeRows).AsTask());
        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<StoreTimeout>(() => store.Transact("0301", OneRow).AsTask());
    }

    [Fact]
    public async Task a_refused_connection_is_unavailable()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var store = new TableBookStore(new Uri($"http://127.0.0.1:{port}/devstoreaccount1"), "books", AzuriteProcess.AccountName, AzuriteProcess.AccountKey);
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.Transact("0301", OneRow).AsTask());
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.Get("0301", "a").AsTask());
    }

    [Fact]
    public async Task a_read_is_tried_again()
    {
        using var service = new ScriptedService(Error(503, "ServerBusy"), HangUp, Answer(200, "{\"PartitionKey\":\"0301\",\"RowKey\":\"a\",\"B0\":\"1\"}", "ETag: W/\"1\"\r\n"));
        Assert.Equal(new Row("a", "1", null, "W/\"1\""), await Store(service).Get("0301", "a"));
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task a_read_is_tried_three_times_and_not_for_ever()
    {
        using var service = new ScriptedService([.. Enumerable.Repeat(Error(503, "ServerBusy"), 10)]);
        await Assert.ThrowsAsync<StoreUnavailable>(() => Store(service).Query("0301", "", "z", 1).AsTask());
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task a_missing_row_is_null_and_a_missing_table_is_not()
    {
        using var service = new ScriptedService(Error(404, "ResourceNotFound"), Error(404, "TableNotFound"), Error(404, "TableNotFound"));
        var store = Store(service);
        Assert.Null(await store.Get("0301", "a"));
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.Get("0301", "a").AsTask());
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.Query("0301", "", "z", 1).AsTask());
    }

    [Theory, InlineData("{\"value\":[{\"RowKey\":\"a\""), InlineData("<html>"), InlineData("")]
    public async Task a_page_that_is_no_json_is_a_timeout(string body)
    {
        using var service = new ScriptedService(Answer(200, body));
        await Assert.ThrowsAsync<StoreTimeout>(() => Store(service).Query("0301", "", "z", 1).AsTask());
    }

    [Fact]
    public async Task an_empty_page_carries_its_token_and_the_token_both_keys()
    {
        using var service = new ScriptedService(
            Answer(200, "{\"value\":[]}", "x-ms-continuation-NextPartitionKey: 1!8!MDMwMQ--\r\nx-ms-continuation-NextRowKey: 1!4!YQ==\r\n"),
            Answer(200, "{\"value\":[]}", "x-ms-continuation-NextPartitionKey: 1!8!MDMwMQ--\r\n"), Answer(200, "{\"value\":[]}"));
        var store = Store(service);
        var first = await store.Query("0301", "", "z", 1);
        var second = await store.Query("0301", "", "z", 1, first.Token);
        Assert.Null((await store.Query("0301", "", "z", 1, second.Token)).Token);
        Assert.Contains("&NextPartitionKey=1%218%21MDMwMQ--&NextRowKey=1%214%21YQ%3D%3D ", service.Requests[1].Replace("!", "%21"));
        Assert.DoesNotContain("NextRowKey", service.Requests[2]);
    }

    [Fact]
    public async Task an_answer_that_never_comes_is_a_timeout_and_a_cancelled_wait_is_cancelled()
    {
        var store = new TableBookStore(new Uri("http://127.0.0.1:1/devstoreaccount1"), "books", AzuriteProcess.AccountName, AzuriteProcess.AccountKey,
            new HttpClientTransport(new Silence(TimeSpan.Zero)));
        await Assert.ThrowsAsync<StoreTimeout>(() => store.Transact("0301", OneRow).AsTask());
        using var cancel = new CancellationTokenSource();
        var silent = new TableBookStore(new Uri("http://127.0.0.1:1/devstoreaccount1"), "books", AzuriteProcess.AccountName, AzuriteProcess.AccountKey,
            new HttpClientTransport(new Silence(Timeout.InfiniteTimeSpan)));
        var waiting = silent.Transact("0301", OneRow, cancel.Token);
        cancel.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.AsTask());
    }

    [Fact]
    public async Task without_a_key_the_identity_signs()
    {
        var wire = new Silence(TimeSpan.Zero);
        var store = new TableBookStore(new Uri("https://example.invalid"), "books", new FixedToken(), new HttpClientTransport(wire));
        await Assert.ThrowsAsync<StoreTimeout>(() => store.Transact("0301", OneRow).AsTask());
        Assert.Equal("Bearer token of https://storage.azure.com/.default", wire.Authorization);
        Assert.Equal("https://example.invalid/$batch", wire.Uri);
    }

    // Answers nothing: a wait of zero ends as the patience of the pipeline ends.
    private sealed class Silence(TimeSpan wait) : HttpMessageHandler
    {
        public string? Authorization { get; private set; }
        public string? Uri { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            Authorization = request.Headers.Authorization?.ToString();
            Uri = request.RequestUri?.AbsoluteUri;
            if (wait == Timeout.InfiniteTimeSpan) await Task.Delay(wait, cancel);
            throw new TaskCanceledException("The patience has ended.");
        }
    }

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext request, CancellationToken cancel) =>
            new($"token of {Assert.Single(request.Scopes)}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext request, CancellationToken cancel) => new(GetToken(request, cancel));
    }
}
