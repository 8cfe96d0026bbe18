import type { ReactNode } from 'react';
import { papersZh as t } from '../../copy/papers';
import { qrSource, type Block, type Column, type Paper } from './paper';

/** The smallest thing that is not broken between two sheets. */
export type Piece = {
  node: ReactNode;
  kind: string;
  keepNext?: boolean;
  newSheet?: boolean;
  chapter?: string;
  /** Rows of one table share a number and its frame. */
  table?: { no: number; columns?: Column[] };
};

type SealBlock = Extract<Block, { type: 'seal' }>;
const LONG = 500;

export function piecesOf(paper: Paper): Piece[] {
  const pieces: Piece[] = paper.booklet
    ? []
    : [{ kind: 'title', node: <h2 className="p-title">{paper.title}</h2>, keepNext: true }];
  let newSheet = false;
  paper.blocks.forEach((block, no) => {
    if (block.type === 'new-sheet') {
      newSheet = true;
      return;
    }
    const next = paper.blocks[no + 1];
    // The seal stands beside the QR; alone it would need a third of a hand more.
    if (block.type === 'seal' && paper.qrSvg && paper.blocks[no - 1]?.type === 'lookup') return;
    const seal = block.type === 'lookup' && next?.type === 'seal' ? next : undefined;
    const made = blockPieces(block, no, paper, paper.blocks[no - 1]?.type === 'tear', seal);
    // A seal alone on a sheet would certify nothing.
    if (next?.type === 'seal' && made.length) made[made.length - 1] = { ...made[made.length - 1]!, keepNext: !seal };
    if (newSheet && made[0]) made[0] = { ...made[0], newSheet: true };
    newSheet = false;
    pieces.push(...made);
  });
  return pieces;
}

function blockPieces(
  block: Exclude<Block, { type: 'new-sheet' }>,
  no: number,
  paper: Paper,
  afterTear: boolean,
  seal?: SealBlock,
): Piece[] {
  switch (block.type) {
    case 'text':
      return paragraphs(block.words).map((words) => ({
        kind: 'text',
        keepNext: afterTear || block.words.endsWith('：'),
        node: <p className={block.flush ? 'p-text p-flush' : 'p-text'}>{words}</p>,
      }));
    case 'heading':
      return [heading(block.words, block.level)];
    case 'facts':
      return block.rows.map((row) => ({
        kind: 'facts',
        table: { no },
        node: (
          <>
            <th scope="row">{row.label}</th>
            <td className={row.strong ? 'p-strong' : undefined}>{row.value}</td>
          </>
        ),
      }));
    case 'table':
      return [
        ...(block.caption
          ? [{ kind: 'caption', keepNext: true, node: <h3 className="p-caption">{block.caption}</h3> }]
          : []),
        ...block.rows.map((row) => ({
          kind: 'row',
          table: { no, columns: block.columns },
          node: row.map((cell, i) => (
            <td key={i} className={block.columns[i]?.centred ? 'p-centred' : undefined}>
              {cell}
            </td>
          )),
        })),
      ];
    case 'points':
      return block.items.map((item, i) => ({
        kind: 'point',
        node: (
          <p className="p-point">
            <span>{block.numbered ? `${i + 1}.` : '·'}</span>
            {item}
          </p>
        ),
      }));
    case 'steps':
      return block.items.map((item, i) => ({
        kind: 'step',
        node: (
          <div className="p-step">
            {i > 0 && <span className="p-arrow" aria-hidden="true" />}
            <p>
              <b>{i + 1}</b>
              {item}
            </p>
          </div>
        ),
      }));
    case 'box':
      return [
        {
          kind: 'box',
          node: (
            <div className="p-box">
              <b>{block.title}</b>
              {block.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ),
        },
      ];
    case 'signatures':
      return [{ kind: 'signatures', node: <Signatures parties={block.parties} /> }];
    case 'seal':
      return [
        {
          kind: 'seal',
          node: <Seal seal={block} />,
        },
      ];
    case 'tear':
      return [{ kind: 'tear', keepNext: true, node: <p className="p-tear">{block.words}</p> }];
    case 'lookup':
      return paper.qrSvg ? [{ kind: 'lookup', node: <Lookup paper={paper} words={block.words} seal={seal} /> }] : [];
  }
}

function heading(words: string, level: number): Piece {
  return level === 1
    ? { kind: 'chapter', keepNext: true, chapter: words, node: <h2 className="p-chapter">{words}</h2> }
    : { kind: 'heading', keepNext: true, node: <h3 className="p-heading">{words}</h3> };
}

/** A paragraph longer than half a sheet is parted at the end of a sentence, so that every part fits. */
export function paragraphs(words: string): string[] {
  return words
    .split(/\r?\n/)
    .filter((line) => line.trim())
    .flatMap((line) => {
      const parts: string[] = [];
      for (const sentence of line.match(/[^。；]{0,400}[。；]+|[^。；]{1,400}/gu) ?? [line]) {
        const last = parts[parts.length - 1];
        if (last !== undefined && last.length + sentence.length <= LONG) parts[parts.length - 1] = last + sentence;
        else parts.push(sentence);
      }
      return parts;
    });
}

function Seal({ seal }: { seal: SealBlock }) {
  return (
    <div className="p-seal" data-block="seal">
      <p>{seal.name}</p>
      <p>{t.sealHere}</p>
      <p>{seal.date}</p>
    </div>
  );
}

function Signatures({ parties }: { parties: { title: string; lines: string[] }[] }) {
  return (
    <div className="p-signatures">
      {parties.map((party) => (
        <div key={party.title}>
          <b>{party.title}</b>
          {party.lines.map((line) => (
            <p key={line}>
              <span>{line}</span>
              <i />
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

function Lookup({ paper, words, seal }: { paper: Paper; words: string; seal?: SealBlock }) {
  return (
    <div className="p-lookup">
      <img src={qrSource(paper.qrSvg!)} alt={t.qr} />
      <div>
        <p>{words}</p>
        {paper.caseNumber && (
          <p className="p-number">
            {t.number} <b>{paper.caseNumber}</b>
          </p>
        )}
        {paper.lookupCode && (
          <p className="p-number">
            {t.code} <b>{paper.lookupCode}</b>
          </p>
        )}
        {paper.lookupUrl && <p>{paper.lookupUrl.split('#')[0]}</p>}
      </div>
      {seal && <Seal seal={seal} />}
    </div>
  );
}
