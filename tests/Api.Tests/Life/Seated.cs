using Zhengwu.Api.Shell;
using Zhengwu.Local;

namespace Zhengwu.Api.Tests.Life;

/// <summary>What the request of a signed-in person carries when it reaches the handler itself: the platform's principal and our own session (ADR 0016).</summary>
public static class Seated
{
    /// <summary>The personal key of every platform of these tests.</summary>
    public static readonly byte[] Key = [.. Enumerable.Repeat((byte)7, 32)];
    private static readonly byte[] Signs = SessionMark.KeyFrom(Key);
    private static readonly IReadOnlyDictionary<string, Person> People = Local.SignIn.Read(Path.Combine(PlatformFixture.Repository, "infra", "data", "kazuo")).ToDictionary(p => p.Id);

    public static bool Knows(string staffId) => People.ContainsKey(staffId);

    public static (string Name, string Value)[] Headers(string staffId)
    {
        var (person, now) = (People[staffId], DateTimeOffset.UtcNow);
        return [("x-ms-client-principal", Local.SignIn.Header(person)), ("Cookie", $"session={SessionMark.Of($"aad|{person.UserId}", now, now, Signs).Write(Signs)}")];
    }
}
