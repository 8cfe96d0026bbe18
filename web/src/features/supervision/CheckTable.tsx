import { Button } from 'antd';
import { Link } from 'react-router';
import { sup } from '../../copy/supervision';
import { exactTime, saidTime } from '../../lib/time';
import { numberOf, type CheckRow } from './list-checks';

const C = sup.checks;
type Props = { rows: CheckRow[]; caption: string; withVerdict: boolean; onCheck: (row: CheckRow) => void };

export function CheckTable({ rows, caption, withVerdict, onCheck }: Props) {
  return (
    <table className="list checks">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{C.what}</th>
          <th scope="col">{C.where}</th>
          <th scope="col">{C.why}</th>
          <th scope="col">{C.at}</th>
          {withVerdict && <th scope="col">{C.verdictTitle}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => {
          const number = numberOf(r);
          return (
            <tr key={`${r.id ?? r.number}.${r.at}.${r.title}`}>
              <td>
                {r.itemName}
                {number && (
                  <small>
                    <Link to={`/supervision/cases/${number}`} aria-label={C.open(number)}>
                      {number}
                    </Link>
                  </small>
                )}
              </td>
              <td className="nowrap">
                {r.unitName}
                {r.placeName !== r.unitName && <small>{r.placeName}</small>}
              </td>
              <td>
                <b>{r.title}</b>
                <p>{r.text}</p>
                <small>{r.by}</small>
              </td>
              <td className="nowrap" title={exactTime(r.at)}>
                {saidTime(r.at)}
              </td>
              {withVerdict && (
                <td>
                  <Verdict row={r} onCheck={onCheck} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Verdict({ row: r, onCheck }: { row: CheckRow; onCheck: (row: CheckRow) => void }) {
  if (r.verdict)
    return (
      <>
        <b className={r.verdict === 'justified' ? 'done' : 'late'}>{C.verdict[r.verdict]}</b>
        {r.verdictNote && <small>{r.verdictNote}</small>}
      </>
    );
  if (!r.checkable || !r.id) return null;
  return (
    <>
      <b className="warn">{C.unchecked}</b>{' '}
      <Button aria-label={C.checkOf(r.itemName)} onClick={() => onCheck(r)}>
        {C.check}
      </Button>
    </>
  );
}
