using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Bench;
using Zhengwu.Domain.Cases;
using Zhengwu.Local;
using Zhengwu.Testing;

const int Rounds = 5;
var repository = args.FirstOrDefault() ?? Directory.GetCurrentDirectory();
var handler = Path.Combine(repository, "api/Api/bin/Release/net10.0/handler");
void Figure(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name}: {value:0.##}"));
static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

// How many a second when `atOnce` hands do `many` of it.
static async Task<double> Rate(int many, int atOnce, Func<int, Task> one)
{
    var (next, watch) = (0, Stopwatch.StartNew());
    await Task.WhenAll(Enumerable.Range(0, atOnce).Select(async _ => { for (int i; (i = Interlocked.Increment(ref next)) <= many;) await one(i); }));
    return many / watch.Elapsed.TotalSeconds;
}

static async Task<double> Ratio(int round, Func<Task<double>> ours, Func<Task<double>> bare)
{
    if (round % 2 == 0) return await ours() / await bare();
    var first = await bare();
    return await ours() / first;
}

foreach (var atOnce in (int[])[8, 16])
{
    var (take, step) = (new List<double>(), new List<double>());
    for (var round = 0; round < Rounds; round++)
    {
        await using var platform = await Start();
        platform.Bus.Paused = true;
        var (api, bare) = (await Api.To(platform, "w0400a"), await Store(platform, $"bare{atOnce}x{round}"));
        var (submit, note) = (await new Recorder().Submit(), await new Recorder().Note());
        var numbers = new string[601];
        await Rate(60, atOnce, i => api.Submit());
        await Rate(60, atOnce, i => Replay(submit, bare, $"0400-20261120-{i:D4}"));
        // Azurite slows as it fills: who goes first changes every round.
        take.Add(await Ratio(round, () => Rate(600, atOnce, async i => numbers[i] = await api.Submit()), () => Rate(600, atOnce, i => Replay(submit, bare, $"0400-20261121-{i:D4}"))));
        step.Add(await Ratio(round, () => Rate(600, atOnce, i => api.Note(numbers[i])), () => Rate(600, atOnce, i => Replay(note, bare, $"0400-20261121-{i:D4}"))));
    }
    Figure($"take a case, {atOnce} at once, API ÷ bare loop", Median(take));
    Figure($"a later step, {atOnce} at once, API ÷ bare loop", Median(step));
}

var relays = new List<double>();
var relay = await new Recorder().Relay();
for (var round = 0; round < Rounds; round++)
{
    await using var platform = await Start();
    var (township, county, bare) = (await Api.To(platform, "w0400a"), await Api.To(platform, "z01"), await Store(platform, $"relay{round}"));
    await Rate(16, 16, _ => Life(township, county));
    await Rate(16, 16, i => Replay(relay, bare, $"0400-20261120-{i:D4}"));
    relays.Add(await Ratio(round, () => Rate(160, 16, _ => Life(township, county)), () => Rate(160, 16, i => Replay(relay, bare, $"0400-20261121-{i:D4}"))));
    if (round > 0) continue;
    var watch = Stopwatch.StartNew();
    var number = await township.Submit();
    while (await county.Version($"/api/county-jobs/{number}") is null) await Task.Delay(2);
    Figure("submit to visible at the county, idle system, ms", watch.Elapsed.TotalMilliseconds);
}
Figure("relay end to end, 16 at once, API and bus ÷ bare loop", Median(relays));
Figure("storage requests per relay", relay.Count);

var starts = new List<double>();
await using (var platform = await Start())
    for (var round = 0; round < 7; round++)
        starts.Add(await FirstAnswer(handler, platform.Settings) / await FirstAnswer(Path.Combine(repository, "tests/Bench/Empty/bin/Release/net10.0/Empty"), platform.Settings));
Figure("handler start to first answer ÷ empty program", Median(starts));

var (few, many) = (await Worklist(20), await Worklist(20_000));
Figure("first page of a worklist, 20,000 open ÷ 20", Median(Enumerable.Range(0, 9).Select(_ => PageTime(many) / PageTime(few))));
many.ResetCounts();
await many.FirstPage("0400", "v~todo~", Keys.After("v~todo~"), Lists.PageSize);
Figure("rows read for that page", many.RowsRead);

var (small, large) = (await Sweeps.Over(1_000), await Sweeps.Over(1_000_000));
var sweeps = new List<double>();
for (var level = 0; level < Sweeps.Levels; level++)
{
    var ours = await large.Run(level);
    sweeps.Add(ours.Milliseconds / (await small.Run(level)).Milliseconds);
    if (level == 0) Figure("queries of a sweep over 1,000,000 open deadlines in 22 books", ours.Queries);
    if (level == 0) Figure("rows read by it, of which 100 due", ours.RowsRead);
}
Figure("a sweep over 1,000,000 open deadlines ÷ over 1,000, 100 due in each", Median(sweeps));

Task<LocalPlatform> Start() => LocalPlatform.Start(new LocalOptions(handler, repository, null, Path.Combine(repository, "web/dist"), Timers: false), NullLoggerFactory.Instance);

static async Task<TableBookStore> Store(LocalPlatform platform, string table)
{
    var store = new TableBookStore(new Uri(platform.Settings["Storage__tableServiceUri"]), table, Azurite.AccountName, Azurite.AccountKey);
    await store.EnsureTable();
    return store;
}

static async Task Replay(IReadOnlyList<Request> requests, IBookStore store, string number)
{
    var command = Guid.NewGuid().ToString();
    foreach (var request in requests) await request.Make(store, number, command);
}

// Waiting asks for one row at a time, so that the asking does not count much against us.
static async Task Life(Api township, Api county)
{
    var (number, code) = await township.SubmitWithCode();
    int? version;
    while ((version = await county.Post($"/api/county-jobs/{number}/take-over", [], 1)) is null) await Task.Delay(5);
    foreach (var (step, body) in ((string, JsonObject)[])[("accept", []), ("decision", new() { ["outcome"] = "granted", ["summary"] = "准予" }), ("mail", new() { ["courier"] = "邮政", ["courierNumber"] = "1" })])
        version = await county.Post($"/api/county-jobs/{number}/{step}", body, version);
    while (!await township.IsIssued(number, code)) await Task.Delay(5);
}

static async Task<double> FirstAnswer(string program, IReadOnlyDictionary<string, string> settings)
{
    var port = Azurite.FreePort();
    var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
    foreach (var (name, value) in settings) start.Environment[name] = value;
    start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
    using var client = new HttpClient();
    var watch = Stopwatch.StartNew();
    using var process = Process.Start(start)!;
    while (true)
    {
        try { using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/")); break; }
        catch (HttpRequestException) { await Task.Delay(2); }
    }
    var elapsed = watch.Elapsed.TotalMilliseconds;
    process.Kill();
    await process.WaitForExitAsync();
    return elapsed;
}

static async Task<InMemoryBookStore> Worklist(int cases)
{
    var store = new InMemoryBookStore();
    var summary = JsonSerializer.Serialize(new CaseSummary("0400-20261121-0001", "残疾人证核发", "王＊＊", "公营子镇 公营子村", "relayed", "已提交，正在送往县里", "县0号窗口", DateTimeOffset.UnixEpoch, null, false), Json.Book);
    for (var i = 0; i < cases; i += 20)
        await store.Transact("0400", [.. Enumerable.Range(i, 20).Select(n => new RowChange.Upsert(new Row($"v~todo~2026-11-21T00:00:{n:D6}~case~{n}", summary)))]);
    return store;
}

static double PageTime(InMemoryBookStore store)
{
    var watch = Stopwatch.StartNew();
    // Twenty rows of either list: the page itself must weigh the same.
    for (var i = 0; i < 2000; i++) _ = store.FirstPage("0400", "v~todo~", Keys.After("v~todo~"), 20).AsTask().GetAwaiter().GetResult();
    return watch.Elapsed.TotalMilliseconds;
}

/// <summary>Straight at the handler's port, with the principal the platform would send.</summary>
internal sealed class Api(HttpClient http, string principal, string session, JsonObject draft)
{
    public static async Task<Api> To(LocalPlatform platform, string staffId)
    {
        var person = Zhengwu.Local.SignIn.Read(Path.Combine(platform.Options.Repository, "infra/data/kazuo")).Single(p => p.Id == staffId);
        var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = await platform.Host.Address };
        var session = (await platform.Sessions.Of(staffId))!;
        var api = new Api(http, Zhengwu.Local.SignIn.Header(person), session, []);
        if (staffId[0] != 'w') return api;
        using var clerk = new Clerk(platform, staffId);
        var guide = (await clerk.Get("/api/catalogue"))["guides"]!.AsArray().First(g => g!["itemId"]!.GetValue<string>().StartsWith("canjirenzheng", StringComparison.Ordinal) || g["name"]!.GetValue<string>() == "残疾人证核发")!;
        var situation = guide["situations"]![0]!["id"]!.GetValue<string>();
        var (name, id, phone) = Clerk.Invent(1);
        return new Api(http, Zhengwu.Local.SignIn.Header(person), session, new JsonObject
        {
            ["item"] = new JsonObject { ["id"] = guide["itemId"]!.DeepClone(), ["guideVersion"] = guide["version"]!.DeepClone(), ["situation"] = situation }, ["mode"] = "onBehalf",
            ["applicant"] = new JsonObject { ["name"] = name, ["idNumber"] = id, ["phone"] = phone, ["village"] = new JsonObject { ["unitId"] = "0400", ["name"] = "公营子村" } },
            ["materials"] = new JsonArray([.. guide["materials"]!.AsArray().Where(m => m!["required"]!.GetValue<bool>() && (m["onlyIn"]!.AsArray().Count == 0 || m["onlyIn"]!.AsArray().Any(s => s!.GetValue<string>() == situation)))
                .Select(m => (JsonNode)new JsonObject { ["materialId"] = m!["id"]!.DeepClone(), ["treatment"] = "paperFollows", ["files"] = new JsonArray() })]),
            ["delivery"] = new JsonObject { ["way"] = "township" },
        });
    }

    public async Task<string> Submit() => (await SubmitWithCode()).Number;

    public async Task<(string Number, string Code)> SubmitWithCode()
    {
        var answer = (await Send(HttpMethod.Post, "/api/cases", draft, null))!;
        return (answer["number"]!.GetValue<string>(), answer["lookupCode"]!.GetValue<string>());
    }

    public async Task Note(string number) => await Send(HttpMethod.Post, $"/api/cases/{number}/note", new JsonObject { ["text"] = "备注一句话" }, 3);
    public async Task<int?> Post(string path, JsonObject body, int? version) => (await Send(HttpMethod.Post, path, body, version))?["version"]!.GetValue<int>();
    public async Task<int?> Version(string path) => (await Send(HttpMethod.Get, path, null, null))?["version"]?.GetValue<int>();
    public async Task<bool> IsIssued(string number, string code) =>
        (await Send(HttpMethod.Post, "/api/public/progress", new JsonObject { ["number"] = number, ["code"] = code }, null))!["steps"]![3]!["done"]!.GetValue<bool>();

    private async Task<JsonNode?> Send(HttpMethod method, string path, JsonObject? body, int? version)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("x-ms-client-principal", principal);
        request.Headers.Add("Cookie", session);
        request.Headers.Add("X-Requested-With", "zhengwu");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (version is { } v) request.Headers.TryAddWithoutValidation("If-Match", $"\"{v}\"");
        using var response = await http.SendAsync(request);
        if ((int)response.StatusCode == 404) return null;
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text) : throw new InvalidOperationException($"{(int)response.StatusCode} {path} {text}");
    }
}
