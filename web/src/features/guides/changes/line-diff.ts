export type DiffLine = { kind: 'same' | 'changed' | 'removed' | 'added'; before?: string; after?: string };

const lines = (text: string | null | undefined) => (text ? text.split('\n') : []);

/**
 * Two texts side by side. Lines that stay are opposite each other; a line taken out and one put in at the same place are one changed
 * line. The longest common sequence: guides have tens of lines, not thousands.
 */
export function lineDiff(before: string | null | undefined, after: string | null | undefined): DiffLine[] {
  const a = lines(before);
  const b = lines(after);
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i]![j] = a[i] === b[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const result: DiffLine[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = () => {
    for (let k = 0; k < Math.max(removed.length, added.length); k++) result.push(opposite(removed[k], added[k]));
    removed = [];
    added = [];
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      flush();
      result.push({ kind: 'same', before: a[i++], after: b[j++] });
    } else if (j >= b.length || (i < a.length && common[i + 1]![j]! >= common[i]![j + 1]!)) removed.push(a[i++]!);
    else added.push(b[j++]!);
  }
  flush();
  return result;
}

function opposite(before: string | undefined, after: string | undefined): DiffLine {
  if (before === undefined) return { kind: 'added', after };
  if (after === undefined) return { kind: 'removed', before };
  return { kind: 'changed', before, after };
}

/** What differs within a changed line: the same beginning and end, and what stands between. */
export function innerDiff(
  before: string,
  after: string,
): { start: string; before: string; after: string; end: string } {
  const a = [...before];
  const b = [...after];
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let tail = 0;
  while (tail < a.length - from && tail < b.length - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return {
    start: a.slice(0, from).join(''),
    before: a.slice(from, a.length - tail).join(''),
    after: b.slice(from, b.length - tail).join(''),
    end: a.slice(a.length - tail).join(''),
  };
}
