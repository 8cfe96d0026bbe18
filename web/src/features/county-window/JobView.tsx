import { Button } from 'antd';
import { useState } from 'react';
import { CaseFacts } from '../../components/CaseFacts';
import { OpenOrders, Orders } from '../../components/Orders';
import { Timeline } from '../../components/Timeline';
import { zh } from '../../copy/zh';
import type { JobAction } from '../../lib/contract';
import { useStore } from '../../lib/store';
import { Checklist } from '../acts/Checklist';
import { allChecks, forgetChecks } from '../acts/checks';
import { JobForm } from './forms';
import { useCountyJob } from './get-county-job';

const order: JobAction[] = [
  'approveExtension',
  'refuseExtension',
  'takeOver',
  'accept',
  'endSpecialProcedure',
  'decide',
  'mailResult',
  'readyForPickup',
  'replyToOrder',
  'recordCause',
  'requestSupplement',
  'recordOutstanding',
  'handToDepartment',
  'recordPrivateNetwork',
  'recordPlatform',
  'startSpecialProcedure',
  'requestExtension',
  'refuseAcceptance',
  'returnToTownship',
  'addNote',
  'reveal',
];
const finishes: JobAction[] = [
  'requestSupplement',
  'refuseAcceptance',
  'returnToTownship',
  'mailResult',
  'readyForPickup',
];

export function JobView({ number, onFinished }: { number: string; onFinished: (number: string) => void }) {
  const query = useCountyJob(number);
  const [action, setAction] = useState<JobAction>();
  const [done, setDone] = useState('');
  const checks = useStore(allChecks).get(number) ?? {};
  const job = query.data;
  if (!job)
    return <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : zh.list.loading}</p>;
  const faults = Object.values(checks).some((c) => c.ok === false);
  let allowed = order.filter((a) => job.allowedActions.includes(a));
  // A fault found makes the notice the next step, not the acceptance.
  if (faults && allowed.includes('requestSupplement'))
    allowed = ['requestSupplement', ...allowed.filter((a) => a !== 'requestSupplement')];
  const base = `/api/county-jobs/${encodeURIComponent(number)}`;
  return (
    <article className="job" aria-label={zh.county.job(number)}>
      <p className="case-number">
        {job.number} {job.practice && <span className="badge">{zh.practice}</span>} {job.township.name} ·{' '}
        {job.receivedBy.place}
      </p>
      <h1>{job.headline}</h1>
      <p className="sub">{job.item.name}</p>
      {done && !action && (
        <p className="ok" role="status">
          {done}
        </p>
      )}
      {job.allowedActions.includes('replyToOrder') && !action && <OpenOrders detail={job} />}
      {action ? (
        <JobForm
          key={action}
          action={action}
          job={job}
          onCancel={() => setAction(undefined)}
          onDone={() => {
            setDone(zh.form.done(zh.jobAction[action]));
            setAction(undefined);
            if (!finishes.includes(action)) return;
            forgetChecks(number);
            onFinished(number);
          }}
        />
      ) : (
        <div className="row actions" role="group" aria-label={zh.casePage.actions}>
          {allowed.map((a, i) => {
            const primary = i === 0 && a !== 'addNote' && a !== 'reveal';
            return (
              <Button
                key={a}
                type={primary ? 'primary' : 'default'}
                size={primary ? 'large' : 'middle'}
                danger={!primary && a === 'refuseAcceptance'}
                onClick={() => (setDone(''), setAction(a))}
                {...(primary ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
              >
                {zh.jobAction[a]} {primary && <kbd className="key">Alt S</kbd>}
              </Button>
            );
          })}
          <a href={`${base}/files.zip`} download={`${number}.zip`}>
            {zh.county.zip}
          </a>
        </div>
      )}
      <Checklist matter={job} base={base} key={job.materials.map((m) => `${m.materialId}${m.round}`).join()} />
      <div className="job-foot">
        <div>
          <CaseFacts detail={job} />
          <Orders detail={job} />
        </div>
        <Timeline entries={job.timeline} />
      </div>
    </article>
  );
}
