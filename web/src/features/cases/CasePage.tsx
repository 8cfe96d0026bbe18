import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CaseFacts } from '../../components/CaseFacts';
import { GroupCases } from '../../components/GroupCases';
import { MaterialsView } from '../../components/MaterialsView';
import { OpenOrders, Orders } from '../../components/Orders';
import { Timeline } from '../../components/Timeline';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { CaseAction } from '../../lib/contract';
import { saidSpan } from '../../lib/time';
import { isOfficeAction } from '../acts/ActForm';
import { useMe } from '../session/get-me';
import { AskedFor } from './AskedFor';
import { isDanger, movesOn, orderedActions } from './case-actions';
import { CasePapers } from '../papers/CasePapers';
import { CaseForm } from './forms';
import { useCase } from './get-case';

export default function CasePage() {
  const { number = '' } = useParams();
  return <OneCase key={number} number={number} />;
}

function OneCase({ number }: { number: string }) {
  const navigate = useNavigate();
  const me = useMe();
  const query = useCase(number);
  const [action, setAction] = useState<CaseAction>();
  const [done, setDone] = useState('');
  const detail = query.data;
  if (!detail)
    return (
      <div className="page">
        <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : zh.list.loading}</p>
        {query.error && <Button onClick={() => void query.refetch()}>{zh.session.tryAgain}</Button>}
      </div>
    );
  const allowed = orderedActions(detail.allowedActions);
  const forDesk = me.desks.includes('approvals') && detail.allowedActions.some(isOfficeAction);
  const base = `/api/cases/${encodeURIComponent(number)}`;
  return (
    <div className="page case">
      <div className="case-main">
        <p className="case-number">
          {detail.number} {detail.practice && <span className="badge">{zh.practice}</span>}
          {!action && (
            <Button size="small" onClick={() => void navigate(-1)} aria-keyshortcuts="Escape">
              {zh.casePage.back} <kbd className="key">Esc</kbd>
            </Button>
          )}
        </p>
        <h1>{detail.headline}</h1>
        <p className="sub">
          {detail.item.name}
          {detail.kind === 'township' && detail.handling === 'immediate' && !detail.decision && (
            <b className="warn"> {approvals.minutes(saidSpan(detail.receivedAt))}</b>
          )}
        </p>
        {done && !action && (
          <p className="ok" role="status">
            {done}
          </p>
        )}
        {detail.allowedActions.includes('replyToOrder') && !action && <OpenOrders detail={detail} />}
        {detail.supplement && detail.allowedActions.includes('provideSupplement') && !action && (
          <AskedFor asked={detail.supplement} />
        )}
        {action ? (
          <CaseForm
            action={action}
            detail={detail}
            onCancel={() => setAction(undefined)}
            onDone={() => {
              setDone(zh.form.done(zh.action[action]));
              setAction(undefined);
            }}
          />
        ) : (
          <div className="row actions" role="group" aria-label={zh.casePage.actions}>
            {forDesk && (
              <Button
                type="primary"
                size="large"
                aria-keyshortcuts="Alt+S"
                onClick={() => void navigate(`/approvals/${number}`)}
              >
                {approvals.toDesk} <kbd className="key">Alt S</kbd>
              </Button>
            )}
            {allowed.map((a, i) => {
              const primary = i === 0 && !forDesk && movesOn.includes(a);
              return (
                <Button
                  key={a}
                  type={primary ? 'primary' : 'default'}
                  size={primary ? 'large' : 'middle'}
                  danger={isDanger(a)}
                  onClick={() =>
                    a === 'printReceipt' ? void navigate(`/receipt/${number}`) : (setDone(''), setAction(a))
                  }
                  {...(primary ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
                >
                  {zh.action[a]} {primary && <kbd className="key">Alt S</kbd>}
                </Button>
              );
            })}
          </div>
        )}
        <GroupCases detail={detail} base="/cases" />
        <MaterialsView base={base} materials={detail.materials} resultFile={detail.resultFile} />
      </div>
      <aside className="case-side" aria-label={zh.casePage.facts}>
        <CaseFacts detail={detail} />
        <Orders detail={detail} />
        <CasePapers number={number} version={detail.version} />
        <Timeline entries={detail.timeline} />
      </aside>
    </div>
  );
}
