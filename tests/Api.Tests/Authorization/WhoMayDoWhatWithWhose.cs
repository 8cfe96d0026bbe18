using Zhengwu.Api.Tests.Life;

namespace Zhengwu.Api.Tests.Authorization;

/// <summary>
/// Every endpoint that names an object × role × relation over HTTP on real objects, against relations.csv, which is reviewed by people. After a change that
/// is meant, RELATIONS=write puts down what is so; read the difference before it is committed.
/// </summary>
[Collection(PlatformCollection.Name)]
public sealed class WhoMayDoWhatWithWhose(PlatformFixture fixture)
{
    /// <summary>The id in this route is the uploader's own new one; a foreign one lies in another folder (see ForeignIsUnknown).</summary>
    private static readonly string[] NameWhatTheyMake = ["PUT /api/material-files/{fileId}"];

    [Fact]
    public void every_endpoint_that_names_an_object_has_its_relations_and_every_row_an_endpoint() =>
        Assert.Equal(WhoMayCallWhat.Endpoints().Where(e => e.Contains('{')).Except(NameWhatTheyMake).Order(), RelationTable.Read().Keys.Select(k => k.Endpoint).Distinct().Order());

    [Fact]
    public async Task every_role_may_do_with_each_object_exactly_what_the_table_says_and_a_foreign_object_answers_as_an_unknown_one()
    {
        using var askers = new Askers(fixture.Platform);
        var found = new Found();
        var cases = new CaseScenes(askers, found);
        await Task.WhenAll(cases.Run(), new CountyScenes(askers, found, cases).Run(), new DeskScenes(askers, found).Run());
        Nothing(found.Wrong.Concat(found.Differences));
        if (Environment.GetEnvironmentVariable("RELATIONS") == "write")
        {
            var order = WhoMayCallWhat.Endpoints();
            RelationTable.Write(found.Verdicts.OrderBy(v => order.IndexOf(v.Key.Endpoint)).ThenBy(v => Array.IndexOf(RelationTable.Relations, v.Key.Relation)));
        }
        var table = RelationTable.Read();
        var tried = found.Verdicts.Select(v => (v.Key.Endpoint, v.Key.Relation)).ToHashSet();
        Assert.Equal(table.Keys.Order(), tried.Order());
        var mismatches = found.Verdicts.Where(v => v.Value != table[(v.Key.Endpoint, v.Key.Relation)].GetValueOrDefault(v.Key.Role, "no")).Select(v => $"{v.Key}: {v.Value}")
            .Concat(table.SelectMany(t => t.Value.Keys.Where(role => !found.Verdicts.ContainsKey((t.Key.Endpoint, t.Key.Relation, role))).Select(role => $"{t.Key} names {role}, whom nobody tried")));
        Nothing(mismatches);
    }

    private static void Nothing(IEnumerable<string> wrong) => Assert.True(!wrong.Any(), string.Join('\n', wrong.Order()));
}
