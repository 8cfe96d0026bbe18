import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { papersZh as t } from '../../copy/papers';
import type { Column, Paper } from './paper';
import { paginate, type Measured } from './paginate';
import { piecesOf, type Piece } from './pieces';

/** A4 sheets of a paper. What is on the screen is what is printed: the same boxes in the same millimetres. */
export function Sheets({ paper }: { paper: Paper }) {
  const pieces = useMemo(() => piecesOf(paper), [paper]);
  const measure = useRef<HTMLDivElement>(null);
  const [sheets, setSheets] = useState<number[][]>();
  useLayoutEffect(() => {
    setSheets(paginate(measured(measure.current!, pieces), measure.current!.clientHeight));
  }, [pieces]);
  const chapters = (sheets ?? []).flatMap((sheet, i) =>
    sheet.flatMap((p) => (pieces[p]!.chapter ? [{ title: pieces[p]!.chapter, page: i + 1 }] : [])),
  );
  const contents = chunk(chapters, 26);
  return (
    <>
      <style>{'@page{size:210mm 297mm;margin:0}'}</style>
      <div className="measure" aria-hidden="true">
        <div className="p-body" ref={measure}>
          {groups(
            pieces,
            pieces.map((_, i) => i),
          )}
        </div>
      </div>
      <div className="sheets" data-sheets={sheets?.length}>
        {sheets && paper.booklet && <Cover paper={paper} />}
        {sheets &&
          paper.booklet &&
          contents.map((part, i) => (
            <Sheet key={`c${i}`} paper={paper}>
              <h2 className="p-title">{t.contents}</h2>
              {part.map((c) => (
                <p key={c.page + c.title} className="p-content">
                  <span>{c.title}</span>
                  <i />
                  <span>{c.page}</span>
                </p>
              ))}
            </Sheet>
          ))}
        {sheets?.map((sheet, i) => (
          <Sheet key={i} paper={paper} page={i + 1} pages={sheets.length}>
            {groups(pieces, sheet)}
          </Sheet>
        ))}
      </div>
    </>
  );
}

function Sheet({ paper, page, pages, children }: { paper: Paper; page?: number; pages?: number; children: ReactNode }) {
  return (
    <article className="sheet sheet-a4" aria-label={page ? t.sheet(paper.title, page) : paper.title}>
      <header className="p-head" data-block="head">
        <span>
          {paper.issuerName.startsWith(paper.countyName) ? '' : `${paper.countyName}　`}
          {paper.issuerName}
        </span>
        <span>{paper.number}</span>
      </header>
      <div className="p-body">{children}</div>
      {paper.practice && <i className="p-practice" data-words={t.practice} aria-hidden="true" />}
      <footer className="p-foot" data-block="foot">
        <span>{paper.mark}</span>
        {page && <span>{t.page(page, pages!)}</span>}
      </footer>
    </article>
  );
}

function Cover({ paper }: { paper: Paper }) {
  return (
    <article className="sheet sheet-a4 p-cover" aria-label={t.cover(paper.title)}>
      <i className="p-band" />
      <p data-block="county">{paper.countyName}</p>
      <h2 data-block="title">{paper.title}</h2>
      <p className="p-cover-foot" data-block="issuer">
        {paper.issuerName}
        <br />
        {paper.number}
      </p>
    </article>
  );
}

/** Pieces in order; rows of one table stand in one frame with its head. */
function groups(pieces: readonly Piece[], indexes: readonly number[]): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < indexes.length;) {
    const first = pieces[indexes[at]!]!;
    if (!first.table) {
      nodes.push(
        <div key={indexes[at]} data-piece={indexes[at]} data-block={first.kind} className="p-piece">
          {first.node}
        </div>,
      );
      at++;
      continue;
    }
    const rows: number[] = [];
    while (at < indexes.length && pieces[indexes[at]!]!.table?.no === first.table.no) rows.push(indexes[at++]!);
    nodes.push(
      <Frame key={`t${rows[0]}`} kind={first.kind} columns={first.table.columns} rows={rows} pieces={pieces} />,
    );
  }
  return nodes;
}

function Frame(props: { kind: string; columns?: Column[]; rows: number[]; pieces: readonly Piece[] }) {
  const { columns, rows, pieces } = props;
  return (
    <table className={columns ? 'p-table' : 'p-table p-facts'} data-block={props.kind}>
      {columns && (
        <colgroup>
          {columns.map((c) => (
            <col key={c.title} style={{ width: `${c.share}%` }} />
          ))}
        </colgroup>
      )}
      {columns && (
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.title} scope="col">
                {c.title}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((r) => (
          <tr key={r} data-piece={r}>
            {pieces[r]!.node}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function measured(body: HTMLElement, pieces: readonly Piece[]): Measured[] {
  return pieces.map((piece, i) => {
    const element = body.querySelector<HTMLElement>(`[data-piece="${i}"]`)!;
    const frame = piece.table ? element.closest('table')! : undefined;
    // Head, and the room that a table keeps below itself.
    const rows = frame
      ? [...frame.tBodies[0]!.rows].reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)
      : 0;
    const around = frame
      ? frame.getBoundingClientRect().height - rows + parseFloat(getComputedStyle(frame).marginBottom)
      : 0;
    return {
      height: element.getBoundingClientRect().height,
      keepNext: piece.keepNext,
      newSheet: piece.newSheet,
      table: piece.table?.no,
      headHeight: around,
    };
  });
}

function chunk<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
