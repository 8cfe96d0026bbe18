import { health } from '../../copy/health';
import { zh } from '../../copy/zh';
import { exactTime, saidTime } from '../../lib/time';
import { SetupNav } from '../setup/SetupNav';
import { CheckTable } from './CheckTable';
import { useHealth } from './get-health';
import { summary } from './health-words';
import './health.css';

export default function HealthPage() {
  const { data, error, isPending, dataUpdatedAt } = useHealth();
  const time = dataUpdatedAt ? exactTime(new Date(dataUpdatedAt).toISOString()).slice(11) : '';
  const all = data && summary(data.checks);
  return (
    <div className="page health">
      <SetupNav />
      <h1>{health.title}</h1>
      <p className="hint">{health.hint}</p>
      {isPending && <p className="empty">{zh.list.loading}</p>}
      {error && (
        <p className="health-lost">{data ? health.lost(time.slice(0, 5)) : `${error.message} ${health.never}`}</p>
      )}
      <p role="status" className={all ? `health-summary health-${error ? 'then' : all.state}` : undefined}>
        {all && (error ? health.then(all.text) : `${health.mark[all.state]} ${all.text}`)}
      </p>
      {data && <CheckTable checks={data.checks} />}
      {data && (
        <p className="hint">
          {!error && `${health.every(time)}。`}
          {health.program(data.version, saidTime(data.startedAt))}
        </p>
      )}
    </div>
  );
}
