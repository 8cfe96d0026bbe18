import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { papersZh as t } from '../../copy/papers';
import { notePrinted, usePaper } from './get-paper';
import type { Paper } from './paper';
import { Sheets } from './Sheets';
import './papers.css';

/** Fetches a paper and shows it with the one button that matters. */
export function PaperOf({ path, extra }: { path: string; extra?: ReactNode }) {
  const paper = usePaper(path);
  if (!paper.data) return <Waiting error={paper.error} again={() => void paper.refetch()} />;
  return <PaperView paper={paper.data} extra={extra} />;
}

/** Nothing to print yet, and why. */
export function Waiting({ error, again }: { error: Error | null; again: () => void }) {
  return (
    <div className="page">
      <h1>{t.desk}</h1>
      <p className={error ? 'error' : 'empty'} role={error ? 'alert' : 'status'}>
        {error?.message ?? t.loading}
      </p>
      {error && <Button onClick={again}>{t.retry}</Button>}
    </div>
  );
}

export function PaperView({ paper, extra, children }: { paper: Paper; extra?: ReactNode; children?: ReactNode }) {
  const [copies, setCopies] = useState('1');
  const print = () => {
    window.print();
    void notePrinted(paper, Math.max(1, Math.min(999, Number(copies) || 1)));
  };
  return (
    <div className="page">
      <div className="no-print">
        <h1>{paper.title}</h1>
        <div className="row">
          <Button type="primary" size="large" onClick={print} aria-keyshortcuts="Alt+S" autoFocus>
            {t.print} <kbd className="key">Alt S</kbd>
          </Button>
          {paper.guide && (
            <label className="row">
              {t.copies}
              <input
                className="text paper-copies"
                inputMode="numeric"
                value={copies}
                onChange={(e) => setCopies(e.target.value.replace(/\D/g, '').slice(0, 3))}
              />
            </label>
          )}
          {extra}
        </div>
        <p className="hint">{t.hint}</p>
      </div>
      {children ?? <Sheets paper={paper} />}
    </div>
  );
}
