import { Button } from 'antd';
import { sup } from '../../copy/supervision';
import { exactTime, saidTime } from '../../lib/time';
import { saidCode } from './letter-words';
import type { LetterRow } from './list-letters';

type Props = { rows: LetterRow[]; caption: string; onAgain: (row: LetterRow) => Promise<void> };

export function LetterTable({ rows, caption, onAgain }: Props) {
  return (
    <table className="list letters">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{sup.mail.to}</th>
          <th scope="col">{sup.mail.subject}</th>
          <th scope="col">{sup.mail.written}</th>
          <th scope="col">{sup.mail.state}</th>
          <th scope="col">
            <span className="sr-only">{sup.mail.again}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={`${r.bag}.${r.no}`}>
            <td className="nowrap">{r.recipientName}</td>
            <td>
              {r.subject}
              {r.notices > 1 && <small>{sup.mail.notices(r.notices)}</small>}
            </td>
            <td title={exactTime(r.writtenAt)}>{saidTime(r.writtenAt)}</td>
            <td>
              <b className={r.stage === 'failed' ? 'late' : r.stage === 'sent' ? 'done' : 'warn'}>
                {sup.mail.stage[r.stage]}
              </b>
              {r.stage === 'sent' && r.at && <small title={exactTime(r.at)}>{saidTime(r.at)}</small>}
              {r.stage !== 'sent' && r.lastCode && <small>{saidCode(r.lastCode)}</small>}
              {r.attempts > 1 && <small>{sup.mail.attempts(r.attempts)}</small>}
              {r.stage === 'waiting' && r.attempts > 0 && r.at && <small>{sup.mail.nextTry(saidTime(r.at))}</small>}
            </td>
            <td>
              {r.stage === 'failed' && (
                <Button aria-label={sup.mail.againFor(r.recipientName)} onClick={() => void onAgain(r)}>
                  {sup.mail.again}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
