using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zhengwu.Api.Shell;

/// <summary>Two records as one flat JSON object; the second wins.</summary>
public static class Merged
{
    public static JsonObject Of(object first, object second)
    {
        var all = JsonSerializer.SerializeToNode(first, first.GetType(), Json.Web)!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(second, second.GetType(), Json.Web)!.AsObject().ToList())
        {
            value?.Parent?.AsObject().Remove(name);
            all[name] = value;
        }
        return all;
    }
}
