import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Tabs } from '../../components/Tabs';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { CheckTable } from './CheckTable';
import { DeclineCheckForm } from './DeclineCheckForm';
import { checkKinds, useCheckCounts, useChecks, type CheckKind, type CheckRow } from './list-checks';
import { SupervisionNav } from './SupervisionNav';
import { UpdatedAt } from './UpdatedAt';

const C = sup.checks;

/** What departed from the plain way, for the supervisor to look at. */
export default function ChecksPage() {
  const params = useParams();
  const navigate = useNavigate();
  const kind: CheckKind = checkKinds.find((k) => k === params.kind) ?? 'declines';
  const counts = useCheckCounts();
  const checks = useChecks(kind);
  const [row, setRow] = useState<CheckRow>();
  const [done, setDone] = useState('');
  const show = (key: CheckKind) => {
    setRow(undefined);
    setDone('');
    void navigate(`/supervision/checks/${key}`, { replace: true });
  };
  const rows = checks.data?.rows ?? [];
  return (
    <div className="page supervision">
      <SupervisionNav />
      <div className="super-head">
        <h1>{C.title}</h1>
        <UpdatedAt at={checks.dataUpdatedAt} failed={!!checks.error} />
      </div>
      <Tabs
        label={C.kinds}
        panelId="checks"
        value={kind}
        onChange={show}
        tabs={checkKinds.map((key) => ({ key, label: C.tab[key], ...counts[key] }))}
      />
      <div role="tabpanel" id="checks" aria-label={C.tab[kind]}>
        <p className="hint">{C.hint[kind]}</p>
        <p role="status" className="ok">
          {done}
        </p>
        {row && (
          <DeclineCheckForm
            key={row.id}
            row={row}
            onCancel={() => setRow(undefined)}
            onDone={() => {
              setDone(C.saved(row.itemName));
              setRow(undefined);
            }}
          />
        )}
        {checks.error && rows.length === 0 && <p className="error">{checks.error.message}</p>}
        {checks.isPending && !checks.error && <p className="empty">{zh.list.loading}</p>}
        {checks.data && rows.length === 0 && <p className="empty">{C.empty[kind]}</p>}
        {rows.length > 0 && (
          <CheckTable rows={rows} caption={C.tab[kind]} withVerdict={kind === 'declines'} onCheck={setRow} />
        )}
        {checks.data?.more && <p className="hint">{C.more}</p>}
      </div>
    </div>
  );
}
