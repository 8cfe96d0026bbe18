import { guidesZh } from '../../../copy/guides';
import type { FieldDiff } from '../contract';
import { innerDiff, lineDiff, type DiffLine } from './line-diff';

const t = guidesZh.changes;

/** Before and after side by side; a mark and a word beside the colour. */
export function DiffTable({ diff }: { diff: readonly FieldDiff[] }) {
  if (diff.length === 0) return <p className="empty">{t.noDiff}</p>;
  return (
    <table className="plain-table diff">
      <caption className="sr-only">{t.diff}</caption>
      <thead>
        <tr>
          <th scope="col">{t.field}</th>
          <th scope="col">{t.before}</th>
          <th scope="col">{t.after}</th>
        </tr>
      </thead>
      <tbody>
        {diff.map((d) => {
          const rows = lineDiff(d.before, d.after);
          return (
            <tr key={d.field}>
              <th scope="row">{d.label}</th>
              <td>
                <Side rows={rows} side="before" />
              </td>
              <td>
                <Side rows={rows} side="after" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Side({ rows, side }: { rows: DiffLine[]; side: 'before' | 'after' }) {
  const shown = rows.filter((r) => r[side] !== undefined);
  if (shown.length === 0) return <p className="hint">{t.none}</p>;
  return shown.map((r, i) => <Line key={i} row={r} side={side} />);
}

function Line({ row, side }: { row: DiffLine; side: 'before' | 'after' }) {
  const text = row[side]!;
  const Mark = side === 'before' ? 'del' : 'ins';
  if (row.kind === 'same') return <p className="diff-same">{text}</p>;
  const changed = row.kind === 'changed';
  const word = side === 'before' ? (changed ? t.was : t.removed) : changed ? t.is : t.added;
  const parts = changed ? innerDiff(row.before!, row.after!) : undefined;
  return (
    <p className={`diff-${side}`}>
      <b className="diff-mark">{word}</b>
      {parts ? (
        <>
          {parts.start}
          {parts[side] && <Mark>{parts[side]}</Mark>}
          {parts.end}
        </>
      ) : (
        <Mark>{text}</Mark>
      )}
    </p>
  );
}
