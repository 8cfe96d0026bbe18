import { Button } from 'antd';
import { useState } from 'react';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { useMe } from '../../session/get-me';
import type { AdmissionAction, AdmissionRow } from '../contract';
import { mayPropose } from '../roles';
import { AdmissionConsent } from './AdmissionConsent';
import { AdmissionForm } from './AdmissionForm';
import { AdmissionTable } from './AdmissionTable';
import { useAdmissions } from './list-admissions';
import { ProposeAdmission } from './ProposeAdmission';

const t = guidesZh.admissions;

export function AdmissionsPage() {
  const me = useMe();
  const admissions = useAdmissions();
  const [doing, setDoing] = useState<{ row: AdmissionRow; action: AdmissionAction } | 'propose'>();
  const [done, setDone] = useState('');
  const finish = (said: string) => {
    setDone(said);
    setDoing(undefined);
  };
  // What asks for the village's consent stands in its own box on top.
  const rows = (admissions.data ?? []).filter((r) => !r.allowedActions.includes('consent'));
  return (
    <>
      <header className="guides-head">
        <h1>{t.title}</h1>
        {mayPropose(me) && !doing && (
          <Button type="primary" size="large" aria-keyshortcuts="Alt+S" onClick={() => setDoing('propose')}>
            {t.propose} <kbd className="key">Alt S</kbd>
          </Button>
        )}
      </header>
      <p className="hint">{t.text}</p>
      <p role="status" className="done">
        {done}
      </p>
      {doing === 'propose' && <ProposeAdmission onDone={finish} onCancel={() => setDoing(undefined)} />}
      {doing && doing !== 'propose' && (
        <AdmissionForm key={doing.row.id} {...doing} onDone={finish} onCancel={() => setDoing(undefined)} />
      )}
      <AdmissionConsent />
      {admissions.error && !admissions.data && <p className="error">{admissions.error.message}</p>}
      {admissions.isPending && !admissions.error && <p className="empty">{zh.list.loading}</p>}
      {admissions.data?.length === 0 && <p className="empty">{t.empty}</p>}
      {rows.length > 0 && <AdmissionTable rows={rows} onAct={(row, action) => setDoing({ row, action })} />}
    </>
  );
}
