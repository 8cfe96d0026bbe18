import { useState } from 'react';
import { SearchPick } from '../../components/SearchPick';
import { sup } from '../../copy/supervision';
import { findPeople, usePeople, type Person } from './list-people';

type Props = {
  name: string;
  label: string;
  unitId?: string;
  /** Only people of that unit, not those of the county too. */
  only?: boolean;
  error?: string;
  onPick: (person: Person | undefined) => void;
};

/** The people of the township and of the county, found by name, post or unit. */
export function PersonField({ name, label, unitId, only, error, onPick }: Props) {
  const township = usePeople(unitId);
  const county = usePeople();
  const [text, setText] = useState('');
  const people = [...(unitId ? (township.data?.people ?? []) : []), ...(only ? [] : (county.data?.people ?? []))];
  const found = findPeople([...new Map(people.map((p) => [p.staffId, p])).values()], text);
  const said = (p: Person) => `${p.name}　${p.unitName} ${p.roleName}`;
  return (
    <SearchPick
      name={name}
      label={label}
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
        setText(said(p));
        onPick(p);
      }}
      empty={people.length === 0 && (county.error || township.error) ? sup.cause.personFailed : sup.cause.personNone}
    />
  );
}
