/** What the breaking into sheets must know of a piece; heights in pixels. */
export type Measured = {
  height: number;
  /** Pieces of one table; its head is repeated where the table begins on a sheet. */
  table?: number;
  headHeight?: number;
  /** Never the last of a sheet. */
  keepNext?: boolean;
  newSheet?: boolean;
};

/** Indexes of the pieces, sheet by sheet: none lost, none twice, in order. */
export function paginate(pieces: readonly Measured[], room: number): number[][] {
  const sheets: number[][] = [[]];
  let used = 0;
  let at = 0;
  while (at < pieces.length) {
    const group = keptTogether(pieces, at);
    let sheet = sheets[sheets.length - 1]!;
    const fits = used + heightOf(pieces, group, sheet[sheet.length - 1]) <= room;
    if (sheet.length && (!fits || pieces[at]!.newSheet)) {
      sheet = [];
      sheets.push(sheet);
      used = 0;
    }
    // A group higher than a sheet goes piece by piece; a single piece that high stays whole.
    const taken = heightOf(pieces, group, sheet[sheet.length - 1]) <= room ? group : group.slice(0, 1);
    used += heightOf(pieces, taken, sheet[sheet.length - 1]);
    sheet.push(...taken);
    at += taken.length;
  }
  return sheets;
}

function keptTogether(pieces: readonly Measured[], from: number): number[] {
  const group = [from];
  while (pieces[group[group.length - 1]!]!.keepNext && group[group.length - 1]! + 1 < pieces.length)
    group.push(group[group.length - 1]! + 1);
  return group;
}

function heightOf(pieces: readonly Measured[], group: readonly number[], before: number | undefined): number {
  let sum = 0;
  let last = before;
  for (const index of group) {
    const piece = pieces[index]!;
    const begins = piece.table !== undefined && (last === undefined || pieces[last]!.table !== piece.table);
    sum += piece.height + (begins ? (piece.headHeight ?? 0) : 0);
    last = index;
  }
  return sum;
}
