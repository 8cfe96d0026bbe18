using Zhengwu.Api.Shell;
using Zhengwu.Domain.Directory;

namespace Zhengwu.Api.Papers;

/// <summary>What signs and plates say (000 附件7, 003 附件1 二(三), WIN-py_sign): the places and people of the asker's unit.</summary>
public static class ShowSigns
{
    public sealed record Person(string StaffId, string Name, string Post, string PlaceId, string PlaceName);
    public sealed record PlaceLine(string PlaceId, string Name, bool Station);
    public sealed record Signs(string CountyName, string UnitName, string CentreName, IEnumerable<PlaceLine> Places, IEnumerable<Person> People, string RateUrl, string QrSvg);

    public static IResult Handle(HttpContext http, Settings settings)
    {
        var asking = http.Asking();
        var directory = asking.Reference.Directory;
        var rate = new Uri(settings.SiteUrl, "/p").ToString();
        var stations = directory.StationsOf(asking.Unit.Id);
        return new JsonAnswer(new Signs(directory.Unit(Unit.CountyId)!.Name, asking.Unit.Name, asking.Unit.CentreName,
            [new PlaceLine(asking.Unit.Id, asking.Unit.CentreName, false), .. stations.Select(s => new PlaceLine(s.Id, directory.PlaceName(s.Id), true))],
            directory.Staff.Where(s => s.UnitId == asking.Unit.Id && !s.Disabled).Select(s => new Person(s.Id, s.Name, PostOf(s), s.PlaceId, directory.PlaceName(s.PlaceId))), rate, PaperWords.Qr(rate)));
    }

    private static string PostOf(Staff person) => person.Office is { } office ? $"{office}　首席代表" : RoleWords.Of(person.Role);
}
