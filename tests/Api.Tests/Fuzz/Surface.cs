using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Zhengwu.Api.Tests.Authorization;

namespace Zhengwu.Api.Tests.Fuzz;

/// <summary>One endpoint as an attacker sees it.</summary>
/// <param name="Roles">Who may call it; empty: everybody.</param>
/// <param name="Body">What its body is read into; bytes for a file; null: it has none.</param>
internal sealed record Target(string Method, string Pattern, IReadOnlyList<string> Roles, Type? Body, IReadOnlyList<string> Query)
{
    public string Name => $"{Method} {Pattern}";
    public bool IsTrigger => Method == "POST" && !Pattern.StartsWith("/api/", StringComparison.Ordinal);
    public bool IsWrite => Method != "GET";

    /// <summary>The thing a write is about: its newest version goes into If-Match.</summary>
    public static string ThingOf(string path) => path[..Math.Max(path.LastIndexOf('/'), 1)];
}

/// <summary>Every endpoint of the program, from its own list of endpoints.</summary>
internal static class Surface
{
    /// <summary>Bodies that are files and are read by hand.</summary>
    private static readonly string[] Files = ["PUT /api/material-files/{fileId}", "POST /api/guides/import"];

    public static IReadOnlyList<Target> Targets()
    {
        var roles = WhoMayCallWhat.Matrix();
        return [.. WhoMayCallWhat.Mapped().Select(e => Of(e, roles))];
    }

    /// <summary>Mostly writes; rarely a timer, which looks through the whole county each time.</summary>
    public static Target Pick(IReadOnlyList<Target> targets, Random dice)
    {
        var kind = dice.Next(100) switch { < 1 => targets.Where(t => t.IsTrigger), < 8 => targets.Where(t => t.Pattern == "/ReceiveBell"), < 25 => targets.Where(t => !t.IsWrite), _ => targets.Where(t => t is { IsWrite: true, IsTrigger: false }) };
        return kind.ElementAt(dice.Next(kind.Count()));
    }

    private static Target Of(RouteEndpoint endpoint, Dictionary<string, string[]> roles)
    {
        var (method, pattern) = (endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0], $"/{endpoint.RoutePattern.RawText!.Trim('/')}");
        var handler = endpoint.Metadata.GetRequiredMetadata<MethodInfo>();
        var allowed = roles.GetValueOrDefault($"{method} {pattern}", ["*"]);
        var body = method == "GET" ? null : Files.Contains($"{method} {pattern}") ? typeof(byte[]) : BodyTypes.Of(handler);
        return new(method, pattern, allowed is ["*"] ? [] : allowed, body,
            [.. handler.GetParameters().Where(p => p.ParameterType == typeof(string) || p.ParameterType == typeof(int?)).Select(p => p.Name!).Where(n => !pattern.Contains($"{{{n}", StringComparison.Ordinal))]);
    }
}
