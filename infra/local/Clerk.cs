using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>A signed-in person who works through the real API: practice cases and tests use it.</summary>
public sealed class Clerk(LocalPlatform platform, string staffId) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = platform.BaseAddress };

    public string StaffId => staffId;

    public async Task<JsonObject> Get(string path)
    {
        using var response = await Send(HttpMethod.Get, path, null, null, null);
        return await Body(response);
    }

    /// <summary>A write that must succeed; the command id is fresh unless given.</summary>
    public async Task<JsonObject> Post(string path, JsonNode body, int? version = null, string? command = null, bool practice = false)
    {
        using var response = await Send(HttpMethod.Post, path, JsonContent.Create(body), version, command ?? Guid.NewGuid().ToString(), practice);
        return await Body(response);
    }

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, int? version, string? command, bool practice = false)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Cookie", $"StaticWebAppsAuthCookie={platform.SignIn.CookieFor(staffId)}");
        request.Headers.Add("X-Requested-With", "zhengwu");
        if (command is not null) request.Headers.Add("Idempotency-Key", command);
        if (version is { } v) request.Headers.TryAddWithoutValidation("If-Match", $"\"{v}\"");
        if (practice) request.Headers.Add("X-Practice", "1");
        return await http.SendAsync(request);
    }

    /// <summary>Uploads a file and answers what a submission refers to it with.</summary>
    public async Task<JsonObject> Upload(byte[] bytes, string type, string name)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new(type);
        using var response = await Send(HttpMethod.Put, $"/api/material-files/{Guid.NewGuid()}", content, null, null);
        var uploaded = await Body(response);
        return new JsonObject { ["fileId"] = uploaded["fileId"]!.DeepClone(), ["ticket"] = uploaded["ticket"]!.DeepClone(), ["name"] = name };
    }

    public void Dispose() => http.Dispose();

    /// <summary>An invented person: valid number of region 211324, never a real one on purpose.</summary>
    public static (string Name, string IdNumber, string Phone) Invent(int seed)
    {
        string[] families = ["王", "李", "张", "刘", "陈", "杨", "赵", "周", "吴", "孙"], given = ["秀英", "建国", "桂兰", "志强", "丽华", "德福", "玉珍", "海涛", "春梅", "立新"];
        var hash = SHA256.HashData(BitConverter.GetBytes(seed));
        var digits = $"211324{1945 + hash[0] % 55}{1 + hash[1] % 12:D2}{1 + hash[2] % 28:D2}{100 + hash[3]:D3}";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var check = "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
        var name = families[hash[4] % 10] + given[hash[5] % 10];
        Overheard.Note("person", name);
        return (name, digits + check, $"1390000{hash[6] * 256 % 10000 + hash[7] % 10:D4}"[..11]);
    }

    private static async Task<JsonObject> Body(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? JsonNode.Parse(text)!.AsObject() : throw new InvalidOperationException($"{(int)response.StatusCode} {response.RequestMessage?.RequestUri?.AbsolutePath} {text}");
    }
}
