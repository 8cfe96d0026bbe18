import { useState } from 'react';
import { SearchPick } from '../../components/SearchPick';
import { sup } from '../../copy/supervision';
import { findPeople, usePeople, type Person } from './list-people';

type Props = { unitId?: string; error?: string; onPick: (person: Person | undefined) => void };

/** The people of the township and of the county, found by name, post or unit. */
export function PersonField({ unitId, error, onPick }: Props) {
  const township = usePeople(unitId);
  const county = usePeople();
  const [text, setText] = useState('');
  const people = [...(unitId ? (township.data?.people ?? []) : []), ...(county.data?.people ?? [])];
  const found = findPeople([...new Map(people.map((p) => [p.staffId, p])).values()], text);
  const label = (p: Person) => `${p.name}　${p.unitName} ${p.roleName}`;
  return (
    <SearchPick
      name="responsibleId"
      label={sup.cause.person}
      hint={sup.cause.personHint}
      error={error}
      text={text}
      onText={(t) => {
        setText(t);
        onPick(undefined);
      }}
      options={found
        .slice(0, 30)
        .map((p) => ({ key: p.staffId, value: p, label: p.name, detail: `${p.unitName} ${p.roleName}` }))}
      onPick={(p) => {
        setText(label(p));
        onPick(p);
      }}
      empty={people.length === 0 && (county.error || township.error) ? sup.cause.personFailed : sup.cause.personNone}
    />
  );
}
