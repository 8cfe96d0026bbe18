using System.Text.RegularExpressions;

namespace Zhengwu.Api.Tests.Publishing;

/// <summary>A small part of what a compiler would say, so that a slip of the pen is found here and not in Azure.</summary>
public sealed partial class TemplatesHoldTogether
{
    private static readonly HashSet<string> Known =
    [
        "targetScope", "true", "false", "if", "for", "in", "existing", "union", "empty", "string", "int", "bool", "object", "array", "guid", "toLower", "uniqueString", "subscription", "resourceGroup",
        "tenant", "subscriptionResourceId", "padLeft", "param", "var", "resource", "module", "output", "description", "allowed", "minLength", "maxLength", "minValue", "maxValue",
    ];

    public static TheoryData<string> Files => [.. Templates.All.Keys];

    [Theory, MemberData(nameof(Files))]
    public void what_opens_closes(string name)
    {
        var open = new Stack<string>();
        foreach (var token in Templates.All[name].Tokens.Where(t => t.Kind == 'p'))
            if (token.Text is "{" or "[" or "(") open.Push(token.Text);
            else if (token.Text is "}" or "]" or ")") Assert.True(open.TryPop(out var was) && was + token.Text is "{}" or "[]" or "()", $"{name}:{token.Line}");
        Assert.Empty(open);
    }

    [Theory, MemberData(nameof(Files))]
    public void every_name_that_is_used_is_declared(string name)
    {
        var file = Templates.All[name];
        var declared = file.Symbols.Select(s => s.Name).Concat(Known).ToHashSet();
        Assert.Empty(file.Uses().Where(t => !declared.Contains(t.Text) && !t.Text.All(char.IsAsciiDigit)).Select(t => $"{name}:{t.Line} {t.Text}"));
        Assert.Empty(file.Symbols.Where(s => s.Kind != "for").GroupBy(s => (s.Kind is "output", s.Name)).Where(g => g.Count() > 1).Select(g => $"{name} {g.Key.Name} twice"));
    }

    [Theory, MemberData(nameof(Files))]
    public void every_parameter_and_variable_is_used(string name)
    {
        var file = Templates.All[name];
        var used = file.Uses().Select(t => t.Text).ToHashSet();
        Assert.Empty(file.Symbols.Where(s => (s.Kind is "param" or "var" || s.Exists) && !used.Contains(s.Name) && file.Tokens.Count(t => t.Text == s.Name) < 2).Select(s => $"{name} {s.Name}"));
    }

    [Fact]
    public void every_module_gets_what_it_asks_for_and_gives_what_is_asked_of_it()
    {
        foreach (var file in Templates.All.Values)
            foreach (var module in file.Symbols.Where(s => s.Kind == "module"))
            {
                Assert.True(Templates.All.TryGetValue(module.What, out var target), $"{file.Name}: {module.What}");
                var at = Enumerable.Range(module.From, module.To - module.From).First(i => file.At(i) == "params");
                var given = file.Keys(at + 2).Select(k => k.Key).ToList();
                var asked = target.Symbols.Where(s => s.Kind == "param").ToList();
                Assert.Empty(given.Except(asked.Select(p => p.Name)).Select(p => $"{module.What} has no {p}"));
                Assert.Empty(asked.Where(p => !p.HasDefault).Select(p => p.Name).Except(given).Select(p => $"{module.What} needs {p}"));
                var outputs = OutputOf().Matches(file.Text).Where(m => m.Groups[1].Value == module.Name).Select(m => m.Groups[2].Value);
                Assert.Empty(outputs.Except(target.Symbols.Where(s => s.Kind == "output").Select(s => s.Name)).Select(o => $"{module.What} gives no {o}"));
            }
        Assert.Equal(Templates.All.Keys.Where(k => k != "main.bicep").Order(), Templates.All["main.bicep"].Symbols.Where(s => s.Kind == "module").Select(s => s.What).Order());
    }

    [Fact]
    public void every_parameter_of_the_whole_has_its_line_in_the_parameters_file_and_the_other_way_round()
    {
        var file = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Path.Combine(Templates.Folder, "main.parameters.json")))!["parameters"]!.AsObject();
        Assert.Equal(Templates.All["main.bicep"].Symbols.Where(s => s.Kind == "param").Select(s => s.Name).Order(), file.Select(p => p.Key).Order());
        Assert.All(file, p => Assert.Matches(@"^\$\{[A-Z_]+(=[^}]+)?\}$", p.Value!["value"]!.GetValue<string>()));
        Assert.Equal(file.Count, file.Select(p => p.Value!["value"]!.GetValue<string>()).Distinct().Count());
    }

    [GeneratedRegex(@"\b(\w+)!?\.outputs\.(\w+)")]
    private static partial Regex OutputOf();
}
