import { Button } from 'antd';
import { useState } from 'react';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { useStore } from '../../lib/store';
import { CommandForm } from '../cases/CommandForm';
import { accept } from './acts';
import type { ActProps } from './act-props';
import { allChecks } from './checks';
import { likelyOutstanding } from './outstanding';

const T = sup.accept;

/** Acceptance; with 容缺 ticked, what may follow within some days. The checklist's gaps are already in the list. */
export function AcceptForm({ matter, to, ...form }: ActProps) {
  const checks = useStore(allChecks).get(matter.number) ?? {};
  const [tolerate, setTolerate] = useState(() => matter.materials.some((m) => m.treatment === 'follows'));
  const [names, setNames] = useState(() => likelyOutstanding(matter, checks));
  const given = names.map((n) => n.trim()).filter(Boolean);
  return (
    <CommandForm
      {...form}
      current={matter}
      send={accept(to)}
      intro={(errors) => (
        <>
          <p>{zh.county.acceptText}</p>
          <label className="check">
            <input type="checkbox" checked={tolerate} onChange={(e) => setTolerate(e.target.checked)} />
            {T.tolerate}
          </label>
          {tolerate && <Outstanding names={names} setNames={setNames} error={errors['outstanding-0']} />}
        </>
      )}
      fields={tolerate ? [{ name: 'days', label: T.days, type: 'number', start: '5', wrong: sup.one.daysWrong }] : []}
      body={(v) => (tolerate ? { outstanding: given, days: Number(v.days) } : {})}
      check={() => (tolerate && given.length === 0 ? { 'outstanding-0': T.none } : ({} as Record<string, string>))}
    />
  );
}

type NamesProps = { names: string[]; setNames: (f: (all: string[]) => string[]) => void; error?: string };

function Outstanding({ names, setNames, error }: NamesProps) {
  return (
    <fieldset className="block">
      <legend>{T.list}</legend>
      <p className="hint">{T.listHint}</p>
      {names.map((name, i) => (
        <div className="outstanding-line" key={i}>
          <input
            id={`f-outstanding-${i}`}
            className="text"
            aria-label={T.nameOf(i + 1)}
            aria-invalid={i === 0 && error ? true : undefined}
            value={name}
            maxLength={100}
            onChange={(e) => setNames((all) => all.map((x, at) => (at === i ? e.target.value : x)))}
          />
          {names.length > 1 && (
            <Button
              aria-label={T.removeOf(name || String(i + 1))}
              onClick={() => setNames((all) => all.filter((_, at) => at !== i))}
            >
              {zh.materials.remove}
            </Button>
          )}
          {i === 0 && error && <p className="error">{error}</p>}
        </div>
      ))}
      <Button onClick={() => setNames((all) => [...all, ''])}>{T.add}</Button>
    </fieldset>
  );
}
