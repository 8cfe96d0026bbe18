using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>What the templates say, for the tests that compare it with the program.</summary>
public static class Templates
{
    public static string Folder { get; } = Path.Combine(PlatformFixture.Repository, "infra");
    public static IReadOnlyDictionary<string, Bicep> All { get; } = Directory.GetFiles(Folder, "*.bicep").Select(f => new Bicep(f)).ToDictionary(b => b.Name);

    /// <summary>Setting → the variable of settings.bicep that holds it; "always" for those that are never left out.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = Set();

    /// <summary>Rows of a table beside the templates, by column.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(l => l.Split(',', columns.Length)).Select(cells => columns.Zip(cells).ToDictionary(c => c.First, c => c.Second))];
    }

    /// <summary>Every setting that the templates always give, with a value of the form it has in Azure.</summary>
    public static Dictionary<string, string> Sample()
    {
        var known = new Dictionary<string, string>
        {
            ["Ingress"] = "StaticWebApps", ["SiteUrl"] = "https://site.example", ["PersonalKey"] = Convert.ToBase64String(new byte[32]), ["AllowPractice"] = "false",
            ["Storage__tableServiceUri"] = "https://account.table.core.windows.net/", ["Storage__blobServiceUri"] = "https://account.blob.core.windows.net/",
            ["ServiceBus__fullyQualifiedNamespace"] = "bus.servicebus.windows.net", ["BellQueueName"] = "bells", ["Storage__table"] = "books", ["Storage__container"] = "materials",
            ["Session__IdleMinutes"] = "30", ["Session__AbsoluteHours"] = "12", ["AZURE_TOKEN_CREDENTIALS"] = "ManagedIdentityCredential", ["AZURE_CLIENT_ID"] = "00000000-0000-0000-0000-000000000001",
        };
        return Settings.Where(s => s.Value == "always").ToDictionary(s => s.Key, s => known.GetValueOrDefault(s.Key, "any"));
    }

    private static Dictionary<string, string> Set()
    {
        var file = All["settings.bicep"];
        return file.Symbols.Where(s => s.Kind == "var").SelectMany(v => file.Keys(v.To - Enumerable.Range(1, v.To - v.From).First(back => IsLastObject(file, v.To - back)))
            .Select(k => (k.Key, v.Name))).ToDictionary(k => k.Key, k => k.Name);
    }

    /// <summary>The brace that opens the last object of a variable: "condition ? {} : { … }".</summary>
    private static bool IsLastObject(Bicep file, int i) => file.At(i) == "{" && file.At(i + 1) != "}";
}
