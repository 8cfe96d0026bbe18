import { Button } from 'antd';
import { peopleZh } from '../../copy/people';
import { exactTime, fullDate } from '../../lib/time';
import type { Leaving } from './LeaveDialog';
import type { Person } from './people-types';

type Props = { people: Person[]; mayChange: boolean; onAsk: (what: Leaving | 'edit', person: Person) => void };

export function PeopleTable({ people, mayChange, onAsk }: Props) {
  const C = peopleZh.col;
  if (people.length === 0) return <p className="empty">{peopleZh.none}</p>;
  return (
    <table className="plain-table people-table">
      <thead>
        <tr>
          <th scope="col">{C.person}</th>
          <th scope="col">{C.post}</th>
          <th scope="col">{C.place}</th>
          <th scope="col">{C.work}</th>
          <th scope="col">{C.state}</th>
          {mayChange && <th scope="col">{C.do}</th>}
        </tr>
      </thead>
      <tbody>
        {people.map((p) => (
          <tr key={p.id} className={p.disabled ? 'person-off' : undefined}>
            <td>
              <b>{p.name}</b> <small>{p.id}</small>
              {p.mail && <small className="person-mail">{p.mail}</small>}
            </td>
            <td>
              {p.roleName}
              {p.post && ` ${peopleZh.post(p.post)}`}
              {(p.office || p.departmentName) && <small> · {p.departmentName ?? p.office}</small>}
              {p.kindName && <small> · {p.kindName}</small>}
            </td>
            <td>{p.placeName}</td>
            <td className="nowrap">{peopleZh.work(p.openWork)}</td>
            <td>
              {p.disabled ? <b className="late">{peopleZh.disabled}</b> : peopleZh.active}
              {p.since && <small title={exactTime(p.since)}> {peopleZh.since(fullDate(p.since))}</small>}
            </td>
            {mayChange && (
              <td className="person-do">
                <Do what="edit" label={peopleZh.edit} person={p} onAsk={onAsk} />
                {p.openWork > 0 && <Do what="handOver" label={peopleZh.handOver} person={p} onAsk={onAsk} />}
                {p.disabled ? (
                  <Do what="enable" label={peopleZh.enable} person={p} onAsk={onAsk} />
                ) : (
                  <Do what="disable" label={peopleZh.disable} person={p} onAsk={onAsk} />
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Do(p: { what: Leaving | 'edit'; label: string; person: Person; onAsk: Props['onAsk'] }) {
  return (
    <Button size="small" aria-label={peopleZh.of(p.label, p.person.name)} onClick={() => p.onAsk(p.what, p.person)}>
      {p.label}
    </Button>
  );
}
