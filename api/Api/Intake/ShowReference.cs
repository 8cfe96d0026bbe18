using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengwu.Api.Shell;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Intake;

/// <summary>What the intake works with, also offline: the whole catalogue and the places. ETag is the import's version.</summary>
public static class ShowReference
{
    public static IResult Catalogue(HttpContext http)
    {
        var data = http.Asking().Reference;
        return Tagged(http, data.Version, () => new
        {
            version = data.Version,
            guides = data.Guides.Newest.Select(g => GuideOf(g, data.Directory)),
            packages = data.Guides.Packages.Where(p => p.ItemIds.All(id => data.Guides.Find(id) is not null)),
        });
    }

    public static IResult Places(HttpContext http)
    {
        var data = http.Asking().Reference;
        return Tagged(http, data.Version, () => new
        {
            units = data.Directory.Units.Select(u => new { u.Id, u.Name, u.Kind, u.CentreName }),
            stations = data.Directory.Stations.Select(s => new { s.Id, s.UnitId, s.Name }),
            villages = data.Directory.Villages.Select(v => new { v.UnitId, v.Name, stationId = data.Directory.StationOf(v)?.Id }),
            departments = data.Directory.Departments,
        });
    }

    public static JsonObject GuideOf(Domain.Catalogue.ServiceGuide guide, CountyDirectory directory)
    {
        var node = JsonSerializer.SerializeToNode(guide, Json.Web)!.AsObject();
        node["hash"] = Domain.Catalogue.GuideHash.Of(guide);
        node["departmentName"] = directory.Department(guide.DepartmentId)?.Name;
        return node;
    }

    private static IResult Tagged(HttpContext http, string version, Func<object> body)
    {
        var tag = $"\"{version}\"";
        http.Response.Headers.ETag = tag;
        return http.Request.Headers.IfNoneMatch == tag ? Results.StatusCode(304) : new JsonAnswer(body());
    }
}
