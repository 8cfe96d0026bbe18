import { useEffect, useState } from 'react';
import { setup } from '../../copy/setup';
import { enterMovesOn } from '../../lib/hotkeys';
import { NumberField } from './NumberField';
import { limitErrors, limitRules, readNumbers, textsOf, tideRules, type Texts, type TideSwitch } from './number-rules';
import type { PartProps } from './part-props';
import type { Limits, Tide } from './setup-types';

const switches = (t: Tide): Record<TideSwitch, boolean> => ({
  byWait: t.byWait,
  byCases: t.byCases,
  byForecast: t.byForecast,
});

/** A number is collected when the field is left, so that nothing half typed gets into the changes. */
export function NumbersPart({ calendar, changes, onChange }: PartProps) {
  const wantedLimits = changes.find((c) => c.type === 'limits-set')?.limits;
  const wantedTide = changes.find((c) => c.type === 'tide-set')?.tide;
  const [limits, setLimits] = useState<Texts>(() => textsOf(wantedLimits ?? calendar.limits));
  const [tide, setTide] = useState<Texts>(() => textsOf(wantedTide ?? calendar.tide));
  const [on, setOn] = useState(() => switches(wantedTide ?? calendar.tide));
  const [limitWrong, setLimitWrong] = useState<Texts>({});
  const [tideWrong, setTideWrong] = useState<Texts>({});
  // Taken back or saved elsewhere on the page: the form shows again what is in force.
  const [noLimits, noTide] = [!wantedLimits, !wantedTide];
  useEffect(() => {
    if (!noLimits) return;
    setLimits(textsOf(calendar.limits));
    setLimitWrong({});
  }, [noLimits, calendar.limits]);
  useEffect(() => {
    if (!noTide) return;
    setTide(textsOf(calendar.tide));
    setOn(switches(calendar.tide));
    setTideWrong({});
  }, [noTide, calendar.tide]);

  const collectLimits = () => {
    const read = readNumbers(limitRules, limits);
    const wrong = { ...limitErrors(read.values), ...read.errors };
    setLimitWrong(wrong);
    if (Object.keys(wrong).length === 0) onChange({ type: 'limits-set', limits: read.values as Limits });
  };
  const collectTide = (with_: Record<TideSwitch, boolean>) => {
    const read = readNumbers(tideRules, tide);
    setTideWrong(read.errors);
    if (Object.keys(read.errors).length === 0) onChange({ type: 'tide-set', tide: { ...with_, ...read.values } });
  };
  return (
    <>
      <h1>{setup.numbers.title}</h1>
      <p className="hint">{setup.numbers.hint}</p>
      <div
        className="number-columns"
        onKeyDown={(e) => {
          // Leaving the field collects its number before the key reaches the review.
          if (e.altKey && e.code === 'KeyS') (e.target as HTMLElement).blur();
          else enterMovesOn(e);
        }}
      >
        <section onBlur={collectLimits}>
          <h2>{setup.numbers.limits}</h2>
          {limitRules.map((r) => (
            <NumberField
              key={r.name}
              rule={r}
              value={limits[r.name] ?? ''}
              saved={calendar.limits[r.name]}
              error={limitWrong[r.name]}
              onChange={(v) => setLimits((o) => ({ ...o, [r.name]: v }))}
            />
          ))}
        </section>
        <section onBlur={() => collectTide(on)}>
          <h2>{setup.numbers.tide}</h2>
          <p className="hint">{setup.numbers.tideHint}</p>
          {tideRules.map((r) => (
            <div key={r.name} className="block">
              <label className="check">
                <input
                  type="checkbox"
                  checked={on[r.on]}
                  onChange={(e) => {
                    const next = { ...on, [r.on]: e.target.checked };
                    setOn(next);
                    collectTide(next);
                  }}
                />
                {setup.numbers[r.on]}
              </label>
              <NumberField
                rule={r}
                value={tide[r.name] ?? ''}
                saved={calendar.tide[r.name]}
                error={tideWrong[r.name]}
                onChange={(v) => setTide((o) => ({ ...o, [r.name]: v }))}
              />
            </div>
          ))}
        </section>
      </div>
    </>
  );
}
