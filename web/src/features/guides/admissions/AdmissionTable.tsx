import { Button } from 'antd';
import { guidesZh } from '../../../copy/guides';
import { exactTime, saidSpan } from '../../../lib/time';
import { nameOf, type AdmissionAction, type AdmissionRow } from '../contract';

const t = guidesZh.admissions;

export function AdmissionTable(p: {
  rows: AdmissionRow[];
  onAct: (row: AdmissionRow, action: AdmissionAction) => void;
}) {
  return (
    <table className="plain-table">
      <caption className="sr-only">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.head.item}</th>
          <th scope="col">{t.head.station}</th>
          <th scope="col">{t.head.stage}</th>
          <th scope="col">{t.head.what}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {p.rows.map((r) => (
          <tr key={r.id}>
            <td>{r.itemName}</td>
            <td>
              {r.stationName}
              {r.unitName && <small className="under">{r.unitName}</small>}
            </td>
            <td>
              <span className={stageOf(r) === 'admitted' ? 'done' : undefined}>{t.stage[stageOf(r)]}</span>
              <small className="under" title={exactTime(r.at)}>
                {saidSpan(r.at)} {nameOf(r.by)}
              </small>
            </td>
            <td>
              {r.refusal?.text ?? r.reason}
              {(r.people || r.equipment) && <p className="hint">{t.ready(r.people ?? '', r.equipment ?? '')}</p>}
            </td>
            <td>
              <div className="row">
                {r.allowedActions.map((a, i) => (
                  <Button
                    key={a}
                    type={i === 0 ? 'primary' : 'default'}
                    aria-label={`${t.action[a]}：${r.itemName}，${r.stationName}`}
                    onClick={() => p.onAct(r, a)}
                  >
                    {t.action[a]}
                  </Button>
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Approval and consent come in any order. */
export function stageOf(r: Pick<AdmissionRow, 'stage' | 'approval' | 'consent'>): keyof typeof t.stage {
  if (r.stage === 'refused' || r.stage === 'admitted') return r.stage;
  return r.approval ? 'approved' : r.consent ? 'consented' : 'asked';
}
