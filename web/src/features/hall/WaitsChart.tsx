import { hallZh as t } from '../../copy/hall';
import type { HallDay } from './contract';
import { inLine, saidWait, waitLevel } from './waits';

const ROW = 22;
const LEFT = 52;
const WIDTH = 400;
const LABEL = 100;

/** Everyone who waits against the limit; the same numbers as a table below. */
export function WaitsChart({ day }: { day: HallDay }) {
  const limit = day.figures.waitLimitMinutes;
  const line = inLine(day).slice(0, 12);
  const title = t.today.waitsChart(limit);
  if (line.length === 0)
    return (
      <figure>
        <figcaption>{title}</figcaption>
        <p className="empty">{t.today.waitsEmpty}</p>
      </figure>
    );
  const most = Math.max(limit * 1.3, ...line.map((w) => w.waitedMinutes));
  const x = (minutes: number) => LEFT + (minutes / most) * (WIDTH - LEFT - LABEL);
  const height = line.length * ROW;
  const over = line.filter((w) => w.waitedMinutes >= limit).length;
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${height + 18}`} role="img" aria-label={t.today.waitsSaid(line.length, over, limit)}>
        {line.map((w, i) => (
          <g key={w.number}>
            <text x={0} y={i * ROW + 16}>
              {w.number}
            </text>
            <rect
              className={`bar-${waitLevel(w.waitedMinutes, limit)}`}
              x={LEFT}
              y={i * ROW + 4}
              width={Math.max(2, x(w.waitedMinutes) - LEFT)}
              height={ROW - 8}
            />
            <text x={WIDTH - LABEL + 8} y={i * ROW + 16}>
              {saidWait(w.waitedMinutes, limit)}
            </text>
          </g>
        ))}
        <path className="limit-line" d={`M${x(limit)} 0V${height}`} />
        <text x={x(limit)} y={height + 14} textAnchor="middle">
          {t.minutes(limit)}
        </text>
      </svg>
      <details>
        <summary>{t.today.tableOf(title)}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.line.number}</th>
              <th scope="col">{t.line.wait}</th>
            </tr>
          </thead>
          <tbody>
            {line.map((w) => (
              <tr key={w.number}>
                <td>{w.number}</td>
                <td>{saidWait(w.waitedMinutes, limit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
