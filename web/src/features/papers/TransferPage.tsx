import { Button } from 'antd';
import { useState } from 'react';
import { papersZh as t } from '../../copy/papers';
import { useQuery } from '@tanstack/react-query';
import type { CaseRow, Page } from '../../lib/contract';
import { get } from '../../lib/http';
import { makeTransferList } from './get-paper';
import type { Paper } from './paper';
import { PaperView } from './PaperView';

/** 办件交接单: the clerk ticks what goes into the bag. */
export function TransferPage() {
  const rows = useQuery({ queryKey: ['transfer'], queryFn: () => get<Page<CaseRow>>('/api/cases?list=waiting') });
  const [chosen, setChosen] = useState<string[]>([]);
  const [paper, setPaper] = useState<Paper>();
  const [error, setError] = useState('');
  if (paper)
    return (
      <PaperView
        paper={paper}
        extra={
          <Button size="large" onClick={() => setPaper(undefined)}>
            {t.transfer.again}
          </Button>
        }
      />
    );
  const make = async () => {
    try {
      setError('');
      setPaper(await makeTransferList(chosen));
    } catch (problem) {
      setError((problem as Error).message);
    }
  };
  return (
    <div className="page">
      <h1>{t.transfer.title}</h1>
      {(error || rows.error) && (
        <p className="error" role="alert">
          {error || rows.error?.message}
        </p>
      )}
      <fieldset className="block">
        <legend>{t.transfer.pick}</legend>
        {rows.data?.rows.length === 0 && <p className="empty">{t.transfer.none}</p>}
        {rows.data?.rows.map((row) => (
          <label key={row.number} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(row.number)}
              onChange={(e) =>
                setChosen(e.target.checked ? [...chosen, row.number] : chosen.filter((n) => n !== row.number))
              }
            />
            <span>
              {row.number}　{row.itemName}　{row.applicantMasked}
            </span>
          </label>
        ))}
      </fieldset>
      <Button
        type="primary"
        size="large"
        disabled={!chosen.length}
        onClick={() => void make()}
        aria-keyshortcuts="Alt+S"
      >
        {t.transfer.make(chosen.length)} <kbd className="key">Alt S</kbd>
      </Button>
    </div>
  );
}
