import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Choice } from '../../components/Choice';
import { Dialog } from '../../components/Dialog';
import { TextField } from '../../components/Field';
import { setup } from '../../copy/setup';
import { enterMovesOn } from '../../lib/hotkeys';
import { saidDate } from '../../lib/time';
import { daysSet } from './changes';
import { addDays, daysBetween, usualKind } from './dates';
import { dayView } from './days';
import type { PartProps } from './part-props';
import type { DayKind } from './setup-types';

type Props = Pick<PartProps, 'calendar' | 'changes' | 'onChange' | 'onUndo'> & { date: string; onClose: () => void };

/** One day, or some in a row: what it is and what it is called, or back to what it was. */
export function DayDialog({ calendar, changes, onChange, onUndo, date, onClose }: Props) {
  const now = dayView(calendar, changes, date);
  const saved = dayView(calendar, [], date);
  const [kind, setKind] = useState<DayKind>(() =>
    now.from === 'usual' ? (usualKind(date) === 'rest' ? 'work' : 'rest') : now.kind,
  );
  const [name, setName] = useState(now.name);
  const [to, setTo] = useState('');
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const keep = () => {
    const wrong: Record<string, string> = {};
    const span = to ? daysBetween(date, to) : 0;
    if (!name.trim() || name.trim().length > 30) wrong.name = setup.day.nameWrong;
    if (!(span >= 0 && span <= 31)) wrong.to = setup.day.toWrong;
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return document.getElementById(`f-${Object.keys(wrong)[0]}`)?.focus();
    onChange(...daysSet(date, to || date, kind, name.trim()));
    onClose();
  };
  const source = now.pending ? setup.from.pending : setup.from[now.from];
  return (
    <Dialog title={saidDate(date)} onClose={onClose}>
      <form ref={form} onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <p>{setup.day.now(setup.kind[now.kind], now.name, source)}</p>
        <Choice
          legend={setup.day.kind}
          inline
          numbered
          value={kind}
          onChange={setKind}
          options={(['rest', 'work', 'half'] as const).map((value) => ({
            value,
            label: setup.kind[value],
            hint: setup.day.kindHint[value],
          }))}
        />
        <TextField
          name="name"
          label={setup.day.name}
          hint={setup.day.nameHint}
          value={name}
          onChange={setName}
          error={errors.name}
          maxLength={30}
        />
        <Field31 date={date} value={to} onChange={setTo} error={errors.to} />
        <div className="row">
          <Button type="primary" size="large" onClick={keep} aria-keyshortcuts="Alt+S">
            {setup.day.keep} <kbd className="key">Alt S</kbd>
          </Button>
          {now.pending && <Button onClick={() => (onUndo(`day ${date}`), onClose())}>{setup.day.undo}</Button>}
          {!now.pending && saved.from === 'county' && (
            <Button title={setup.day.restoreHint} onClick={() => (onChange({ type: 'day-restored', date }), onClose())}>
              {setup.day.restore}
            </Button>
          )}
        </div>
        {!now.pending && saved.from === 'county' && <p className="hint">{setup.day.restoreHint}</p>}
      </form>
    </Dialog>
  );
}

function Field31(p: { date: string; value: string; onChange: (to: string) => void; error?: string }) {
  return (
    <div className={p.error ? 'field field-wrong' : 'field'}>
      <label htmlFor="f-to">{setup.day.to}</label>
      <p className="hint" id="f-to-hint">
        {setup.day.toHint}
      </p>
      <input
        id="f-to"
        className="text"
        type="date"
        min={p.date}
        max={addDays(p.date, 31)}
        value={p.value}
        onChange={(e) => p.onChange(e.target.value)}
        aria-describedby="f-to-hint"
        aria-invalid={p.error ? true : undefined}
      />
      {p.error && <p className="error">{p.error}</p>}
    </div>
  );
}
