import { zh } from '../../copy/zh';
import type { Treatment } from '../../lib/contract';
import { exactTime, fullDate } from '../../lib/time';
import type { Receipt } from './get-receipt';

/** One slip for one case, as it comes out of the printer. */
export function ReceiptPaper({ receipt: r, paper }: { receipt: Receipt; paper: 'a4' | '80mm' }) {
  return (
    <article className={`receipt receipt-${paper}`} aria-label={zh.receipt.title}>
      <header>
        <h2>{zh.receipt.heading(r.countyName)}</h2>
        <p className="receipt-number">{r.number}</p>
      </header>
      <dl>
        <dt>{zh.receipt.item}</dt>
        <dd>{r.itemName}</dd>
        <dt>{zh.receipt.applicant}</dt>
        <dd>{r.applicantMasked}</dd>
        <dt>{zh.receipt.receivedAt}</dt>
        <dd>{exactTime(r.receivedAt).slice(0, 16)}</dd>
        {r.promisedOn && (
          <>
            <dt>{zh.receipt.promised}</dt>
            <dd>
              <b>{fullDate(r.promisedOn)}</b>
              {r.promisedRule && <small>{r.promisedRule}</small>}
            </dd>
          </>
        )}
        <dt>{zh.receipt.place}</dt>
        <dd>
          {r.placeName}　{r.clerk}
        </dd>
      </dl>
      <table>
        <caption>{zh.receipt.materials}</caption>
        <tbody>
          {r.materials.map((m) => (
            <tr key={m.name}>
              <td>{m.name}</td>
              <td>{zh.materials.treatment[m.treatment as Treatment] ?? m.treatment}</td>
              <td>{m.count > 0 ? zh.pages(m.count) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(r.qrSvg)}`} alt={zh.receipt.qr} />
        <div>
          <p>{zh.receipt.lookup}</p>
          <p className="receipt-code">{r.lookupCode}</p>
          <p className="receipt-url">{r.lookupUrl.split('#')[0]}</p>
          <p>
            <b>{zh.receipt.free}</b>
          </p>
          {r.headHash && <small>{zh.receipt.hash(r.headHash.slice(0, 16))}</small>}
        </div>
      </footer>
    </article>
  );
}
