using System.Text.Json.Nodes;
using Zhengwu.Local;

namespace Zhengwu.Browser.Tests;

/// <summary>The next person in the line waits as long as this takes (WIN-speed).</summary>
[Collection(TownshipHallCollection.Name)]
public sealed class SpeedOfTheHand(TownshipHall hall)
{
    private const int Most = 40;

    [Fact]
    public async Task a_known_person_with_two_papers_on_the_shelf_takes_at_most_forty_keys_and_no_mouse()
    {
        var (name, id, _) = Clerk.Invent(60);
        var earlier = await EarlierAcceptedCase(60);
        var page = await hall.Seat("w0400a");
        await page.Locator("nav a[href='/intake']").WaitForAsync();
        await page.EvaluateAsync("() => { window.mouse = 0; for (const kind of ['pointerdown', 'mousedown']) addEventListener(kind, () => window.mouse++, true); }");
        var hands = new Hands(page);

        await hands.Press("Alt+1");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "办理事项" }).WaitForAsync();
        await hands.Type("gljt");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("^高龄津贴 ") }).WaitForAsync();
        await hands.Press("Enter");
        await page.Sees("属于哪种情形？");
        await hands.Press("1");
        await page.GetByLabel("身份证号码").WaitForAsync();
        await hands.Type(id);
        // Pressed before the shelf has answered: it waits for the answer by itself.
        await hands.Press("Alt+s");
        await page.Sees("以往交过的材料里，有 2 种这次可以复用");
        await Hall.Shot(page, "speed-materials");
        await hands.Press("Enter");
        await hands.Press("1");
        await hands.Press("Alt+s");
        await page.Sees("办好以后怎么取？");
        await hands.Press("Alt+s");
        await page.Heading("请您核对").WaitForAsync();
        await page.Sees(name);
        await Hall.Shot(page, "speed-review");
        await hands.Press("Alt+s");
        var number = await page.ReceiptNumber();

        Assert.True(hands.Keys <= Most, $"{hands.Keys} keys");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.mouse"));
        using var clerk = hall.Clerk("w0400a");
        var materials = (await clerk.Get($"/api/cases/{number}"))["materials"]!.AsArray();
        Assert.Equal(["id-card", "household-book"], materials.Select(m => m!["materialId"]!.GetValue<string>()));
        Assert.All(materials, m => Assert.Equal((earlier, "signed"), (m!["reuse"]!["number"]!.GetValue<string>(), m["reuse"]!["consent"]!.GetValue<string>())));
    }

    /// <summary>Another item of the same person, taken elsewhere and accepted by the county.</summary>
    private async Task<string> EarlierAcceptedCase(int seed)
    {
        using var window = hall.Clerk("w0300a");
        using var county = hall.Clerk("z01");
        var number = await window.Submit("canji-zheng", "lost", seed);
        foreach (var step in (string[])["take-over", "accept"])
        {
            JsonObject? job = null;
            await Eventually.Holds(async () =>
            {
                using var answer = await county.Send(HttpMethod.Get, $"/api/county-jobs/{number}", null, null, null);
                if (answer.IsSuccessStatusCode) job = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
                return job is not null;
            });
            await county.Post($"/api/county-jobs/{number}/{step}", new JsonObject(), job!["version"]!.GetValue<int>());
        }
        await Eventually.Holds(async () => (await window.Get($"/api/cases/{number}"))["stage"]!.GetValue<string>() == "accepted");
        return number;
    }
}
