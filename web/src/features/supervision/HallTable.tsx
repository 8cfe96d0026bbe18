import { useRef, useState } from 'react';
import { sup } from '../../copy/supervision';
import { exactTime, saidSpan } from '../../lib/time';
import { moveInRows } from '../cases/CaseTable';
import { heatOf, reasonsOf, steady, worstFirst } from './halls';
import type { HallToday } from './today';

type Props = { halls: HallToday[]; asOf: string; chosen: string; onChoose: (unitId: string) => void };
const keyOf = (h: HallToday) => h.unitId;

export function HallTable({ halls, asOf, chosen, onChoose }: Props) {
  const [held, setHeld] = useState<string[]>();
  const box = useRef<HTMLElement>(null);
  const sorted = worstFirst(halls);
  const rows = held ? steady(sorted, keyOf, held) : sorted;
  const hold = () => setHeld((was) => was ?? sorted.map(keyOf));
  return (
    <section
      className="halls"
      aria-label={sup.page.halls}
      ref={box}
      onMouseEnter={hold}
      onMouseLeave={() => !box.current?.contains(document.activeElement) && setHeld(undefined)}
      onFocus={hold}
      onBlur={(e) => !e.currentTarget.contains(e.relatedTarget) && setHeld(undefined)}
    >
      <h2>{sup.page.halls}</h2>
      <p className="hint">{sup.page.hallsHint}</p>
      {rows.length === 0 && <p className="empty">{sup.page.none}</p>}
      <table className="hall-table">
        <caption className="sr-only">{sup.page.halls}</caption>
        <thead>
          <tr>
            <th scope="col">{sup.page.hall}</th>
            <th scope="col">{sup.page.state}</th>
            <th scope="col" className="num">
              {sup.page.waiting}
            </th>
            <th scope="col" className="num">
              {sup.page.longest}
            </th>
            <th scope="col">{sup.page.tide}</th>
            <th scope="col" className="num">
              {sup.page.open}
            </th>
            <th scope="col" className="num">
              {sup.page.soon}
            </th>
            <th scope="col" className="num">
              {sup.page.overdue}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={moveInRows}>
          {rows.map((h) => (
            <Row key={h.unitId} hall={h} asOf={asOf} chosen={chosen === h.unitId} onChoose={onChoose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  hall: h,
  asOf,
  chosen,
  onChoose,
}: Omit<Props, 'halls' | 'chosen'> & { hall: HallToday; chosen: boolean }) {
  const heat = heatOf(h);
  const reasons = reasonsOf(h);
  const some = (n: number, word: string) => (n > 0 ? <b className={word}>{n}</b> : <span className="zero">0</span>);
  return (
    <>
      <tr className={`heat-${heat}${chosen ? ' chosen' : ''}${reasons.length > 0 ? ' has-reason' : ''}`}>
        <th scope="row">
          <button
            type="button"
            data-number={h.unitId}
            aria-pressed={chosen}
            onClick={() => onChoose(h.unitId)}
            title={h.isOpenNow ? `${sup.page.windows(h.windowsOpen)}，${sup.page.served(h.served)}` : undefined}
          >
            {h.unitName}
          </button>
        </th>
        <td>
          <span className={`heat heat-word-${heat}`}>{sup.heat[heat]}</span>
        </td>
        <td className="num">{some(h.waiting, '')}</td>
        <td className="num">
          {h.waiting > 0 && h.longestWaitMinutes != null ? (
            <span className={h.overLimit > 0 ? 'late' : undefined}>{sup.page.minutes(h.longestWaitMinutes)}</span>
          ) : (
            <span className="zero">—</span>
          )}
        </td>
        <td>
          <span className={`tide-${h.tide}`}>{sup.tide[h.tide]}</span>
          {h.tide !== 'closed' && h.tideSince && (
            <small title={exactTime(h.tideSince)}> {sup.page.since(saidSpan(h.tideSince, asOf))}</small>
          )}
        </td>
        <td className="num">
          {h.openCases}
          {h.openCasesMore && '+'}
        </td>
        <td className="num">{some(h.dueSoon, 'warn')}</td>
        <td className="num">{some(h.overdue, 'late')}</td>
      </tr>
      {reasons.length > 0 && (
        <tr className={`reason-row heat-${heat}`}>
          <td colSpan={8}>{reasons.join('；')}</td>
        </tr>
      )}
    </>
  );
}
