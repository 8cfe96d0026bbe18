import { hallZh as t } from '../../copy/hall';
import type { HallDay } from './contract';

const HEIGHT = 110;
const STEP = 34;

/** Bars for today, a step line for what is usual; the same numbers as a table below. */
export function ArrivalsChart({ halfHours }: { halfHours: HallDay['arrivalsPerHalfHour'] }) {
  const total = halfHours.reduce((sum, h) => sum + h.count, 0);
  if (halfHours.length === 0)
    return (
      <figure>
        <figcaption>{t.today.arrivalsChart}</figcaption>
        <p className="empty">{t.today.arrivalsEmpty}</p>
      </figure>
    );
  const most = Math.max(4, ...halfHours.map((h) => Math.max(h.count, h.usual)));
  const y = (n: number) => HEIGHT - (n / most) * (HEIGHT - 18);
  const peak = halfHours.reduce((a, b) => (b.count > a.count ? b : a));
  const usual = halfHours.map((h, i) => `${i ? 'L' : 'M'}${i * STEP + 2} ${y(h.usual)}H${(i + 1) * STEP - 2}`).join('');
  return (
    <figure>
      <figcaption>
        {t.today.arrivalsChart}
        <span className="chart-legend">
          <i className="chart-bar" /> {t.today.actual} <i className="chart-line" /> {t.today.usual}
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${halfHours.length * STEP} ${HEIGHT + 18}`}
        role="img"
        aria-label={total ? t.today.arrivalsSaid(total, peak.from, peak.count) : t.today.arrivalsEmpty}
      >
        {halfHours.map((h, i) => (
          <g key={h.from}>
            <rect className="bar-now" x={i * STEP + 7} width={STEP - 14} y={y(h.count)} height={HEIGHT - y(h.count)} />
            {h.count > 0 && (
              <text x={i * STEP + STEP / 2} y={y(h.count) - 4} textAnchor="middle">
                {h.count}
              </text>
            )}
            {i % 2 === 0 && (
              <text x={i * STEP + 2} y={HEIGHT + 14}>
                {h.from}
              </text>
            )}
          </g>
        ))}
        <path className="axis" d={`M0 ${HEIGHT}H${halfHours.length * STEP}`} />
        <path className="usual" d={usual} />
      </svg>
      <details>
        <summary>{t.today.tableOf(t.today.arrivalsChart)}</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t.today.from}</th>
              <th scope="col">{t.today.actual}</th>
              <th scope="col">{t.today.usual}</th>
            </tr>
          </thead>
          <tbody>
            {halfHours.map((h) => (
              <tr key={h.from}>
                <td>{h.from}</td>
                <td>{h.count}</td>
                <td>{Math.round(h.usual * 10) / 10}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
