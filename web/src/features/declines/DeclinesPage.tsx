import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { declinesZh as copy } from '../../copy/declines';
import { saidTime } from '../../lib/time';
import { FollowUpDialog } from './FollowUpDialog';
import { useDeclines, type DeclineRow } from './list-declines';

/** What this hall or station did not take, and what the supervisor thinks of it. */
export default function DeclinesPage() {
  const declines = useDeclines();
  const saved = !!(useLocation().state as { saved?: boolean } | null)?.saved;
  const [open, setOpen] = useState<DeclineRow>();
  const rows = declines.data?.rows;
  return (
    <div className="page">
      <h1>{copy.pageTitle}</h1>
      {saved && (
        <p className="ok" role="status">
          {copy.saved}
        </p>
      )}
      <p className="hint">{copy.pageHint}</p>
      {declines.error && !rows && <p className="error">{declines.error.message}</p>}
      {!rows && !declines.error && <p className="empty">{copy.loading}</p>}
      {rows?.length === 0 && <p className="empty">{copy.empty}</p>}
      {rows && rows.length > 0 && (
        <table className="list declines">
          <thead>
            <tr>
              <th scope="col">{copy.column.at}</th>
              <th scope="col">{copy.column.item}</th>
              <th scope="col">{copy.column.why}</th>
              <th scope="col">{copy.column.by}</th>
              <th scope="col">{copy.column.verdict}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td className="nowrap">{saidTime(row.at)}</td>
                <td>
                  {row.itemName}
                  {row.applicantMasked && <small>{row.applicantMasked}</small>}
                </td>
                <td>
                  {row.reasonText ?? copy.reasons[row.reason as keyof typeof copy.reasons] ?? row.reason}
                  <small>{row.text}</small>
                </td>
                <td>
                  {row.by}
                  <small>{row.placeName}</small>
                </td>
                <td>
                  <Verdict row={row} onFollowUp={() => setOpen(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && (
        <FollowUpDialog
          row={open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined);
            void declines.refetch();
          }}
        />
      )}
    </div>
  );
}

function Verdict({ row, onFollowUp }: { row: DeclineRow; onFollowUp: () => void }) {
  if (!row.verdict) return <span className="hint">{copy.unchecked}</span>;
  const done = row.followUp && [row.followUp, row.number].filter(Boolean).join('，');
  return (
    <>
      <b className={row.verdict === 'unjustified' ? 'warn' : 'ok'}>{copy.verdict[row.verdict]}</b>
      {row.verdictNote && <small>{row.verdictNote}</small>}
      {done && <small>{copy.followedUp(done)}</small>}
      {row.verdict === 'unjustified' && !done && (
        <Button size="small" onClick={onFollowUp} aria-label={copy.followUpOf(row.itemName)}>
          {copy.followUp}
        </Button>
      )}
    </>
  );
}
