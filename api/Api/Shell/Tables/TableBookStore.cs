using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Zhengwu.Api.Shell.Tables;

/// <summary>
/// Books in one table of Azure Tables or Azurite, by the Table REST protocol: a book is a partition, a row an entity (see
/// <see cref="EntityJson"/>), a transaction an entity-group transaction. Safe for concurrent use; make one and keep it.
/// </summary>
/// <remarks>Source: Table service REST API, version 2020-12-06 (the first that takes tokens).</remarks>
public sealed class TableBookStore : IBookStore
{
    private const string Version = "2020-12-06";
    private readonly TablePipelines _pipelines;
    private readonly Uri _tables;
    private readonly Uri _batch;
    private readonly string _table;
    private readonly string _name;

    /// <summary>With the key of a storage account, which is how Azurite is reached.</summary>
    public TableBookStore(Uri service, string table, string accountName, string accountKey, HttpPipelineTransport? transport = null, StoreClock? clock = null)
        : this(service, table, new SharedKeyLitePolicy(accountName, accountKey), transport, clock) { }

    /// <summary>With an identity.</summary>
    public TableBookStore(Uri service, string table, TokenCredential credential, HttpPipelineTransport? transport = null, StoreClock? clock = null)
        : this(service, table, new BearerTokenAuthenticationPolicy(credential, "https://storage.azure.com/.default"), transport, clock) { }

    private TableBookStore(Uri service, string table, HttpPipelinePolicy authentication, HttpPipelineTransport? transport, StoreClock? clock)
    {
        var root = service.AbsoluteUri.TrimEnd('/');
        _name = table;
        _table = $"{root}/{table}";
        _tables = new Uri($"{root}/Tables");
        _batch = new Uri($"{root}/$batch");
        _pipelines = new TablePipelines(authentication, transport ?? TablePipelines.Connections(service), clock);
    }

    /// <summary>From the settings Storage:tableServiceUri, Storage:table and, for Azurite, Storage:accountName and Storage:accountKey.</summary>
    /// <param name="clock">Learns the store's time from every answer.</param>
    public static TableBookStore From(IConfiguration settings, TokenCredential? credential = null, StoreClock? clock = null)
    {
        var storage = settings.GetSection("Storage");
        var service = new Uri(storage["tableServiceUri"] ?? throw new InvalidOperationException("The setting Storage__tableServiceUri is missing."));
        var table = storage["table"] ?? "books";
        return storage["accountKey"] is { Length: > 0 } key
            ? new TableBookStore(service, table, storage["accountName"] ?? service.AbsolutePath.Trim('/'), key, clock: clock)
            : new TableBookStore(service, table, credential ?? Outbound.Identity(), clock: clock);
    }

    /// <summary>Makes the table when it is not there.</summary>
    public async Task EnsureTable(CancellationToken cancel = default)
    {
        using var message = Message(_pipelines.Reads, RequestMethod.Post, _tables, "application/json;odata=nometadata");
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = _name }));
        await Send(_pipelines.Reads, message, cancel).ConfigureAwait(false);
        if (message.Response.Status is >= 400 and not 409) throw Failure(message);
    }

    /// <inheritdoc/>
    public async ValueTask<Row?> Get(string book, string key, CancellationToken cancel = default)
    {
        BookRules.CheckBook(book);
        BookRules.CheckKey(key);
        using var message = Message(_pipelines.Reads, RequestMethod.Get, new Uri(_table + ODataText.Entity(book, key)), "application/json;odata=nometadata");
        await Send(_pipelines.Reads, message, cancel).ConfigureAwait(false);
        if (message.Response.Status == 404 && Failure(message) is StoreConflict) return null;
        if (message.Response.Status != 200) throw Failure(message);
        message.Response.Headers.TryGetValue("ETag", out var etag);
        return Whole(() => ReadEntity(message.Response.Content, etag));
    }

    /// <inheritdoc/>
    public async ValueTask<Page> Query(string book, string from, string to, int take, string? token = null,
        IReadOnlyDictionary<string, string>? where = null, CancellationToken cancel = default)
    {
        BookRules.CheckBook(book);
        BookRules.CheckRange(from, to, take, where);
        var url = string.Create(CultureInfo.InvariantCulture,
            $"{_table}()?$filter={ODataText.Filter(book, from, to, where)}&$top={take}{(token is null ? "" : PageToken.Parameters(token))}");
        // Without metadata a query would not tell the ETags.
        using var message = Message(_pipelines.Reads, RequestMethod.Get, new Uri(url), "application/json;odata=minimalmetadata");
        await Send(_pipelines.Reads, message, cancel).ConfigureAwait(false);
        if (message.Response.Status != 200) throw Failure(message);
        var headers = message.Response.Headers;
        headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var nextPartitionKey);
        headers.TryGetValue("x-ms-continuation-NextRowKey", out var nextRowKey);
        return new Page(Whole(() => ReadEntities(message.Response.Content)), PageToken.Pack(nextPartitionKey, nextRowKey));
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<string, string>> Transact(string book, IReadOnlyList<RowChange> changes, CancellationToken cancel = default)
    {
        BookRules.CheckChanges(book, changes);
        var buffer = new PooledBuffer();
        Batch.Write(buffer, _table, book, changes);
        Batch.CheckSize(buffer);
        using var message = Message(_pipelines.Transactions, RequestMethod.Post, _batch, "application/json;odata=nometadata");
        message.Request.Headers.SetValue("Content-Type", Batch.ContentType);
        message.Request.Content = RequestContent.Create(buffer.Written);
        await Send(_pipelines.Transactions, message, cancel).ConfigureAwait(false);
        // Not in a finally: after a failure a dying connection may still be reading the bytes.
        buffer.Return();
        if (message.Response.Status != 202) throw Failure(message);
        return BatchAnswer.Read(message.Response.Content.ToMemory().Span, changes);
    }

    private static HttpMessage Message(HttpPipeline pipeline, RequestMethod method, Uri uri, string accept)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(uri);
        request.Headers.SetValue("Accept", accept);
        request.Headers.SetValue("x-ms-version", Version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        return message;
    }

    private static async ValueTask Send(HttpPipeline pipeline, HttpMessage message, CancellationToken cancel)
    {
        try { await pipeline.SendAsync(message, cancel).ConfigureAwait(false); }
        catch (Exception failure) when (!cancel.IsCancellationRequested && StoreAnswers.FromException(failure) is { } known) { throw known; }
    }

    private static Exception Failure(HttpMessage message) =>
        StoreAnswers.FromStatus(message.Response.Status, StoreAnswers.ReadError(message.Response.Content.ToMemory().Span).Code);

    private static T Whole<T>(Func<T> read)
    {
        try { return read(); }
        catch (JsonException cut) { throw new StoreTimeout("The answer is not whole.", cut); }
    }

    private static Row ReadEntity(BinaryData content, string? etag)
    {
        var json = new Utf8JsonReader(content.ToMemory().Span);
        json.Read();
        return EntityJson.Read(ref json, etag);
    }

    private static List<Row> ReadEntities(BinaryData content)
    {
        var rows = new List<Row>();
        var json = new Utf8JsonReader(content.ToMemory().Span);
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.CurrentDepth == 1 && json.ValueTextEquals("value"u8))
            {
                json.Read();
                while (json.Read() && json.TokenType == JsonTokenType.StartObject) rows.Add(EntityJson.Read(ref json, null));
            }
        return rows;
    }
}
