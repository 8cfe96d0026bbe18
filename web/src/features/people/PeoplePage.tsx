import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { SubNav } from '../../components/SubNav';
import { peopleZh } from '../../copy/people';
import { zh } from '../../copy/zh';
import { useMe } from '../session/get-me';
import { usePeople } from './get-people';
import { HistoryPart } from './HistoryPart';
import { ImportPart } from './ImportPart';
import { ListPart } from './ListPart';
import './people.css';

type Part = keyof typeof peopleZh.part;

export default function PeoplePage() {
  const part = (useParams()['*'] || 'list') as Part;
  const me = useMe();
  const [unit, setUnit] = useState(me.unit.id);
  const { data: people, error } = usePeople(unit);
  if (!(part in peopleZh.part)) return <Navigate to="/people" replace />;
  const parts = (Object.keys(peopleZh.part) as Part[]).filter((p) => p !== 'import' || people?.mayChange);
  const shown = people?.units.find((u) => u.id === people.unitId);
  return (
    <div className="page people">
      <SubNav
        label={peopleZh.pages}
        links={parts.map((p) => ({
          to: p === 'list' ? '/people' : `/people/${p}`,
          label: peopleZh.part[p],
          end: true,
        }))}
      />
      <div className="people-head">
        <h1>{part === 'import' ? peopleZh.import.title : peopleZh.title(shown?.name ?? me.unit.name)}</h1>
        {people && people.units.length > 1 && part !== 'import' && (
          <label>
            {peopleZh.unit}{' '}
            <select className="select" value={unit} onChange={(e) => setUnit(e.target.value)}>
              {people.units.map((u) => (
                <option key={u.id} value={u.id}>
                  {peopleZh.unitOption(u.name, u.people, u.warnings)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {!people && <p className={error ? 'error' : 'empty'}>{error ? error.message : zh.list.loading}</p>}
      {people && !people.mayChange && <p className="hint">{peopleZh.readOnly}</p>}
      {people && part === 'list' && <ListPart key={people.unitId} people={people} />}
      {part === 'import' && people?.mayChange && <ImportPart />}
      {people && part === 'history' && <HistoryPart people={people} />}
    </div>
  );
}
