import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../../components/Field';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import type { JobDetail } from '../../lib/contract';
import { useStore } from '../../lib/store';
import { CommandForm } from '../cases/CommandForm';
import { accept } from './accept';
import { allChecks } from './checks';
import { likelyOutstanding } from './outstanding';

type Props = { action: 'accept'; job: JobDetail; onDone: () => void; onCancel: () => void };

/** Acceptance; with 容缺 ticked, what may follow within some days. The checklist's gaps are already in the list. */
export function AcceptForm({ action, job, onDone, onCancel }: Props) {
  const checks = useStore(allChecks).get(job.number) ?? {};
  const [tolerate, setTolerate] = useState(false);
  const [names, setNames] = useState(() => likelyOutstanding(job, checks));
  const [days, setDays] = useState('5');
  const title = zh.jobAction[action];
  const given = names.map((n) => n.trim()).filter(Boolean);
  return (
    <CommandForm
      title={title}
      submit={zh.form.send(title)}
      current={job}
      send={accept(job.number)}
      onDone={onDone}
      onCancel={onCancel}
      body={() => (tolerate ? { outstanding: given, days: Number(days) } : {})}
      check={() => {
        const errors: Record<string, string> = {};
        if (!tolerate) return errors;
        if (given.length === 0) errors['outstanding-0'] = sup.accept.none;
        if (!/^\d{1,2}$/.test(days.trim()) || Number(days) < 1 || Number(days) > 60) errors.days = sup.one.daysWrong;
        return errors;
      }}
    >
      {(errors) => (
        <>
          <p>{zh.county.acceptText}</p>
          <label className="check">
            <input type="checkbox" checked={tolerate} onChange={(e) => setTolerate(e.target.checked)} />
            {sup.accept.tolerate}
          </label>
          {tolerate && (
            <fieldset className="block">
              <legend>{sup.accept.list}</legend>
              <p className="hint">{sup.accept.listHint}</p>
              {names.map((name, i) => (
                <div className="outstanding-line" key={i}>
                  <input
                    id={`f-outstanding-${i}`}
                    className="text"
                    aria-label={sup.accept.nameOf(i + 1)}
                    aria-invalid={errors[`outstanding-${i}`] ? true : undefined}
                    value={name}
                    maxLength={100}
                    onChange={(e) => setNames((all) => all.map((x, at) => (at === i ? e.target.value : x)))}
                  />
                  {names.length > 1 && (
                    <Button
                      aria-label={sup.accept.removeOf(name || String(i + 1))}
                      onClick={() => setNames((all) => all.filter((_, at) => at !== i))}
                    >
                      {zh.materials.remove}
                    </Button>
                  )}
                  {errors[`outstanding-${i}`] && <p className="error">{errors[`outstanding-${i}`]}</p>}
                </div>
              ))}
              <Button onClick={() => setNames((all) => [...all, ''])}>{sup.accept.add}</Button>
              <TextField
                name="days"
                label={sup.accept.days}
                numeric
                width={8}
                value={days}
                onChange={setDays}
                error={errors.days}
              />
            </fieldset>
          )}
        </>
      )}
    </CommandForm>
  );
}
