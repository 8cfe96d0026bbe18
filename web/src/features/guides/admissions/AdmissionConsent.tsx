import { useState } from 'react';
import { guidesZh } from '../../../copy/guides';
import type { AdmissionAction, AdmissionRow } from '../contract';
import { AdmissionForm } from './AdmissionForm';
import { AdmissionTable } from './AdmissionTable';
import { useAdmissions } from './list-admissions';

const t = guidesZh.admissions;

/**
 * What waits for the village's word, for the person who sits there; nothing where nothing waits. It needs no page of its own: a station's
 * clerk has no desk of guides, so their desk shows this box.
 */
export function AdmissionConsent() {
  const admissions = useAdmissions();
  const [doing, setDoing] = useState<{ row: AdmissionRow; action: AdmissionAction }>();
  const [done, setDone] = useState('');
  const rows = (admissions.data ?? []).filter((r) => r.allowedActions.includes('consent'));
  if (rows.length === 0 && !doing && !done) return null;
  return (
    <section className="notice" aria-label={t.consentTitle}>
      <h2>{t.consentTitle}</h2>
      {done && <p role="status">{done}</p>}
      {doing ? (
        <>
          <p>{t.consentText(doing.row.itemName, doing.row.stationName)}</p>
          <AdmissionForm
            {...doing}
            onDone={(said) => {
              setDone(said);
              setDoing(undefined);
            }}
            onCancel={() => setDoing(undefined)}
          />
        </>
      ) : (
        rows.length > 0 && <AdmissionTable rows={rows} onAct={(row, action) => setDoing({ row, action })} />
      )}
    </section>
  );
}
