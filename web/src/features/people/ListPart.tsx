import { Button } from 'antd';
import { useState } from 'react';
import { peopleZh } from '../../copy/people';
import { HallNameDialog } from './HallNameDialog';
import { LeaveDialog, type Leaving } from './LeaveDialog';
import { PeopleTable } from './PeopleTable';
import type { People, Person } from './people-types';
import { PersonDialog } from './PersonDialog';

type Open = { person?: Person; what: Leaving | 'edit' | 'add' | 'hall' };

export function ListPart({ people }: { people: People }) {
  const [open, setOpen] = useState<Open>();
  const [said, setSaid] = useState<string>();
  const [word, setWord] = useState('');
  const unit = people.units.find((u) => u.id === people.unitId)!;
  const shown = people.people.filter((p) =>
    `${p.name} ${p.id} ${p.roleName} ${p.office ?? ''} ${p.departmentName ?? ''} ${p.placeName}`.includes(word.trim()),
  );
  const ask = (what: Open['what'], person?: Person) => {
    setSaid(undefined);
    setOpen({ what, person });
  };
  const close = () => setOpen(undefined);
  const saved = (text?: string) => {
    close();
    setSaid(text ?? peopleZh.saved);
  };
  return (
    <>
      <div className="people-warnings">
        {people.warnings.length === 0 && <p className="ok">{peopleZh.noWarnings}</p>}
        {people.warnings.length > 0 && (
          <details open={people.warnings.length <= 4}>
            <summary>
              <b className="warn">{peopleZh.warnings(people.warnings.length)}</b>
            </summary>
            <ul>
              {people.warnings.map((w) => (
                <li key={w}>{w}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className="people-bar">
        <input
          className="text"
          type="search"
          aria-label={peopleZh.find}
          placeholder={peopleZh.findHint}
          value={word}
          onChange={(e) => setWord(e.target.value)}
        />
        {unit.hallAccountsWanted > 0 && (
          <span className="hint">{peopleZh.hall(unit.hallAccounts, unit.hallAccountsWanted)}</span>
        )}
        <span role="status" className="ok">
          {said}
        </span>
        {people.mayChange && (
          <div className="row">
            <Button type="primary" size="large" onClick={() => ask('add')} aria-keyshortcuts="Alt+S">
              {peopleZh.add} <kbd className="key">Alt S</kbd>
            </Button>
            <Button size="large" onClick={() => ask('hall')}>
              {peopleZh.rename}
            </Button>
          </div>
        )}
      </div>
      <PeopleTable people={shown} mayChange={people.mayChange} onAsk={ask} />
      {people.windows.length > 0 && (
        <section className="people-windows">
          <h2>{peopleZh.windows}</h2>
          <p className="hint">{peopleZh.windowsHint}</p>
          <ul>
            {people.windows.map((w) => (
              <li key={w.id}>
                <b>{w.name}</b> {peopleZh.staffedBy(w.staffedBy.join('、'))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {open?.what === 'hall' && <HallNameDialog people={people} unit={unit} onClose={close} onSaved={saved} />}
      {(open?.what === 'add' || open?.what === 'edit') && (
        <PersonDialog people={people} person={open.person} onClose={close} onSaved={saved} />
      )}
      {open?.person && (open.what === 'disable' || open.what === 'enable' || open.what === 'handOver') && (
        <LeaveDialog people={people} person={open.person} what={open.what} onClose={close} onSaved={saved} />
      )}
    </>
  );
}
