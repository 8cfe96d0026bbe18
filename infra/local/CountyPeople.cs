using System.Text.Json.Nodes;

namespace Zhengwu.Local;

/// <summary>Everybody of the county as the program has them now: who was added after the import must be able to sign in here too.</summary>
public sealed class CountyPeople(FunctionsHost host, SessionCookies sessions, IReadOnlyList<Person> imported)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false }) { Timeout = Patience };

    /// <summary>Empty when the program does not answer: who is known stays known.</summary>
    public async Task<IReadOnlyList<Person>> Now()
    {
        try
        {
            foreach (var administrator in imported.Where(p => p.Role == "管理员"))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(await host.Address.WaitAsync(Patience), "/api/people?unit=*"));
                request.Headers.TryAddWithoutValidation("x-ms-client-principal", SignIn.Header(administrator));
                if (await sessions.Of(administrator) is { } session) request.Headers.Add("Cookie", session);
                using var response = await client.SendAsync(request);
                if (response.IsSuccessStatusCode) return Read(JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
            }
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or TimeoutException) { }
        return [];
    }

    /// <summary>Those of the import keep what their button said before.</summary>
    private IReadOnlyList<Person> Read(JsonNode answer)
    {
        var units = answer["units"]!.AsArray().ToDictionary(u => Text(u, "id"), u => Text(u, "name"));
        var before = imported.ToDictionary(p => p.Id);
        return [.. answer["people"]!.AsArray().Where(p => Text(p, "account").StartsWith("aad|", StringComparison.Ordinal)).Select(p => new Person(Text(p, "id"), Text(p, "account")["aad|".Length..], Text(p, "name"),
            before.TryGetValue(Text(p, "id"), out var was) ? was.Role : Text(p, "roleName"), units[Text(p, "unitId")], Text(p, "placeName")))];
    }

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();
}
