import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { zh } from '../../copy/zh';
import type { Treatment } from '../../lib/contract';
import { newId } from '../../lib/ids';
import { changePrefs, prefs } from '../../lib/prefs';
import { useStore } from '../../lib/store';
import { fullDate, exactTime } from '../../lib/time';
import { useReceipt } from './get-receipt';

export default function ReceiptPage() {
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const fresh = !!(useLocation().state as { fresh?: boolean } | null)?.fresh;
  const receipt = useReceipt(number);
  const { paper } = useStore(prefs);
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const done = () => setPrinted(true);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);
  const r = receipt.data;
  return (
    <div className="page">
      <div className="no-print">
        <h1>{fresh ? zh.receipt.taken : zh.receipt.title}</h1>
        {receipt.error && !r && <p className="error">{receipt.error.message}</p>}
        <div className="row">
          <Button
            type={printed ? 'default' : 'primary'}
            size="large"
            disabled={!r}
            onClick={() => window.print()}
            key={`p${!!r}`}
            autoFocus={!!r}
            {...(printed ? {} : { 'aria-keyshortcuts': 'Alt+S' })}
          >
            {zh.receipt.print} {!printed && <kbd className="key">Alt S</kbd>}
          </Button>
          <Button
            type={printed ? 'primary' : 'default'}
            size="large"
            onClick={() => void navigate(`/intake/${newId()}`)}
            key={`n${printed}`}
            autoFocus={printed}
            {...(printed ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
          >
            {zh.intake.newCase} {printed && <kbd className="key">Alt S</kbd>}
          </Button>
          <Button size="large" onClick={() => void navigate(`/cases/${number}`)} aria-keyshortcuts="Escape">
            {zh.receipt.open}
          </Button>
          <select
            className="select"
            aria-label={zh.receipt.paper}
            value={paper}
            onChange={(e) => changePrefs({ paper: e.target.value as 'a4' | '80mm' })}
          >
            <option value="a4">{zh.receipt.a4}</option>
            <option value="80mm">{zh.receipt.roll}</option>
          </select>
        </div>
      </div>
      {r && (
        <>
          <style>{paper === 'a4' ? '@page{size:A4;margin:12mm}' : '@page{size:80mm 200mm;margin:4mm}'}</style>
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
        </>
      )}
    </div>
  );
}
