using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Mail;
using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>What the program reads is what the templates set, name by name, both ways; infra/settings.csv says what each is for.</summary>
public sealed partial class TemplatesAndProgram
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Listed = Templates.Table("settings.csv");

    [Fact]
    public void every_setting_that_the_program_reads_is_listed_and_the_other_way_round()
    {
        var listed = Listed.Where(r => r["reader"] == "program").Select(r => r["name"]).ToHashSet();
        var read = Recorded().Union(Written()).ToHashSet();
        Assert.Empty(read.Except(listed));
        Assert.Empty(listed.Except(read));
    }

    [Fact]
    public void every_listed_setting_is_set_when_the_list_says_so_and_no_other()
    {
        Assert.Equal(Listed.Where(r => r["set"] != "never").Select(r => r["name"]).Order(), Templates.Settings.Keys.Order());
        Assert.Equal(Listed.Where(r => r["set"] == "always").Select(r => r["name"]).Order(), Templates.Settings.Where(s => s.Value == "always").Select(s => s.Key).Order());
        var file = Templates.All["settings.bicep"];
        foreach (var row in Listed.Where(r => r["set"].StartsWith("when ", StringComparison.Ordinal)))
        {
            var held = file.Symbols.Single(s => s.Kind == "var" && s.Name == Templates.Settings[row["name"]]);
            Assert.Contains(row["set"][5..], file.Tokens[held.From..held.To].TakeWhile(t => t.Text != "{").Select(t => t.Text));
        }
    }

    [Fact]
    public void what_is_set_as_a_secret_is_a_reference_into_the_vault()
    {
        foreach (var secret in (string[])["PersonalKey", "PersonalKeyBefore", "Smtp__Password"])
            Assert.Matches($@"\b{secret}: '@Microsoft\.KeyVault\(SecretUri=\$\{{vault\}}/secrets/[a-z-]+\)'", Templates.All["settings.bicep"].Text);
        Assert.DoesNotContain(Templates.Settings.Keys, s => s.EndsWith("accountKey", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void what_function_json_takes_from_the_settings_is_set()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(PlatformFixture.Repository, "api", "Api", "functions"), "function.json", SearchOption.AllDirectories))
        {
            foreach (Match setting in Percent().Matches(File.ReadAllText(file))) Assert.Contains(setting.Groups[1].Value, Templates.Settings.Keys);
            foreach (var binding in JsonNode.Parse(File.ReadAllText(file))!["bindings"]!.AsArray())
                if (binding!["connection"]?.GetValue<string>() is { } connection) Assert.Contains($"{connection}__fullyQualifiedNamespace", Templates.Settings.Keys);
        }
    }

    [Fact]
    public void queue_table_and_container_of_the_program_are_made_by_the_templates()
    {
        Assert.Contains("name: 'bells'", Templates.All["bus.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("output queue string = bells.name", Templates.All["bus.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("name: 'books'", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("output table string = books.name", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        Assert.Contains("output container string = materials.name", Templates.All["books.bicep"].Text, StringComparison.Ordinal);
        foreach (var (name, from) in (ReadOnlySpan<(string, string)>)[("BellQueueName", "queue"), ("Storage__table", "table"), ("Storage__container", "container")])
            Assert.Matches($@"\b{name}: {from}\b", Templates.All["settings.bicep"].Text);
        var used = Directory.EnumerateFiles(Path.Combine(PlatformFixture.Repository, "api", "Api"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => ContainerName().Matches(File.ReadAllText(f))).Select(m => m.Groups[1].Value).Distinct();
        Assert.Equal(["materials"], used);
    }

    /// <summary>Every key that is asked for while the program is put together, less those that an empty one asks for too.</summary>
    private static IEnumerable<string> Recorded()
    {
        var (bare, whole) = (new Recorder(), new Recorder());
        using (Built(bare, _ => { })) { }
        using (var app = Built(whole, Building.Add))
        {
            _ = (app.Services.GetRequiredService<IBookStore>(), app.Services.GetRequiredService<ServiceBusSender>(), app.Services.GetRequiredService<IMailer>());
            _ = Building.Container(app.Configuration, new(() => throw new InvalidOperationException()));
        }
        var known = Listed.Select(r => r["name"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return whole.Asked.Keys.Except(bare.Asked.Keys, StringComparer.OrdinalIgnoreCase).Select(k => k.Replace(":", "__")).Where(k => known.Contains(k) || !Framework().IsMatch(k));
    }

    private static WebApplication Built(Recorder recorder, Action<WebApplicationBuilder> add)
    {
        var builder = WebApplication.CreateSlimBuilder();
        ((IConfigurationBuilder)builder.Configuration).Add(recorder);
        add(builder);
        return builder.Build();
    }

    /// <summary>Every name that stands in the source as the argument of a question to the configuration.</summary>
    private static IEnumerable<string> Written() =>
        Directory.EnumerateFiles(Path.Combine(PlatformFixture.Repository, "api", "Api"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(f => Question().Matches(File.ReadAllText(f))).Select(m => m.Groups[2].Success ? $"Storage__{m.Groups[2].Value}" : m.Groups[1].Value.Replace(":", "__"));

    private sealed class Recorder : ConfigurationProvider, IConfigurationSource
    {
        public System.Collections.Concurrent.ConcurrentDictionary<string, byte> Asked { get; } = new(StringComparer.OrdinalIgnoreCase);

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override bool TryGet(string key, out string? value)
        {
            Asked[key] = 0;
            var full = Templates.Sample();
            foreach (var (name, text) in (ReadOnlySpan<(string, string)>)[("Smtp__Host", "localhost"), ("Smtp__From", "a@b.example"), ("Storage__accountName", "a"), ("Storage__accountKey", "AAAA")]) full[name] = text;
            return full.TryGetValue(key.Replace(":", "__"), out value);
        }
    }

    [GeneratedRegex("""(?:onfiguration\[|\bGetValue(?:<\w+>)?\(|GetEnvironmentVariable\()"([A-Z][\w:]+)"|storage\["(\w+)"\]""")]
    private static partial Regex Question();

    [GeneratedRegex("^(Logging|Kestrel|DOTNET|ASPNETCORE|urls|AllowedHosts|Authentication|ForwardedHeaders|environment|hosting|applicationName)", RegexOptions.IgnoreCase)]
    private static partial Regex Framework();

    [GeneratedRegex("%([A-Za-z0-9_]+)%")]
    private static partial Regex Percent();

    [GeneratedRegex("""ontainer"\] \?\? "([a-z-]+)"|GetBlobContainerClient\("([a-z-]+)"\)""")]
    private static partial Regex ContainerName();
}
