import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { papersZh as t } from '../../copy/papers';
import { newId } from '../../lib/ids';
import { changePrefs, prefs } from '../../lib/prefs';
import { useStore } from '../../lib/store';
import { usePaper } from './get-paper';
import { Roll } from './Roll';
import { Sheets } from './Sheets';
import './papers.css';

/** 收件凭证: prints, then the next case is one key away. */
export default function ReceiptPage() {
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const fresh = !!(useLocation().state as { fresh?: boolean } | null)?.fresh;
  const receipt = usePaper(`/api/cases/${encodeURIComponent(number)}/receipt`);
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
        <h1>{fresh ? t.taken : (r?.title ?? t.desk)}</h1>
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
            {t.print} {!printed && <kbd className="key">Alt S</kbd>}
          </Button>
          <Button
            type={printed ? 'primary' : 'default'}
            size="large"
            onClick={() => void navigate(`/intake/${newId()}`)}
            key={`n${printed}`}
            autoFocus={printed}
            {...(printed ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
          >
            {t.newCase} {printed && <kbd className="key">Alt S</kbd>}
          </Button>
          <Button size="large" onClick={() => void navigate(`/cases/${number}`)} aria-keyshortcuts="Escape">
            {t.open}
          </Button>
          <select
            className="select"
            aria-label={t.paper}
            value={paper}
            onChange={(e) => changePrefs({ paper: e.target.value as 'a4' | '80mm' })}
          >
            <option value="a4">{t.a4}</option>
            <option value="80mm">{t.roll}</option>
          </select>
        </div>
      </div>
      {r && (paper === 'a4' ? <Sheets paper={r} /> : <Roll paper={r} />)}
    </div>
  );
}
