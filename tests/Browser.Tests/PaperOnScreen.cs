using System.Text.Json;

namespace Zhengwu.Browser.Tests;

/// <summary>The sheets as the browser lays them out, in millimetres from the sheet's corner.</summary>
public sealed class PaperOnScreen
{
    public sealed record Box(int Sheet, string Name, double Left, double Top, double Width, double Height)
    {
        public bool IsAt(Box other) => Name == other.Name && Sheet == other.Sheet && new[] { Left - other.Left, Top - other.Top, Width - other.Width, Height - other.Height }.All(d => Math.Abs(d) <= 0.5);
    }

    public sealed record Letter(string Text, double Left, double Top, double Bottom, bool Turned);
    public sealed record Sheet(double Width, double Height, Letter[] Letters);
    public sealed record Seen(Sheet[] Sheets, Box[] Boxes, string[] Cut, double SmallestPoints);

    private const string Look = """
        () => {
          const mm = px => px * 25.4 / 96, sheets = [...document.querySelectorAll('.sheet')], boxes = [], cut = [];
          let smallest = 999;
          const seen = sheets.map((sheet, no) => {
            const s = sheet.getBoundingClientRect(), letters = [];
            for (const e of sheet.querySelectorAll('[data-block],[data-piece],img')) {
              const r = e.getBoundingClientRect();
              boxes.push({ sheet: no, name: e.dataset.block || e.dataset.piece || 'img', left: mm(r.left - s.left), top: mm(r.top - s.top), width: mm(r.width), height: mm(r.height) });
            }
            const body = sheet.querySelector('.p-body')?.getBoundingClientRect() ?? s;
            const walk = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
            for (let node; (node = walk.nextNode());) {
              if (!node.data.trim() || node.parentElement.closest('style')) continue;
              smallest = Math.min(smallest, parseFloat(getComputedStyle(node.parentElement).fontSize) * 0.75);
              const limit = node.parentElement.closest('.p-body') ? body : s;
              const chars = [...node.data];
              for (let i = 0, at = 0; i < chars.length; at += chars[i++].length) {
                if (!chars[i].trim()) continue;
                const range = document.createRange();
                range.setStart(node, at); range.setEnd(node, at + chars[i].length);
                const r = range.getBoundingClientRect();
                if (r.width === 0) continue;
                letters.push({ text: chars[i], left: mm(r.left - s.left), top: mm(r.top - s.top), bottom: mm(r.bottom - s.top), turned: !!node.parentElement.closest('.sign-turned') });
                if (r.left < limit.left - 1 || r.right > limit.right + 1 || r.top < limit.top - 1 || r.bottom > limit.bottom + 1) cut.push(`${no + 1}: ${node.data.slice(0, 30)}`);
                const cell = node.parentElement.closest('td,th,p,span,h2')?.getBoundingClientRect();
                if (cell && (r.right > cell.right + 2 || r.left < cell.left - 2) && !node.parentElement.closest('.sign')) cut.push(`${no + 1} cell: ${node.data.slice(0, 30)}`);
              }
            }
            return { width: mm(s.width), height: mm(s.height), letters };
          });
          return { sheets: seen, boxes, cut: [...new Set(cut)], smallestPoints: smallest };
        }
        """;

    public static async Task<Seen> At(IPage page) =>
        (await page.EvaluateAsync<JsonElement>(Look)).Deserialize<Seen>(new JsonSerializerOptions(JsonSerializerDefaults.Web))!;
}
