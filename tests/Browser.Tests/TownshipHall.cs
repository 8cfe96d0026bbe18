using System.Text.Json.Nodes;

namespace Zhengwu.Browser.Tests;

/// <summary>A hall whose catalogue has what the intake's stories are about: papers that serve again, a tree of questions, an item the township decides.</summary>
public sealed class TownshipHall : Hall, IDisposable
{
    /// <summary>Two required papers, both on the shelf of whoever handed them in before.</summary>
    public const string TwoPapers = "gaoling-jintie";
    /// <summary>Decided in the township while the applicant waits; asks two questions after the situation.</summary>
    public const string Immediate = "dusheng-fumu-jiangli";
    private static readonly string[] Served = ["id-card", "household-book"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("township-hall");

    protected override string Data
    {
        get
        {
            var data = Path.Combine(folder.FullName, "infra", "data", "kazuo");
            if (!Directory.Exists(data)) Fill(data);
            return folder.FullName;
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    private void Fill(string data)
    {
        var real = Path.Combine(Repository, "infra");
        Directory.CreateDirectory(data);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "infra", "local"), Path.Combine(real, "local"));
        foreach (var file in Directory.GetFiles(Path.Combine(real, "data", "kazuo"))) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        var catalogue = Path.Combine(data, "catalogue.json");
        var guides = JsonNode.Parse(File.ReadAllText(catalogue))!.AsArray();
        foreach (var guide in guides.Select(g => g!.AsObject())) Change(guide);
        File.WriteAllText(catalogue, guides.ToJsonString());
    }

    private static void Change(JsonObject guide)
    {
        var item = guide["itemId"]!.GetValue<string>();
        foreach (var rule in guide["materials"]!.AsArray().Select(m => m!.AsObject()))
        {
            var serves = Served.Contains(rule["id"]!.GetValue<string>());
            if (serves) rule["reusableMonths"] = 12;
            if (item == TwoPapers) rule["required"] = serves;
            if (item == Immediate) rule["mayFollow"] = !serves;
        }
        if (item != Immediate) return;
        guide["route"] = "township";
        guide["office"] = "计生";
        guide["outsideSystem"] = null;
        guide["handling"] = "immediate";
        guide["promisedDays"] = 0;
        guide["reviewPoints"] = JsonNode.Parse("""[{"id":"only-child","text":"独生子女父母光荣证真实有效"}]""");
        guide["questions"] = JsonNode.Parse("""
            [{"id":"who","text":"父母双方都到场吗？","askIf":[],"options":[{"id":"both","text":"都到场"},{"id":"one","text":"只到一人"}]},
             {"id":"letter","text":"没到场的一方有委托书吗？","askIf":["one"],"options":[{"id":"with","text":"有委托书"},{"id":"without","text":"没有"}]}]
            """);
    }
}

[CollectionDefinition(Name)]
public sealed class TownshipHallCollection : ICollectionFixture<TownshipHall>
{
    public const string Name = "township hall";
}
