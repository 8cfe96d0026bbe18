using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zhengwu.Domain.Catalogue;
using static Zhengwu.Domain.Tests.Catalogue.Guides;

namespace Zhengwu.Domain.Tests.Catalogue;

/// <summary>The list of materials after each way through the questions, against a second reading of the rules that tries every combination of answers.</summary>
public sealed class SituationTrees
{
    [Fact]
    public void every_way_through_every_guide_of_the_county_collects_what_the_rules_say_and_no_more()
    {
        var guides = Kazuo();
        Assert.True(guides.Count(g => SituationTree.Of(g).Count is >= 2) >= 4 && guides.Count(g => g.Route == DecisionRoute.Township) >= 12);
        foreach (var guide in guides) Agrees(guide);
    }

    [Fact]
    public void so_does_every_way_through_two_thousand_invented_guides()
    {
        var (dice, good) = (new Random(20261121), 0);
        for (var i = 0; i < 2000; i++)
        {
            var guide = Invented(dice);
            Agrees(guide);
            if (!Codes(guide).Any()) good++;
        }
        Assert.InRange(good, 100, 1900);
    }

    [Fact]
    public void wrong_and_missing_answers_are_told_in_words()
    {
        Assert.Null(SituationTree.Wrong(Township, ["ill", "local"]));
        Assert.Null(SituationTree.Wrong(Township, ["school"]));
        Assert.Equal("请选择办理情形", SituationTree.Wrong(Township, []));
        Assert.Equal("请回答“户籍在本县吗？”", SituationTree.Wrong(Township, ["ill"]));
        Assert.NotNull(SituationTree.Wrong(Township, ["school", "local"]));
        Assert.NotNull(SituationTree.Wrong(Township, ["ill", "local", "stranger"]));
        Assert.NotNull(SituationTree.Wrong(Township, ["ill", "local", "nonsense"]));
        Assert.Equal(["患病", "在"], SituationTree.Words(Township, ["ill", "local"]));
    }

    private static void Agrees(ServiceGuide guide)
    {
        var plain = Brute(guide).Select(Key).Order().ToList();
        var ways = SituationTree.Paths(guide).ToList();
        Assert.Equal(plain, ways.Select(Key).Order());
        foreach (var way in ways)
        {
            Assert.Null(SituationTree.Wrong(guide, way));
            var expected = guide.Materials.Where(m => Needed(m, way)).Select(m => m.Id);
            Assert.Equal(expected, guide.MaterialsFor(way).Select(m => m.Id));
        }
        var publishable = !GuideCheck.Check(guide, [new(guide.DepartmentId, "某")]).Any();
        if (publishable) Assert.All(ways, w => Assert.True(w.Count <= 5 && guide.Materials.Any(m => Needed(m, w))));
        if (publishable) Assert.All(guide.Materials, m => Assert.Contains(ways, w => Needed(m, w)));
    }

    private static bool Needed(MaterialRule material, IReadOnlyList<string> way)
    {
        if (material.OnlyIn.Count == 0) return true;
        foreach (var entry in material.OnlyIn)
        {
            var all = true;
            foreach (var id in entry.Split('&')) all &= way.Contains(id);
            if (all) return true;
        }
        return false;
    }

    /// <summary>Every combination of one answer or none for each question, of which those stay where exactly the questions that had to be asked are answered.</summary>
    private static IEnumerable<IReadOnlyList<string>> Brute(ServiceGuide guide)
    {
        List<(string[] Options, string[] AskIf)> questions = [];
        if (guide.Situations.Count > 0) questions.Add(([.. guide.Situations.Select(s => s.Id)], []));
        questions.AddRange((guide.Questions ?? []).Select(q => (q.Options.Select(o => o.Id).ToArray(), q.AskIf.ToArray())));
        var combinations = questions.Aggregate(1, (n, q) => n * (q.Options.Length + 1));
        for (var c = 0; c < combinations; c++)
        {
            var (rest, answers) = (c, new string?[questions.Count]);
            for (var i = 0; i < questions.Count; i++) { var pick = rest % (questions[i].Options.Length + 1); rest /= questions[i].Options.Length + 1; answers[i] = pick == 0 ? null : questions[i].Options[pick - 1]; }
            var fits = true;
            for (var i = 0; i < questions.Count; i++)
                fits &= answers[i] is not null == (questions[i].AskIf.Length == 0 || questions[i].AskIf.Any(a => answers.Take(i).Contains(a)));
            if (fits) yield return [.. answers.OfType<string>()];
        }
    }

    private static string Key(IReadOnlyList<string> way) => string.Join(' ', way);

    private static ServiceGuide Invented(Random dice)
    {
        var situations = dice.Next(4) is var n && n == 1 ? [] : Enumerable.Range(0, n).Select(i => new Situation($"s{i}", $"情形{i}")).ToList();
        var options = situations.Select(s => s.Id).ToList();
        var questions = new List<SituationQuestion>();
        for (var q = 0; q < dice.Next(5); q++)
        {
            var mine = Enumerable.Range(0, dice.Next(2, 4)).Select(o => new SituationOption($"q{q}o{o}", $"选{o}")).ToList();
            questions.Add(new($"q{q}", $"问{q}", mine, dice.Next(2) == 0 || options.Count == 0 ? [] : [.. Enumerable.Range(0, dice.Next(1, 3)).Select(_ => options[dice.Next(options.Count)]).Distinct()]));
            options.AddRange(mine.Select(o => o.Id));
        }
        string Entry() => dice.Next(4) == 0 ? $"{options[dice.Next(options.Count)]}&{options[dice.Next(options.Count)]}" : options[dice.Next(options.Count)];
        var materials = Enumerable.Range(0, dice.Next(1, 6)).Select(i => Material($"m{i}", options.Count == 0 || dice.Next(2) == 0 ? [] : [.. Enumerable.Range(0, dice.Next(1, 3)).Select(_ => Entry()).Distinct()])).ToList();
        return Township with { Situations = situations, Questions = questions, Materials = materials };
    }

    private static List<ServiceGuide> Kazuo([CallerFilePath] string here = "") => JsonSerializer.Deserialize<List<ServiceGuide>>(
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "infra", "data", "kazuo", "catalogue.json")),
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } })!;
}
