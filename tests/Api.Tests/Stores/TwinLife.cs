using System.Text;
using Zhengwu.Api.Shell;

namespace Zhengwu.Api.Tests.Stores;

/// <summary>One random sequence of calls, made on two stores and compared after each.</summary>
internal sealed class TwinLife(int seed, IBookStore left, IBookStore right)
{
    private static readonly string[] Keys = ["a", "B", "it's", "办~1", "x%y", "s~1", "s~2", "~", "😀"];
    private static readonly string[] Bounds = ["", "B", "b", "s~", "s\u007f", "办", "\uffff"];
    private static readonly string[] TagValues = ["1", "o'neil", "", "办"];
    private readonly Random _random = new(seed);
    private readonly string _book = $"book {seed}";
    private readonly Dictionary<string, List<(string Left, string Right)>> _etags = [];

    public StringBuilder Story { get; } = new();

    public async Task<int> Live()
    {
        var calls = _random.Next(3, 11);
        for (var i = 0; i < calls; i++)
            await (_random.Next(10) switch { < 6 => Transact(), < 8 => Get(), _ => Query() });
        return calls;
    }

    private async Task Get()
    {
        var key = Pick(Keys);
        Story.AppendLine($"get {key}");
        var (a, b) = (await Try(() => left.Get(_book, key)), await Try(() => right.Get(_book, key)));
        Assert.Equal(a.Failure, b.Failure);
        if (a.Value is not null || b.Value is not null) Same(a.Value!, b.Value!);
    }

    private async Task Query()
    {
        var (from, to, take) = (Pick(Bounds), Pick(Bounds), _random.Next(1, 5));
        var where = _random.Next(2) == 0 ? null : new Dictionary<string, string> { ["x"] = Pick(TagValues) };
        Story.AppendLine($"query {from}..{to} take {take} x={where?["x"]}");
        string? leftToken = null, rightToken = null;
        do
        {
            var (a, b) = (await left.Query(_book, from, to, take, leftToken, where), await right.Query(_book, from, to, take, rightToken, where));
            Assert.Equal(a.Rows.Select(r => r.Key), b.Rows.Select(r => r.Key));
            foreach (var (one, other) in a.Rows.Zip(b.Rows)) Same(one, other);
            (leftToken, rightToken) = (a.Token, b.Token);
            Assert.Equal(leftToken is null, rightToken is null);
        }
        while (leftToken is not null);
    }

    private async Task Transact()
    {
        List<RowChange> forLeft = [], forRight = [];
        for (var i = _random.Next(1, 5); i > 0; i--) Add(forLeft, forRight);
        Story.AppendLine($"transact {string.Join("; ", forRight)}");
        var (a, b) = (await Try(() => left.Transact(_book, forLeft)), await Try(() => right.Transact(_book, forRight)));
        Story.AppendLine($"  -> {a.Failure} {b.Failure}");
        Assert.Equal(a.Failure, b.Failure);
        if (a.Value is null) return;
        Assert.Equal(a.Value.Keys.Order(), b.Value!.Keys.Order());
        foreach (var (key, etag) in a.Value) (_etags.TryGetValue(key, out var known) ? known : _etags[key] = []).Add((etag, b.Value[key]));
    }

    private void Add(List<RowChange> forLeft, List<RowChange> forRight)
    {
        // Few keys are outside the alphabet; doubled keys come by themselves.
        var key = _random.Next(40) == 0 ? "a/b" : Pick(Keys);
        var row = new Row(key, $"{{\"n\":{_random.Next(1000)},\"名\":\"{new string('办', _random.Next(3) * 20)}\"}}",
            _random.Next(2) == 0 ? null : new Dictionary<string, string> { ["x"] = Pick(TagValues) });
        var known = _etags.GetValueOrDefault(key) ?? _etags.Values.FirstOrDefault() ?? [("W/\"0\"", "W/\"0\"")];
        var etag = _random.Next(4) == 0 ? known[_random.Next(known.Count)] : known[^1];
        switch (_random.Next(5))
        {
            case 0: forLeft.Add(new RowChange.Insert(row)); break;
            case 1: forLeft.Add(new RowChange.Upsert(row)); break;
            case 2: forLeft.Add(new RowChange.Delete(key)); break;
            default:
                forLeft.Add(new RowChange.Replace(row, etag.Left));
                forRight.Add(new RowChange.Replace(row, etag.Right));
                return;
        }
        forRight.Add(forLeft[^1]);
    }

    private void Same(Row one, Row other)
    {
        Assert.Equal((one.Key, one.Body), (other.Key, other.Body));
        Assert.Equal(one.Tags?.OrderBy(t => t.Key), other.Tags?.OrderBy(t => t.Key));
        Assert.Equal(_etags[one.Key][^1], (one.ETag, other.ETag));
    }

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];

    private static async Task<(T? Value, string Failure)> Try<T>(Func<ValueTask<T>> call)
    {
        try { return (await call(), ""); }
        catch (StoreConflict conflict) { return (default, $"conflict {conflict.RowKey}"); }
        catch (StoreRefused) { return (default, "refused"); }
    }
}
