import { Button } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary';
import { setup } from '../../copy/setup';
import { isIdle } from './changes';
import { NumberField } from './NumberField';
import { limitErrors, limitRules, readNumbers, textsOf, tideRules, type Texts } from './number-rules';
import type { PartProps } from './part-props';
import type { Change, Limits, Tide } from './setup-types';

export function NumbersPart({ calendar, changes, onChange }: PartProps) {
  const waiting = {
    limits: changes.find((c) => c.type === 'limits-set')?.limits ?? calendar.limits,
    tide: changes.find((c) => c.type === 'tide-set')?.tide ?? calendar.tide,
  };
  const [limits, setLimits] = useState<Texts>(() => textsOf(waiting.limits));
  const [tide, setTide] = useState<Texts>(() => textsOf(waiting.tide));
  const [on, setOn] = useState(() => ({
    byWait: waiting.tide.byWait,
    byCases: waiting.tide.byCases,
    byForecast: waiting.tide.byForecast,
  }));
  const [errors, setErrors] = useState<Texts>({});
  const [said, setSaid] = useState('');
  const [turn, setTurn] = useState(0);
  const keep = () => {
    const l = readNumbers(limitRules, limits);
    const t = readNumbers(tideRules, tide);
    const wrong = { ...limitErrors(l.values), ...l.errors, ...t.errors };
    setErrors(wrong);
    setTurn((n) => n + 1);
    setSaid('');
    if (Object.keys(wrong).length > 0) return;
    const wanted: Change[] = [
      { type: 'limits-set', limits: l.values as Limits },
      { type: 'tide-set', tide: { ...on, ...t.values } as Tide },
    ];
    onChange(...wanted);
    setSaid(wanted.every((c) => isIdle(calendar, c)) ? setup.numbers.same : setup.numbers.kept);
  };
  return (
    <form className="numbers" onSubmit={(e) => (e.preventDefault(), keep())}>
      <h1>{setup.numbers.title}</h1>
      <ErrorSummary
        turn={turn}
        errors={Object.fromEntries(
          Object.entries(errors).map(([k, v]) => [k, `${setup.numbers.field[k]?.[0] ?? ''}：${v}`]),
        )}
      />
      <div className="number-columns">
        <section>
          <h2>{setup.numbers.limits}</h2>
          {limitRules.map((r) => (
            <NumberField
              key={r.name}
              rule={r}
              value={limits[r.name] ?? ''}
              saved={calendar.limits[r.name]}
              error={errors[r.name]}
              onChange={(v) => (setSaid(''), setLimits((o) => ({ ...o, [r.name]: v })))}
            />
          ))}
        </section>
        <section>
          <h2>{setup.numbers.tide}</h2>
          <p className="hint">{setup.numbers.tideHint}</p>
          {tideRules.map((r) => (
            <div key={r.name} className="block">
              <label className="check">
                <input
                  type="checkbox"
                  checked={on[r.on]}
                  onChange={(e) => (setSaid(''), setOn((o) => ({ ...o, [r.on]: e.target.checked })))}
                />
                {setup.numbers[r.on]}
              </label>
              <NumberField
                rule={r}
                value={tide[r.name] ?? ''}
                saved={calendar.tide[r.name]}
                error={errors[r.name]}
                onChange={(v) => (setSaid(''), setTide((o) => ({ ...o, [r.name]: v })))}
              />
            </div>
          ))}
          <div className="row">
            <Button size="large" htmlType="submit">
              {setup.numbers.keep}
            </Button>
            <span role="status" className="ok">
              {said}
            </span>
          </div>
        </section>
      </div>
    </form>
  );
}
