import { Button } from 'antd';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Timeline } from '../../../components/Timeline';
import { guideWords } from '../../../copy/guide-words';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import type { ServiceGuide } from '../../../lib/contract';
import type { ChangeAction, ChangeDetail } from '../contract';
import { GuideBody } from '../guide/GuideBody';
import { PathMaterials } from '../guide/PathMaterials';
import { ActionForm } from './ActionForm';
import { DiffTable } from './DiffTable';
import { useChange } from './get-change';
import { Impact } from './Impact';

const t = guidesZh.changes;
const order: ChangeAction[] = ['publish', 'confirm', 'edit', 'return', 'withdraw'];

export function ChangePage() {
  const { changeId = '' } = useParams();
  const change = useChange(changeId);
  return (
    <>
      <p className="no-print">
        <Link to="/guides/changes">← {t.back}</Link>
      </p>
      {change.data ? (
        <Shown key={changeId} change={change.data} />
      ) : (
        <p className={change.error ? 'error' : 'empty'}>{change.error ? change.error.message : zh.list.loading}</p>
      )}
    </>
  );
}

function Shown({ change }: { change: ChangeDetail }) {
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Exclude<ChangeAction, 'edit'>>();
  const [done, setDone] = useState('');
  const actions = useRef<HTMLDivElement>(null);
  const offered = order.filter((a) => change.allowedActions.includes(a));
  const close = () => {
    setDoing(undefined);
    setTimeout(() => actions.current?.querySelector('button')?.focus(), 0);
  };
  const department = change.departmentName ?? '';
  return (
    <>
      <h1>
        {change.itemName}
        <span className="tag">{t.kind[change.kind]}</span>
      </h1>
      <p className="sub" role="status">
        {done || (t.now(change.stage, department) ?? t.stage[change.stage])}
      </p>
      {change.problems.length > 0 && (
        <div className="notice">
          <h2>{t.problems}</h2>
          <ul>
            {change.problems.map((p) => (
              <li key={p.code + p.message}>{p.message}</li>
            ))}
          </ul>
        </div>
      )}
      {!doing && (
        <div className="row actions no-print" ref={actions}>
          {offered.map((a, i) => (
            <Button
              key={a}
              size="large"
              type={i === 0 ? 'primary' : 'default'}
              aria-keyshortcuts={i === 0 ? 'Alt+S' : undefined}
              onClick={() => (a === 'edit' ? void navigate(`/guides/changes/${change.id}/edit`) : setDoing(a))}
            >
              {t.action[a]}
              {i === 0 && <kbd className="key">Alt S</kbd>}
            </Button>
          ))}
          {change.kind !== 'new' && <Link to={`/guides/${change.itemId}`}>{t.toGuide}</Link>}
          {change.kind === 'new' && change.stage === 'published' && (
            <Link to={`/guides/${change.itemId}`}>{t.toGuide}</Link>
          )}
        </div>
      )}
      {doing && (
        <ActionForm
          action={doing}
          change={change}
          onCancel={close}
          onDone={(said) => {
            setDone(said);
            close();
          }}
        />
      )}
      <div className="case">
        <div>
          <h2>{t.reason}</h2>
          <p className="reason">{change.reason}</p>
          <h2>{t.diff}</h2>
          {change.kind === 'retire' ? <p>{guidesZh.edit.retireText}</p> : <DiffTable diff={change.diff} />}
          {change.wanted && <Whole change={change} wanted={change.wanted} />}
        </div>
        <aside className="case-side">
          <Impact impact={change.impact} />
          <Timeline entries={change.timeline} />
        </aside>
      </div>
    </>
  );
}

function Whole({ change, wanted }: { change: ChangeDetail; wanted: NonNullable<ChangeDetail['wanted']> }) {
  const [answers, setAnswers] = useState<string[]>([]);
  const guide: ServiceGuide = { ...wanted, version: (change.base?.version ?? 0) + 1 };
  return (
    <details className="whole">
      <summary>{t.whole}</summary>
      <p className="hint">{guideWords.version(guide.version)}</p>
      <PathMaterials guide={guide} answers={answers} onChange={setAnswers} />
      <GuideBody guide={guide} />
    </details>
  );
}
