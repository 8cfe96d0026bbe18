import { Button } from 'antd';
import { useState } from 'react';
import { setup } from '../../copy/setup';
import { saidDate } from '../../lib/time';
import { HoursForm } from './HoursForm';
import type { PartProps } from './part-props';
import { saidSessions } from './sessions';
import type { Hours } from './setup-types';

/** The lines as they will be: saved ones, replaced and joined by what is collected. */
function lines({ calendar, changes }: PartProps): { hours: Hours; pending: boolean }[] {
  const wanted = changes.filter((c) => c.type === 'hours-set').map((c) => c.hours);
  const same = (a: Hours, b: Hours) => a.unitId === b.unitId && a.from === b.from;
  return [
    ...calendar.hours.filter((h) => !wanted.some((w) => same(w, h))).map((hours) => ({ hours, pending: false })),
    ...wanted.map((hours) => ({ hours, pending: true })),
  ].sort((a, b) =>
    a.hours.unitId === b.hours.unitId
      ? b.hours.from.localeCompare(a.hours.from)
      : a.hours.unitId.localeCompare(b.hours.unitId),
  );
}

export function HoursPart(p: PartProps) {
  const [open, setOpen] = useState<Partial<Hours>>();
  return (
    <>
      <h1>{setup.hours.title}</h1>
      <p className="hint">{setup.hours.hint}</p>
      <table className="plain-table hours">
        <thead>
          <tr>
            <th scope="col">{setup.hours.unit}</th>
            <th scope="col">{setup.hours.from}</th>
            <th scope="col">{setup.hours.sessions}</th>
            <th scope="col">{setup.hours.open}</th>
            <th scope="col">{setup.hours.offPeak}</th>
            <th scope="col">
              <span className="sr-only">{setup.hours.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines(p).map(({ hours: h, pending }) => (
            <tr key={h.unitId + h.from}>
              <td>
                {p.unitName(h.unitId)} {pending && <span className="badge">{setup.hours.pending}</span>}
              </td>
              <td>
                {h.from.slice(0, 4)}-{saidDate(h.from)}
              </td>
              <td>{saidSessions(h.sessions)}</td>
              <td>{h.openSessions.length > 0 ? saidSessions(h.openSessions) : setup.hours.same}</td>
              <td>
                {h.offPeak.length > 0
                  ? `${h.offPeak.map((d) => setup.hours.dayNames[d.toLowerCase()] ?? d).join('、')} ${saidSessions(h.offPeakSessions)}`
                  : setup.hours.noOffPeak}
              </td>
              <td>
                <Button aria-label={setup.hours.changeOf(p.unitName(h.unitId))} onClick={() => setOpen(h)}>
                  {setup.hours.change}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Button onClick={() => setOpen({ unitId: '' })}>{setup.hours.add}</Button>
      </p>
      {open && (
        <HoursForm
          hours={open}
          onClose={() => setOpen(undefined)}
          onKeep={(hours) => (p.onChange({ type: 'hours-set', hours }), setOpen(undefined))}
        />
      )}
    </>
  );
}
