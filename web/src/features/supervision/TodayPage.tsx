import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import { sup } from '../../copy/supervision';
import { AlarmList, DayAlarms } from './AlarmList';
import { HallTable } from './HallTable';
import { place } from './place';
import { splitAlarms, unitOf } from './halls';
import { SupervisionNav } from './SupervisionNav';
import { useToday } from './today';
import { UpdatedAt } from './UpdatedAt';

export default function TodayPage() {
  const today = useToday();
  const [query, setQuery] = useSearchParams();
  useEffect(() => {
    place.search = query.size ? `?${query}` : '';
  }, [query]);
  const page = useRef<HTMLDivElement>(null);
  const there = !!today.data;
  useEffect(() => {
    if (there && place.key)
      page.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(place.key)}"]`)?.focus();
    place.key = '';
  }, [there]);
  const t = today.data;
  if (!t)
    return (
      <div className="page supervision">
        <SupervisionNav />
        <h1>{sup.page.title}</h1>
        <p className={today.error ? 'error' : 'empty'}>{today.error ? today.error.message : sup.live.first}</p>
      </div>
    );
  const unitId = query.get('unit') ?? '';
  const unit =
    t.halls.find((h) => h.unitId === unitId)?.unitName ?? t.alarms.find((a) => unitOf(a) === unitId)?.unitName;
  const all = splitAlarms(t.alarms);
  const { late, soon, days } = unit ? splitAlarms(t.alarms, unitId) : all;
  const alarmed = t.halls.filter((h) => h.tide === 'alarmed').length;
  return (
    <div className="page supervision" ref={page}>
      <SupervisionNav failed={t.letters.failed} />
      <div className="super-head">
        <h1>{sup.page.summary(all.late.length, all.soon.length, alarmed) || sup.page.calm}</h1>
        <UpdatedAt at={today.dataUpdatedAt} failed={!!today.error} />
      </div>
      <div className="super-strip">
        <Strip title={sup.page.county}>
          {(['toTake', 'inHand', 'awaitingSupplement', 'toIssue', 'dueSoon', 'overdue'] as const).map((key) => (
            <Figure key={key} label={sup.page.countyFigures[key]} value={t.county[key]} late={key === 'overdue'} />
          ))}
        </Strip>
        <Strip title={sup.page.mail}>
          {t.letters.waiting + t.letters.failed === 0 && <span>{sup.page.mailFine}</span>}
          {t.letters.waiting > 0 && <span>{sup.page.mailWaiting(t.letters.waiting)}</span>}
          {t.letters.failed > 0 && <b className="late">{sup.page.mailFailed(t.letters.failed)}</b>}
          <Link to="/supervision/letters">{sup.page.openLetters}</Link>
        </Strip>
      </div>
      <div className="super-split">
        <div className="super-lists">
          {unit && (
            <p className="only">
              <b>{sup.page.only(unit)}</b>
              <button type="button" className="plain" aria-keyshortcuts="Escape" onClick={() => setQuery({})}>
                {sup.page.all} <kbd className="key">Esc</kbd>
              </button>
            </p>
          )}
          <AlarmList
            title={sup.page.lateList}
            empty={sup.page.noLate}
            rows={late}
            asOf={t.asOf}
            onOpen={(key) => (place.key = key)}
          />
          <AlarmList
            title={sup.page.soonList}
            empty={sup.page.noSoon}
            rows={soon}
            asOf={t.asOf}
            onOpen={(key) => (place.key = key)}
          />
          <DayAlarms rows={days} onHall={(id) => setQuery({ unit: id })} />
        </div>
        <HallTable
          halls={t.halls}
          asOf={t.asOf}
          chosen={unitId}
          onChoose={(id) => setQuery(id === unitId ? {} : { unit: id })}
        />
      </div>
    </div>
  );
}

function Strip({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="strip" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Figure({ label, value, late }: { label: string; value: number; late?: boolean }) {
  return (
    <span className={late && value > 0 ? 'late' : undefined}>
      {label} <b>{value}</b>
    </span>
  );
}
