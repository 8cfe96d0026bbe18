import { hallZh as t } from '../../copy/hall';
import { ArrivalsChart } from './ArrivalsChart';
import type { HallDay } from './contract';
import { WaitsChart } from './WaitsChart';
import { waitLevel } from './waits';

export function TodayFigures({ day }: { day: HallDay }) {
  const f = day.figures;
  const span = (n: number | undefined) => (n === undefined ? t.today.none : t.minutes(Math.round(n)));
  const level = waitLevel(f.longestWaitMinutes ?? 0, f.waitLimitMinutes);
  const word = t.waitWord[level];
  const rows: [string, string, string?][] = [
    [t.today.arrivals, t.today.people(f.arrivals)],
    [t.today.served, t.today.people(f.served)],
    [t.today.waiting, t.today.people(f.waiting)],
    [t.today.noShows, t.today.people(f.noShows)],
    [t.today.meanWait, span(f.meanWaitMinutes)],
    [t.today.longestWait, `${span(f.longestWaitMinutes)}${word && ` ${word}`}`, `wait-${level}`],
    [t.today.overLimit(f.waitLimitMinutes), t.today.people(f.overLimit), f.overLimit ? 'wait-over' : undefined],
    [t.today.meanService, span(f.meanServiceMinutes)],
  ];
  return (
    <section className="today" aria-labelledby="today-title">
      <h2 id="today-title">{t.today.title}</h2>
      <dl className="today-figures">
        {rows.map(([name, value, mark]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={mark}>{value}</dd>
          </div>
        ))}
      </dl>
      {f.safeVolume && (
        <details>
          <summary>{t.today.safe(f.safeVolume.cases)}</summary>
          <ol>
            {f.safeVolume.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
      <div className="today-charts">
        <ArrivalsChart halfHours={day.arrivalsPerHalfHour} />
        <WaitsChart day={day} />
      </div>
    </section>
  );
}
