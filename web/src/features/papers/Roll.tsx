import { Fragment, useLayoutEffect, useRef, useState } from 'react';
import { papersZh as t } from '../../copy/papers';
import { qrSource, type Block, type Paper } from './paper';

const PIXELS_PER_MM = 96 / 25.4;

/** The same paper on an 80 mm roll: one piece, as long as it needs. */
export function Roll({ paper }: { paper: Paper }) {
  const sheet = useRef<HTMLElement>(null);
  const [length, setLength] = useState(200);
  useLayoutEffect(
    () => setLength(Math.ceil(sheet.current!.getBoundingClientRect().height / PIXELS_PER_MM) + 1),
    [paper],
  );
  return (
    <div className="sheets" data-sheets={1}>
      <style>{`@page{size:80mm ${length}mm;margin:0}`}</style>
      <article className="sheet sheet-roll" ref={sheet} aria-label={paper.title}>
        <p className="p-centred">{paper.countyName}</p>
        <h2 className="p-title" data-block="title">
          {paper.title}
        </h2>
        {paper.practice && <p>{t.practice}</p>}
        {paper.blocks.map((block, i) => (
          <Fragment key={i}>{part(block, paper)}</Fragment>
        ))}
        <p data-block="foot">{paper.number}</p>
      </article>
    </div>
  );
}

function part(block: Block, paper: Paper) {
  switch (block.type) {
    case 'facts':
      return (
        <dl data-block="facts">
          {block.rows.map((row) => (
            <Fragment key={row.label}>
              <dt>{row.label}</dt>
              <dd className={row.strong ? 'p-roll-number' : undefined}>{row.value}</dd>
            </Fragment>
          ))}
        </dl>
      );
    case 'table':
      return (
        <div data-block="row">
          <b>{block.caption}</b>
          {block.rows.map((row, i) => (
            <p key={i} className="p-row">
              {row.filter((cell) => cell !== '—').join('　')}
            </p>
          ))}
        </div>
      );
    case 'lookup':
      return paper.qrSvg ? (
        <div className="p-lookup" data-block="lookup">
          <img src={qrSource(paper.qrSvg)} alt={t.qr} />
          <p>{block.words}</p>
          <p className="p-number">
            {t.code} <b>{paper.lookupCode}</b>
          </p>
          <p>{paper.lookupUrl?.split('#')[0]}</p>
        </div>
      ) : null;
    case 'box':
      return (
        <div data-block="box">
          <b>{block.title}</b>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'seal':
      return (
        <p data-block="seal">
          {block.name}　{block.date}
        </p>
      );
    default:
      return null;
  }
}
