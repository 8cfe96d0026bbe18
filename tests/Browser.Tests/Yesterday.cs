using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Zhengwu.Api.Cases;
using Zhengwu.Api.Import;
using Zhengwu.Api.Shell;
using Zhengwu.Api.Shell.Bus;
using Zhengwu.Api.Shell.Tables;
using Zhengwu.Domain;
using Zhengwu.Domain.Catalogue;
using Zhengwu.Domain.Cases;
using Zhengwu.Domain.Directory;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>The production book with a clock that stands some days ago: cases that are late today. Their bells are rung by the platform.</summary>
public sealed class Yesterday(LocalPlatform platform, int daysAgo) : TimeProvider, IBellRope
{
    private readonly IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(platform.Settings.Select(s => KeyValuePair.Create(s.Key.Replace("__", ":"), (string?)s.Value))).Build();

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddDays(-daysAgo);
    public void RingSoon(BellMessage bell) { }

    /// <summary>A case that was taken then, with one promised working day.</summary>
    public async Task<string> TakeCase(string unitId)
    {
        var store = TableBookStore.From(configuration);
        var reference = await ReferenceBook.Load(store);
        var unit = reference.Directory.Unit(unitId)!;
        var (name, id, phone) = Clerk.Invent(daysAgo);
        var clerk = new Actor(new By($"w{unitId}a", reference.Directory.Person($"w{unitId}a")!.Name, unit.CentreName), Role.IntegratedWindow, unitId, unitId);
        var guide = reference.Guides.Newest.First(g => g.Route is DecisionRoute.Platform);
        var item = new ItemRef(guide.ItemId, guide.Version, guide.Name, null, null, guide.Route, null, guide.DepartmentId, 1);
        var received = new CaseReceived("", item, ServiceMode.OnBehalf, new Applicant(name, id, phone, new Village(unitId, "村"), unit.Name, null), null, [], new Delivery.AtTownship(),
            new Place(unitId, unit.Name, unitId, unit.CentreName), GetUtcNow().AddDays(1), new SearchMarks([], "x"), DataKind.Practice);
        var book = new Book(store, new StreamCache(), new HeardBells(), this, this, Settings.StreamKeysOf(configuration), _ => ValueTask.CompletedTask);
        return ((Outcome.Done)await Api.Cases.TakeCase.Take(book, new CaseNumbers(store), new Ask(clerk.By, Guid.NewGuid().ToString(), "", 0), clerk, received, reference.Rules, this)).Id;
    }

    /// <summary>Today works from midnight to midnight for everybody, so that a test does not depend on the hour at which it runs.</summary>
    public static async Task WorkTodayRoundTheClock(Hall hall, params JsonObject[] more)
    {
        using var admin = hall.Clerk("adm");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        JsonArray Sessions() => [new JsonObject { ["from"] = "00:00:00", ["to"] = "23:59:00" }];
        var changes = new JsonArray(
            new JsonObject { ["type"] = "day-set", ["day"] = new JsonObject { ["date"] = $"{today:yyyy-MM-dd}", ["kind"] = "work", ["name"] = "今天上班" } },
            new JsonObject { ["type"] = "hours-set", ["hours"] = new JsonObject { ["unitId"] = "*", ["from"] = $"{today:yyyy-MM-dd}", ["sessions"] = Sessions(), ["openSessions"] = new JsonArray(), ["offPeak"] = new JsonArray(), ["offPeakSessions"] = new JsonArray() } });
        foreach (var one in more) changes.Add(one);
        var version = (await admin.Get("/api/setup/calendar"))["version"]!.GetValue<int>();
        await admin.Post("/api/setup/changes", new JsonObject { ["changes"] = changes }, version);
    }

    /// <summary>Alarm mails at once, day and night.</summary>
    public static async Task NoQuietHours(Hall hall, string staffId)
    {
        using var clerk = hall.Clerk(staffId);
        var wishes = new JsonObject { ["warning"] = "immediate", ["overdue"] = "immediate", ["tide"] = "immediate", ["quietFrom"] = "00:00:00", ["quietTo"] = "00:00:00" };
        using var response = await clerk.Send(HttpMethod.Put, "/api/me/mail-wishes", JsonContent.Create(wishes), null, Guid.NewGuid().ToString());
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The minute's tick, now.</summary>
    public static async Task Tick(Hall hall, string function = "SweepDeadlines") =>
        await hall.Platform.Host.Invoke(function, TriggerPayload.OfTimer(null, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow, false, function, true), CancellationToken.None);
}
