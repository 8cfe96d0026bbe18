import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Choice } from '../../components/Choice';
import { ErrorSummary } from '../../components/ErrorSummary';
import { TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { useMe } from '../session/get-me';
import { setMailWishes, useMailWishes, type MailWishes } from './mail-wishes';
import { SupervisionNav } from './SupervisionNav';
import { fullTime, shortTime } from './wish-times';

export default function WishesPage() {
  const me = useMe();
  const wishes = useMailWishes();
  return (
    <div className="page supervision wishes">
      {me.desks.includes('supervision') && <SupervisionNav />}
      <h1>{sup.wish.title}</h1>
      <p className="hint">{sup.wish.hint}</p>
      {wishes.error && <p className="error">{wishes.error.message}</p>}
      {wishes.isPending && <p className="empty">{zh.list.loading}</p>}
      {wishes.data && <WishForm now={wishes.data} />}
    </div>
  );
}

function WishForm({ now }: { now: MailWishes & { address?: string | null } }) {
  const client = useQueryClient();
  const [v, setV] = useState<MailWishes>(() => ({
    warning: now.warning,
    overdue: now.overdue,
    tide: now.tide,
    quietFrom: shortTime(now.quietFrom),
    quietTo: shortTime(now.quietTo),
  }));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [saved, setSaved] = useState(false);
  const [turn, setTurn] = useState(0);
  const sent = useRef({ body: '', key: '' });
  const set = (part: Partial<MailWishes>) => (setSaved(false), setV((o) => ({ ...o, ...part })));
  const save = async () => {
    const wrong: Record<string, string> = {};
    const [from, to] = [fullTime(v.quietFrom), fullTime(v.quietTo)];
    if (!from) wrong.quietFrom = sup.wish.time;
    if (!to) wrong.quietTo = sup.wish.time;
    setErrors(wrong);
    setProblem(undefined);
    setTurn((n) => n + 1);
    if (!from || !to) return;
    const body = { ...v, quietFrom: from, quietTo: to };
    const text = JSON.stringify(body);
    if (sent.current.body !== text) sent.current = { body: text, key: newId() };
    try {
      await setMailWishes(body, sent.current.key);
      setSaved(true);
      void client.invalidateQueries({ queryKey: ['mail-wishes'] });
    } catch (error) {
      if (error instanceof Problem) setErrors(error.fields);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form onSubmit={(e) => (e.preventDefault(), void save())}>
      {(problem || Object.keys(errors).length > 0) && <ErrorSummary title={problem} errors={errors} turn={turn} />}
      <p className={now.address ? undefined : 'warn'}>
        {now.address ? sup.wish.address(now.address) : sup.wish.noAddress}
      </p>
      {(['warning', 'overdue', 'tide'] as const).map((kind) => (
        <Choice
          key={kind}
          legend={`${sup.wish.kind[kind]}${sup.wish.kindHint[kind]}`}
          inline
          value={v[kind]}
          onChange={(pace) => set({ [kind]: pace })}
          options={(['immediate', 'digest'] as const).map((value) => ({ value, label: sup.wish.pace[value] }))}
        />
      ))}
      <h2>{sup.wish.quiet}</h2>
      <p className="hint">{sup.wish.quietHint}</p>
      <div className="row">
        {(['quietFrom', 'quietTo'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="time"
            label={name === 'quietFrom' ? sup.wish.from : sup.wish.to}
            value={v[name]}
            onChange={(time) => set({ [name]: time })}
            error={errors[name]}
            width={9}
          />
        ))}
      </div>
      <div className="row">
        <Button type="primary" size="large" onClick={() => void save()} aria-keyshortcuts="Alt+S">
          {sup.wish.save} <kbd className="key">Alt S</kbd>
        </Button>
        <span role="status" className="ok">
          {saved && sup.wish.saved}
        </span>
      </div>
    </form>
  );
}
