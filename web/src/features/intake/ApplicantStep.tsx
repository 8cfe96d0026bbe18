import { useState } from 'react';
import { Choice } from '../../components/Choice';
import { SelectField, TextField } from '../../components/Field';
import { SearchPick } from '../../components/SearchPick';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import type { Authorisation, Group, Mode, Village } from '../../lib/contract';
import { idNumberProblem, normaliseIdNumber, normalisePhone, phoneProblem, toHalfWidth } from '../../lib/id-number';
import { useDirectory } from '../session/get-directory';
import type { Draft, Person } from './draft';
import { withIdNumber } from './shelf/shelf';
import { ShelfLine } from './shelf/ShelfLine';
import type { ShelfState } from './shelf/use-shelf';
import type { StepProps } from './step-props';

export function ApplicantStep({ draft, change, errors, shelf }: StepProps & { shelf: ShelfState }) {
  const directory = useDirectory();
  const own = draft.applicant;
  const clear = (d: Draft, prefix: string, part: object) =>
    Object.fromEntries(
      Object.entries(d.fields ?? {}).filter(([name]) => !Object.keys(part).some((k) => name === `${prefix}.${k}`)),
    );
  const setOwn = ({ idNumber, ...part }: Partial<Draft['applicant']>) =>
    change((d) => {
      const next = idNumber === undefined ? d : withIdNumber(d, idNumber);
      const said = idNumber === undefined ? part : { ...part, idNumber };
      return { ...next, applicant: { ...next.applicant, ...part }, fields: d.fields && clear(d, 'applicant', said) };
    });
  const setAgent = (part: Partial<Draft['agent']>) =>
    change((d) => ({ ...d, agent: { ...d.agent, ...part }, fields: d.fields && clear(d, 'agent', part) }));
  /** Said under a field as long as it holds what the earlier case said. */
  const check = (field: keyof NonNullable<Draft['filled']>, value: string) =>
    draft.filled?.[field] !== undefined && draft.filled[field] === value ? intakeZh.shelf.check : undefined;
  const unitName = (id: string) => directory.units.find((u) => u.id === id)?.name ?? '';
  const q = own.villageName.trim();
  const villages = directory.villages
    .filter((v) => !q || v.name.includes(q) || unitName(v.unitId).includes(q))
    .sort((a, b) => Number(b.unitId === own.unitId) - Number(a.unitId === own.unitId));
  return (
    <>
      <p className="hint">{zh.intake.readerHint}</p>
      <ShelfLine draft={draft} state={shelf} />
      <div className="grid">
        <PersonFields
          prefix="applicant"
          title={zh.intake.name}
          person={own}
          set={setOwn}
          errors={errors}
          autoFocus
          marks={{ name: check('name', own.name), phone: check('phone', own.phone) }}
        />
        <SearchPick<Village>
          name="applicant.village"
          label={zh.intake.village}
          error={errors['applicant.village']}
          mark={check('village', own.villageName)}
          text={own.villageName}
          onText={(villageName) => setOwn({ villageName })}
          options={villages.slice(0, 40).map((v) => ({
            key: `${v.unitId}/${v.name}`,
            value: v,
            label: v.name,
            detail: unitName(v.unitId),
          }))}
          onPick={(v) => {
            setOwn({ unitId: v.unitId, villageName: v.name });
            setTimeout(() => document.getElementById('f-applicant.unit')?.focus(), 0);
          }}
          empty={zh.intake.villageUnlisted}
        />
        <SelectField
          name="applicant.unit"
          label={zh.intake.township}
          value={own.unitId}
          onChange={(unitId) => setOwn({ unitId })}
          options={directory.units
            .filter((u) => u.kind.toLowerCase() !== 'county')
            .map((u) => ({ value: u.id, label: u.name }))}
        />
        <SelectField
          name="applicant.group"
          label={zh.intake.group}
          required={false}
          mark={own.group ? check('group', own.group) : undefined}
          value={own.group}
          onChange={(group) => setOwn({ group: group as Group | '' })}
          options={[
            { value: '', label: zh.intake.noGroup },
            ...Object.entries(zh.group).map(([value, label]) => ({ value, label })),
          ]}
        />
      </div>
      <Choice<Mode>
        legend={zh.intake.mode}
        inline
        value={draft.mode}
        onChange={(mode) => change((d) => ({ ...d, mode }))}
        options={(['assisted', 'onBehalf', 'taught'] as const).map((value) => ({
          value,
          label: zh.mode[value],
          hint: zh.modeHint[value],
        }))}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.byAgent}
          onChange={(e) => change((d) => ({ ...d, byAgent: e.target.checked }))}
        />
        {zh.intake.byAgent}
      </label>
      {draft.byAgent && (
        <fieldset className="block">
          <legend>{zh.intake.agent}</legend>
          <div className="grid">
            <PersonFields
              prefix="agent"
              title={zh.intake.agentName}
              person={draft.agent}
              set={setAgent}
              errors={errors}
            />
            <TextField
              name="agent.relation"
              label={zh.intake.relation}
              value={draft.agent.relation}
              onChange={(relation) => setAgent({ relation })}
              error={errors['agent.relation']}
              maxLength={30}
            />
            <SelectField
              name="agent.authorisation"
              label={zh.intake.authorisation}
              value={draft.agent.authorisation}
              onChange={(a) => setAgent({ authorisation: a as Authorisation })}
              options={Object.entries(zh.authorisation).map(([value, label]) => ({ value, label }))}
            />
          </div>
        </fieldset>
      )}
    </>
  );
}

function PersonFields(p: {
  prefix: 'applicant' | 'agent';
  title: string;
  person: Person;
  set: (part: Partial<Person>) => void;
  errors: Record<string, string>;
  autoFocus?: boolean;
  marks?: { name?: string; phone?: string };
}) {
  const [left, setLeft] = useState({ idNumber: false, phone: false });
  const agent = p.prefix === 'agent';
  const complete = normaliseIdNumber(p.person.idNumber).length >= 18;
  const idProblem =
    (left.idNumber || complete) && p.person.idNumber
      ? idNumberProblem(p.person.idNumber)
      : p.errors[`${p.prefix}.idNumber`];
  const phone = left.phone && p.person.phone ? phoneProblem(p.person.phone) : p.errors[`${p.prefix}.phone`];
  return (
    <>
      <TextField
        name={`${p.prefix}.idNumber`}
        label={agent ? zh.intake.agentId : zh.intake.idNumber}
        value={p.person.idNumber}
        onChange={(idNumber) => p.set({ idNumber: toHalfWidth(idNumber) })}
        onBlur={() => {
          p.set({ idNumber: normaliseIdNumber(p.person.idNumber) });
          setLeft((l) => ({ ...l, idNumber: true }));
        }}
        error={idProblem}
        autoFocus={p.autoFocus}
        maxLength={40}
      />
      <TextField
        name={`${p.prefix}.name`}
        label={p.title}
        value={p.person.name}
        onChange={(name) => p.set({ name })}
        error={p.errors[`${p.prefix}.name`]}
        mark={p.marks?.name}
        maxLength={50}
      />
      <TextField
        name={`${p.prefix}.phone`}
        label={agent ? zh.intake.agentPhone : zh.intake.phone}
        value={p.person.phone}
        numeric
        onChange={(value) => p.set({ phone: toHalfWidth(value) })}
        onBlur={() => {
          p.set({ phone: normalisePhone(p.person.phone) });
          setLeft((l) => ({ ...l, phone: true }));
        }}
        error={phone}
        mark={p.marks?.phone}
        maxLength={30}
      />
    </>
  );
}
