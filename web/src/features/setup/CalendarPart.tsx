import { Button } from 'antd';
import { useRef, useState } from 'react';
import { setup } from '../../copy/setup';
import { today } from '../../lib/time';
import { dayAfterKey, isoDate } from './dates';
import { DayDialog } from './DayDialog';
import { monthViews } from './days';
import { MonthTable } from './MonthTable';
import type { PartProps } from './part-props';

export function CalendarPart(p: PartProps) {
  const { calendar, changes, year } = p;
  const [at, setAt] = useState(() => today());
  const [open, setOpen] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  const focused = at.startsWith(String(year)) ? at : isoDate(year, 1, 1);
  const publishing = changes.some((c) => c.type === 'year-published' && c.year === year);
  const shown = calendar.year === year ? calendar : { ...calendar, days: [] };
  const published = calendar.years.includes(year);
  return (
    <>
      <div className="setup-head">
        <h1>{setup.calendar.title(year)}</h1>
        <div className="row" role="group" aria-label={setup.calendar.year}>
          <Button onClick={() => p.onYear(year - 1)}>← {setup.calendar.previous}</Button>
          <Button onClick={() => p.onYear(year + 1)}>{setup.calendar.next} →</Button>
        </div>
      </div>
      {published ? (
        <p className="ok">{setup.calendar.published}</p>
      ) : (
        <div className="notice unpublished">
          <p>{publishing ? setup.calendar.publishPending(year) : setup.calendar.unpublished(year)}</p>
          <Button
            onClick={() => (publishing ? p.onUndo(`year ${year}`) : p.onChange({ type: 'year-published', year }))}
          >
            {publishing ? setup.calendar.undoPublish : setup.calendar.publish(year)}
          </Button>
        </div>
      )}
      <p className="hint">{setup.calendar.hint}</p>
      <Legend />
      <div
        className={p.loading ? 'year year-loading' : 'year'}
        ref={box}
        onKeyDown={(e) => {
          const from = (e.target as HTMLElement).dataset.date;
          const to = from && dayAfterKey(from, e.key);
          if (!to) return;
          e.preventDefault();
          setAt(to);
          box.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
        }}
      >
        {Array.from({ length: 12 }, (_, i) => (
          <MonthTable
            key={i}
            month={i + 1}
            weeks={monthViews(shown, changes, year, i + 1)}
            focused={focused}
            today={today()}
            onOpen={(date) => {
              setAt(date);
              setOpen(date);
            }}
          />
        ))}
      </div>
      {open && <DayDialog {...p} date={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

function Legend() {
  const sample = (kind: 'rest' | 'work' | 'half') => (
    <li>
      <span className={`sample day-${kind} day-special`}>{setup.mark[kind]}</span> {setup.kind[kind]}
    </li>
  );
  return (
    <ul className="legend" aria-label={setup.calendar.legend}>
      {sample('rest')}
      {sample('work')}
      {sample('half')}
      <li>
        <span className="sample day-rest">6</span> {setup.calendar.usualRest}
      </li>
      <li>
        <span className="sample day-county">1</span> {setup.calendar.countyMark}
      </li>
      <li>
        <span className="sample day-pending">1</span> {setup.calendar.pendingMark}
      </li>
    </ul>
  );
}
