import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SelectField, TextField } from '../../components/Field';
import { setup } from '../../copy/setup';
import { enterMovesOn } from '../../lib/hotkeys';
import { today } from '../../lib/time';
import { useDirectory } from '../session/get-directory';
import { readHours, textsOfHours, weekdays, type HoursTexts } from './hours-texts';
import type { Hours } from './setup-types';

type Props = { hours: Partial<Hours>; onClose: () => void; onKeep: (hours: Hours) => void };

export function HoursForm({ hours, onClose, onKeep }: Props) {
  const directory = useDirectory();
  const [v, setV] = useState<HoursTexts>(() => textsOfHours(hours, today()));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [turn, setTurn] = useState(0);
  const set = (part: Partial<HoursTexts>) => setV((o) => ({ ...o, ...part }));
  useEffect(() => document.getElementById(hours.unitId ? 'f-sessions' : 'f-unitId')?.focus(), [hours.unitId]);
  const keep = () => {
    const read = readHours(v);
    setErrors(read.errors);
    setTurn((n) => n + 1);
    if (read.hours) onKeep(read.hours);
  };
  const H = setup.hours;
  return (
    <Dialog title={H.title} onClose={onClose}>
      <form onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <ErrorSummary errors={errors} turn={turn} />
        <SelectField
          name="unitId"
          label={H.unit}
          value={v.unitId}
          onChange={(unitId) => set({ unitId })}
          error={errors.unitId}
          options={[
            { value: '', label: '—' },
            { value: '*', label: H.everyUnit },
            ...directory.units.map((u) => ({ value: u.id, label: u.name })),
          ]}
        />
        <TextField
          name="from"
          type="date"
          label={H.from}
          value={v.from}
          onChange={(from) => set({ from })}
          error={errors.from}
        />
        <TextField
          name="sessions"
          label={H.sessions}
          hint={H.format}
          value={v.sessions}
          onChange={(sessions) => set({ sessions })}
          error={errors.sessions}
        />
        <TextField
          name="openSessions"
          label={H.open}
          hint={H.openHint}
          required={false}
          value={v.openSessions}
          onChange={(openSessions) => set({ openSessions })}
          error={errors.openSessions}
        />
        <fieldset className="block">
          <legend>{H.offPeak}</legend>
          <p className="hint">{H.offPeakHint}</p>
          <div className="row">
            {weekdays.map((d) => (
              <label key={d} className="check">
                <input
                  type="checkbox"
                  checked={v.offPeak.includes(d)}
                  onChange={(e) =>
                    set({ offPeak: weekdays.filter((x) => (x === d ? e.target.checked : v.offPeak.includes(x))) })
                  }
                />
                {H.dayNames[d]}
              </label>
            ))}
          </div>
          {v.offPeak.length > 0 && (
            <TextField
              name="offPeakSessions"
              label={H.offPeakTime}
              value={v.offPeakSessions}
              onChange={(offPeakSessions) => set({ offPeakSessions })}
              error={errors.offPeakSessions}
            />
          )}
        </fieldset>
        <Button type="primary" size="large" onClick={keep} aria-keyshortcuts="Alt+S">
          {H.keep} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
