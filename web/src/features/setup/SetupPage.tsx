import { useEffect, useMemo, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { setup } from '../../copy/setup';
import { zh } from '../../copy/zh';
import { useStore } from '../../lib/store';
import { today } from '../../lib/time';
import { useDirectory } from '../session/get-directory';
import { useMe } from '../session/get-me';
import { CalendarPart } from './CalendarPart';
import { ChangesBar } from './ChangesBar';
import { collect, without } from './changes';
import { useCalendar } from './get-calendar';
import { HistoryPart } from './HistoryPart';
import { HoursPart } from './HoursPart';
import { NumbersPart } from './NumbersPart';
import type { PartProps } from './part-props';
import { loadPending, pending, setPending } from './pending';
import { SetupNav } from './SetupNav';
import './setup.css';

const parts = { calendar: CalendarPart, hours: HoursPart, numbers: NumbersPart, history: HistoryPart };
type Part = keyof typeof parts;

export default function SetupPage() {
  const { part = '' } = useParams();
  const me = useMe();
  const directory = useDirectory();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const query = useCalendar(year);
  const changes = useStore(pending);
  useEffect(() => loadPending(me.staffId), [me.staffId]);
  const unitName = useMemo(() => {
    const names = new Map(directory.units.map((u) => [u.id, u.name]));
    return (id: string) => (id === '*' ? setup.hours.everyUnit : (names.get(id) ?? setup.hours.unknownUnit(id)));
  }, [directory]);
  if (!(part in parts)) return <Navigate to="/setup/calendar" replace />;
  const Shown = parts[part as Part];
  const calendar = query.data;
  const props: PartProps | undefined = calendar && {
    calendar,
    changes,
    year,
    onYear: setYear,
    loading: query.isPlaceholderData,
    unitName,
    onChange: (...wanted) => setPending(wanted.reduce<typeof changes>((all, c) => collect(all, c, calendar), changes)),
    onUndo: (...subjects) => setPending(subjects.reduce<typeof changes>((all, s) => without(all, s), changes)),
  };
  return (
    <div className="page setup">
      <SetupNav />
      {!props && (
        <>
          <h1>{setup.part[part as Part]}</h1>
          <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : zh.list.loading}</p>
        </>
      )}
      {props && <Shown {...props} />}
      {props && <ChangesBar {...props} />}
    </div>
  );
}
