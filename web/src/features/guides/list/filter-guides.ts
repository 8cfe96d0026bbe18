import { matchGuide } from '../../../lib/search-guides';
import { createStore } from '../../../lib/store';
import type { ItemRow } from '../contract';

export type Filter = { q: string; office: string; department: string; route: string; changing: boolean };
export const noFilter: Filter = { q: '', office: '', department: '', route: '', changing: false };

/** Kept while the page is left, so that coming back from a guide finds the same list. */
export const filter = createStore<Filter>(noFilter);

/** Best match first, then the order of the list. */
export function filterItems(items: readonly ItemRow[], f: Filter): ItemRow[] {
  return items
    .map((item, order) => ({
      item,
      order,
      score: matchGuide({ ...item, pinyin: item.pinyin ?? '', initials: item.initials ?? '' }, f.q),
    }))
    .filter(
      ({ item, score }) =>
        score > 0 &&
        (!f.office || item.office === f.office) &&
        (!f.department || item.departmentId === f.department) &&
        (!f.route || item.route === f.route) &&
        (!f.changing || item.openChanges > 0),
    )
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
}

/** The list says what is changing, the catalogue how a name is spoken. */
export function withPinyin(
  items: readonly ItemRow[],
  guides: readonly { itemId: string; pinyin: string; initials: string }[],
): ItemRow[] {
  const spoken = new Map(guides.map((g) => [g.itemId, g]));
  return items.map((item) => ({
    ...item,
    pinyin: item.pinyin ?? spoken.get(item.itemId)?.pinyin,
    initials: item.initials ?? spoken.get(item.itemId)?.initials,
  }));
}

/** The values that occur, in the order they occur first. */
export function choices(items: readonly ItemRow[], of: (item: ItemRow) => [string, string] | undefined) {
  const found = new Map<string, string>();
  for (const item of items) {
    const choice = of(item);
    if (choice && !found.has(choice[0])) found.set(...choice);
  }
  return [...found].map(([value, label]) => ({ value, label }));
}
