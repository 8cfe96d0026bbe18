import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { newId } from '../../lib/ids';
import { changePrefs, prefs } from '../../lib/prefs';
import { useStore } from '../../lib/store';
import { useReceipts, type Receipt } from './get-receipt';
import { ReceiptPaper } from './ReceiptPaper';
import { WaitHere } from './WaitHere';

/** The slips of what was taken: of one case, or of several of one applicant, each on a page of its own. */
export default function ReceiptPage() {
  const numbers = (useParams().number ?? '').split(',');
  const navigate = useNavigate();
  const fresh = !!(useLocation().state as { fresh?: boolean } | null)?.fresh;
  const { receipts, error } = useReceipts(numbers);
  const { paper } = useStore(prefs);
  const printed = usePrinted();
  const ready = receipts.length === numbers.length;
  const several = numbers.length > 1;
  return (
    <div className="page">
      <div className="no-print">
        <h1>{!fresh ? zh.receipt.title : several ? intakeZh.bundle.taken(numbers.length) : zh.receipt.taken}</h1>
        {error && !ready && <p className="error">{error.message}</p>}
        <div className="row">
          <Button
            type={printed ? 'default' : 'primary'}
            size="large"
            disabled={!ready}
            onClick={() => window.print()}
            key={`p${ready}`}
            autoFocus={ready}
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
          {!several && (
            <Button size="large" onClick={() => void navigate(`/cases/${numbers[0]}`)} aria-keyshortcuts="Escape">
              {zh.receipt.open}
            </Button>
          )}
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
        {numbers.map((number) => (
          <WaitHere key={number} number={number} />
        ))}
        <Promises receipts={receipts} />
        {several && <Codes receipts={receipts} />}
      </div>
      {ready && (
        <>
          <style>{paper === 'a4' ? '@page{size:A4;margin:12mm}' : '@page{size:80mm 200mm;margin:4mm}'}</style>
          {receipts.map((r) => (
            <ReceiptPaper key={r.number} receipt={r} paper={paper} />
          ))}
        </>
      )}
    </div>
  );
}

function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false);
  useEffect(() => {
    const done = () => setPrinted(true);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return printed;
}

/** A case with papers that follow has a promise to sign. */
function Promises({ receipts }: { receipts: Receipt[] }) {
  const late = receipts.filter((r) => r.materials.some((m) => m.treatment === 'follows'));
  if (late.length === 0) return null;
  return (
    <p className="row">
      {late.map((r) => (
        <a
          key={r.number}
          className="big-link"
          href={`/papers/case/${r.number}/promise`}
          target="_blank"
          rel="noreferrer"
        >
          {late.length > 1 ? intakeZh.follows.paperOf(r.number) : intakeZh.follows.paper}
        </a>
      ))}
    </p>
  );
}

function Codes({ receipts }: { receipts: Receipt[] }) {
  return (
    <section aria-label={intakeZh.bundle.codes}>
      <p className="hint">{intakeZh.bundle.each}</p>
      <table className="plain-table">
        <caption className="sr-only">{intakeZh.bundle.codes}</caption>
        <tbody>
          {receipts.map((r) => (
            <tr key={r.number}>
              <td>{r.itemName}</td>
              <td>
                <a href={`/cases/${r.number}`}>{r.number}</a>
              </td>
              <td>
                {intakeZh.bundle.code} <b>{r.lookupCode}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
