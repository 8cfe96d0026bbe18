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

    /// <summary>Somebody of every role; of townships they are people of 0400.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfEachRole = new Dictionary<string, string>
    {
        ["integratedWindow"] = "w0400a", ["townshipOffice"] = "o0400-minzheng", ["issuingWindow"] = "i0400a", ["stationClerk"] = "s0401", ["countyZeroWindow"] = "z01", ["countyDepartment"] = "d-minzheng",
        ["supervisor"] = "v01", ["administrator"] = "adm", ["leader"] = "l0400", ["countyLeader"] = "l0000", ["caseAgent"] = "a0400a", ["centreDirector"] = "c0400", ["itemEditor"] = "e0400",
        ["dataOfficer"] = "t0400", ["catalogueKeeper"] = "k01", ["countyDistributor"] = "p01", ["ratingManager"] = "r01",
    };

    public static bool Knows(string staffId) => People.ContainsKey(staffId);

    public static (string Name, string Value)[] Headers(string staffId)
    {
        var (person, now) = (People[staffId], DateTimeOffset.UtcNow);
        return [("x-ms-client-principal", Local.SignIn.Header(person)), ("Cookie", $"session={SessionMark.Of($"aad|{person.UserId}", now, now, Signs).Write(Signs)}")];
    }
}
