import { useMemo, useState } from 'react';
import { CaseFacts } from '../../components/CaseFacts';
import { GroupCases } from '../../components/GroupCases';
import { OpenOrders, Orders } from '../../components/Orders';
import { Timeline } from '../../components/Timeline';
import { approvals as t } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { CaseAction } from '../../lib/contract';
import { useStore } from '../../lib/store';
import { saidSpan } from '../../lib/time';
import { isOfficeAction } from '../acts/ActForm';
import { Checklist } from '../acts/Checklist';
import { allChecks, forgetChecks } from '../acts/checks';
import { CaseForm } from '../cases/forms';
import { useCase } from '../cases/get-case';
import { SignedAsContext } from '../cases/signed-as';
import { useCatalogue } from '../intake/get-catalogue';
import { useMe } from '../session/get-me';
import { actionsFor, finishes } from './office-actions';
import { OfficeActions } from './OfficeActions';
import { useSignedAs } from './use-signed-as';

export function OfficeCase({ number, onFinished }: { number: string; onFinished: (number: string) => void }) {
  const me = useMe();
  const query = useCase(number);
  const guides = useCatalogue().data?.guides;
  const [action, setAction] = useState<CaseAction>();
  const [done, setDone] = useState('');
  const checks = useStore(allChecks).get(number) ?? {};
  const signed = useSignedAs(query.data?.office);
  const detail = useMemo(
    () => query.data && { ...query.data, guide: guides?.find((g) => g.itemId === query.data.item.id) },
    [query.data, guides],
  );
  if (!detail)
    return <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : zh.list.loading}</p>;
  const base = `/api/cases/${encodeURIComponent(number)}`;
  const allowed = actionsFor(detail, checks);
  const own = me.role === 'townshipOffice' && !detail.allowedActions.some(isOfficeAction) && !detail.decision;
  const finish = (finished: CaseAction) => {
    setDone(zh.form.done(zh.action[finished]));
    setAction(undefined);
    if (!isOfficeAction(finished) || !finishes.includes(finished)) return;
    forgetChecks(number);
    onFinished(number);
  };
  return (
    <article className="job" aria-label={zh.county.job(number)}>
      <p className="case-number">
        {detail.number} {detail.practice && <span className="badge">{zh.practice}</span>} {detail.receivedBy.place} ·{' '}
        {detail.receivedBy.name}
      </p>
      <h1>{detail.headline}</h1>
      <p className="sub">
        {detail.item.name}
        {detail.item.situation && ` · ${detail.item.situation}`}
        {detail.handling === 'immediate' && !detail.decision && (
          <b className="warn"> {t.minutes(saidSpan(detail.receivedAt))}</b>
        )}
      </p>
      {done && !action && (
        <p className="ok" role="status">
          {done}
        </p>
      )}
      {signed.standInFor && allowed.some(isOfficeAction) && (
        <p className="notice">{t.standIn.note(signed.standInFor)}</p>
      )}
      {own && detail.receivedBy.name === me.name && <p className="notice">{t.ownCase}</p>}
      {detail.allowedActions.includes('replyToOrder') && !action && <OpenOrders detail={detail} />}
      {action ? (
        <SignedAsContext.Provider value={isOfficeAction(action) ? signed : {}}>
          <CaseForm
            key={action}
            action={action}
            detail={detail}
            onCancel={() => setAction(undefined)}
            onDone={() => finish(action)}
          />
        </SignedAsContext.Provider>
      ) : (
        <OfficeActions allowed={allowed} onAct={(a) => (setDone(''), setAction(a))} />
      )}
      <Checklist matter={detail} base={base} key={detail.materials.map((m) => `${m.materialId}${m.round}`).join()} />
      <GroupCases detail={detail} base="/approvals" />
      <div className="job-foot">
        <div>
          <CaseFacts detail={detail} />
          <Orders detail={detail} />
        </div>
        <Timeline entries={detail.timeline} />
      </div>
    </article>
  );
}
