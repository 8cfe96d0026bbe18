import { Button } from 'antd';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SelectField, TextField } from '../../components/Field';
import { kinds, peopleZh, roles } from '../../copy/people';
import { enterMovesOn } from '../../lib/hotkeys';
import { useDirectory } from '../session/get-directory';
import { formOf, toPerson } from './person-form';
import type { People, Person } from './people-types';
import { useSave } from './save-people';
import { useTyped } from './typed';

type Props = { people: People; person?: Person; onClose: () => void; onSaved: () => void };

/** One person: new, or what changes of role, post, office and place. */
export function PersonDialog({ people, person, onClose, onSaved }: Props) {
  const F = peopleZh.form;
  const directory = useDirectory();
  const typed = useTyped(person?.id ?? `new-${people.unitId}`, formOf(person, people.unitId));
  const { value: v, set } = typed;
  const save = useSave(people.version);
  const isCounty = v.unitId === '0000';
  const leaves = !!person && person.openWork > 0 && (person.role !== v.role || person.unitId !== v.unitId);
  const submit = async () => {
    const wrong: Record<string, string> = {};
    if (!v.name.trim()) wrong.name = peopleZh.required.name;
    if (!v.account.trim()) wrong.account = peopleZh.required.account;
    if (!v.role) wrong.role = peopleZh.required.role;
    if (leaves && !v.handOverTo) wrong.handOverTo = peopleZh.required.to;
    if (Object.keys(wrong).length > 0) return save.wrong(wrong);
    const wanted = { person: toPerson(v), reason: v.reason.trim() || undefined };
    const done = await save.change(
      person ? { type: 'edit', ...wanted, handOverTo: leaves ? v.handOverTo : undefined } : { type: 'add', ...wanted },
    );
    if (!done) return;
    typed.forget();
    onSaved();
  };
  const field = (name: keyof typeof v) => ({
    name,
    value: v[name],
    onChange: (text: string) => set({ [name]: text }),
    error: save.errors[name],
  });
  const colleagues = people.people.filter((p) => person?.successors?.includes(p.id));
  return (
    <Dialog title={person ? F.editTitle(person.name) : F.addTitle} wide onClose={onClose}>
      <form onSubmit={(e) => e.preventDefault()} onKeyDown={enterMovesOn}>
        <ErrorSummary title={save.problem} errors={save.errors} turn={save.turn} />
        {typed.kept && (
          <p className="hint">
            {F.kept} <Button onClick={typed.reset}>{F.drop}</Button>
          </p>
        )}
        <div className="person-form">
          <TextField {...field('name')} label={F.name} maxLength={30} autoFocus />
          <TextField {...field('account')} label={F.account} hint={F.accountHint} maxLength={120} />
          <SelectField
            {...field('unitId')}
            label={F.unit}
            onChange={(unitId) => set({ unitId, placeId: '', role: '', departmentId: '' })}
            options={people.units.map((u) => ({ value: u.id, label: u.name }))}
          />
          <SelectField
            {...field('role')}
            label={F.role}
            options={[
              { value: '', label: F.choose },
              ...roles.filter((r) => r.county === isCounty).map(({ value, label }) => ({ value, label })),
            ]}
          />
          {(v.role === 'stationClerk' || v.role === 'caseAgent') && (
            <SelectField
              {...field('placeId')}
              label={F.place}
              options={[
                { value: '', label: v.role === 'caseAgent' ? F.placeHall : F.choose },
                ...directory.stations
                  .filter((s) => s.unitId === v.unitId)
                  .map((s) => ({ value: s.id, label: F.station(s.name) })),
              ]}
            />
          )}
          {isCounty && (
            <SelectField
              {...field('departmentId')}
              label={F.department}
              options={[
                { value: '', label: '—' },
                ...directory.departments.map((d) => ({ value: d.id, label: d.name })),
              ]}
            />
          )}
          {!isCounty && v.role === 'integratedWindow' && (
            <SelectField
              {...field('post')}
              label={F.post}
              options={[
                { value: '', label: F.noPost },
                { value: 'A', label: 'A' },
                { value: 'B', label: 'B' },
              ]}
            />
          )}
          <TextField
            {...field('office')}
            label={F.office}
            hint={v.role === 'townshipOffice' ? F.officeHint : undefined}
            required={v.role === 'townshipOffice'}
            maxLength={30}
          />
          {v.role === 'stationClerk' && (
            <SelectField {...field('kind')} label={F.kind} options={[{ value: '', label: F.noKind }, ...kinds]} />
          )}
          <TextField {...field('mail')} label={F.mail} required={false} maxLength={100} />
          {!person && <TextField {...field('id')} label={F.id} hint={F.idHint} required={false} maxLength={30} />}
          {leaves && (
            <SelectField
              {...field('handOverTo')}
              label={F.handOverTo}
              hint={F.handOverHint(person.openWork)}
              options={[{ value: '', label: F.choose }, ...colleagues.map((p) => ({ value: p.id, label: p.name }))]}
            />
          )}
          <TextField {...field('reason')} label={F.reason} hint={F.reasonHint} required={false} maxLength={200} />
        </div>
        <Button type="primary" size="large" loading={save.busy} onClick={() => void submit()} aria-keyshortcuts="Alt+S">
          {F.save} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
