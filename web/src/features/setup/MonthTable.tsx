import { setup } from '../../copy/setup';
import { saidDate } from '../../lib/time';
import { stretches, type DayView } from './days';

type Props = {
  month: number;
  weeks: (DayView | null)[][];
  focused: string;
  today: string;
  onOpen: (date: string) => void;
};
const dayNo = (date: string) => setup.calendar.day(Number(date.slice(8)));

export function MonthTable({ month, weeks, focused, today, onOpen }: Props) {
  const days = weeks.flat();
  const working = days.filter((d) => d && d.kind !== 'rest').length;
  return (
    <section className="month" aria-label={setup.month(month)}>
      <table>
        <caption>
          <b>{setup.month(month)}</b> <small>{setup.calendar.workingDays(working)}</small>
        </caption>
        <thead>
          <tr>
            {setup.weekdays.map((d) => (
              <th key={d} scope="col">
                {d}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, i) => (
            <tr key={i}>
              {week.map((d, at) => (
                <td key={at}>
                  {d && <Day day={d} focused={d.date === focused} isToday={d.date === today} onOpen={onOpen} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {stretches(days).map((s) => (
          <li key={s.from} className={s.pending ? 'warn' : undefined}>
            {setup.calendar.line(
              setup.calendar.range(dayNo(s.from), dayNo(s.to)),
              s.name,
              setup.mark[s.kind],
              s.pending ? setup.from.pending : setup.from[s.source],
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Day(p: { day: DayView; focused: boolean; isToday: boolean; onOpen: (date: string) => void }) {
  const { day: d } = p;
  const marked = d.from !== 'usual' || d.pending;
  const classes = [
    `day-${d.kind}`,
    marked && 'day-special',
    d.from === 'county' && 'day-county',
    d.pending && 'day-pending',
    p.isToday && 'day-today',
  ];
  return (
    <button
      type="button"
      className={classes.filter(Boolean).join(' ')}
      data-date={d.date}
      tabIndex={p.focused ? 0 : -1}
      aria-current={p.isToday ? 'date' : undefined}
      aria-label={setup.calendar.cell(
        saidDate(d.date),
        setup.kind[d.kind],
        d.name,
        d.pending ? setup.from.pending : marked ? setup.from[d.from] : '',
      )}
      title={d.name || undefined}
      onClick={() => p.onOpen(d.date)}
    >
      {Number(d.date.slice(8))}
      {marked && <small>{setup.mark[d.kind]}</small>}
    </button>
  );
}
