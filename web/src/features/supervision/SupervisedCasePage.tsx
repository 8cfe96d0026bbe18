import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CaseFacts } from '../../components/CaseFacts';
import { Orders } from '../../components/Orders';
import { Timeline } from '../../components/Timeline';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { CauseForm } from './CauseForm';
import { useSupervisedCase, type SupervisedAction } from './get-case';
import { OrderForm } from './OrderForm';
import { place } from './place';
import { recordCause } from './record-cause';
import { UpdatedAt } from './UpdatedAt';

const order: SupervisedAction[] = ['order', 'recordCause'];
const never = { version: 0, timeline: [] };

export default function SupervisedCasePage() {
  const { number = '' } = useParams();
  return <OneCase key={number} number={number} />;
}

function OneCase({ number }: { number: string }) {
  const navigate = useNavigate();
  const query = useSupervisedCase(number);
  const [action, setAction] = useState<SupervisedAction>();
  const [done, setDone] = useState('');
  const detail = query.data;
  const back = (
    <Button size="small" onClick={() => void navigate(`/supervision${place.search}`)} aria-keyshortcuts="Escape">
      {zh.casePage.back} <kbd className="key">Esc</kbd>
    </Button>
  );
  if (!detail)
    return (
      <div className="page">
        <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : zh.list.loading}</p>
        {query.error && <Button onClick={() => void query.refetch()}>{zh.session.tryAgain}</Button>} {back}
      </div>
    );
  const allowed = order.filter(
    (a) => detail.allowedActions.includes(a) && (a === 'order' || (detail.unexplained?.length ?? 0) > 0),
  );
  const finish = (title: string) => {
    setDone(zh.form.done(title));
    setAction(undefined);
  };
  return (
    <div className="page case">
      <div className="case-main">
        <p className="case-number">
          {detail.number} {detail.practice && <span className="badge">{sup.practice}</span>}
          {sup.one.where(detail.applicant.village.unitName, detail.receivedBy.place)} {!action && back}
        </p>
        <h1>{detail.headline}</h1>
        <p className="sub">{detail.item.name}</p>
        <UpdatedAt at={query.dataUpdatedAt} failed={!!query.error} />
        {done && !action && (
          <p className="ok" role="status">
            {done}
          </p>
        )}
        {action === 'order' && (
          <OrderForm detail={detail} onDone={() => finish(sup.one.order)} onCancel={() => setAction(undefined)} />
        )}
        {action === 'recordCause' && (
          <CauseForm
            detail={detail}
            current={never}
            send={recordCause(number)}
            onDone={() => finish(sup.one.recordCause)}
            onCancel={() => setAction(undefined)}
          />
        )}
        {!action && allowed.length > 0 && (
          <div className="row actions" role="group" aria-label={zh.casePage.actions}>
            {allowed.map((a, i) => (
              <Button
                key={a}
                type={i === 0 ? 'primary' : 'default'}
                size={i === 0 ? 'large' : 'middle'}
                onClick={() => (setDone(''), setAction(a))}
                {...(i === 0 ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
              >
                {sup.one[a]} {i === 0 && <kbd className="key">Alt S</kbd>}
              </Button>
            ))}
          </div>
        )}
        <Orders detail={detail} />
        <Timeline entries={detail.timeline} />
      </div>
      <aside className="case-side" aria-label={zh.casePage.facts}>
        <CaseFacts detail={detail} open />
      </aside>
    </div>
  );
}
