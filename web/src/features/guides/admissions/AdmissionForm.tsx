import { useState } from 'react';
import { TextField } from '../../../components/Field';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { CommandForm } from '../../cases/CommandForm';
import type { AdmissionAction, AdmissionRow } from '../contract';
import { admissionCommand } from './list-admissions';

const t = guidesZh.admissions;
type Input = { name: string; label: string; hint?: string; needed: boolean };
const inputs: Record<AdmissionAction, Input[]> = {
  approve: [{ name: 'note', label: t.note, needed: false }],
  consent: [
    { name: 'people', label: t.people, hint: t.peopleHint, needed: true },
    { name: 'equipment', label: t.equipment, hint: t.equipmentHint, needed: true },
  ],
  refuse: [{ name: 'reason', label: t.refuseReason, needed: true }],
};

export function AdmissionForm(p: {
  row: AdmissionRow;
  action: AdmissionAction;
  onDone: (said: string) => void;
  onCancel: () => void;
}) {
  const [values, setValues] = useState<Record<string, string>>({});
  const value = (i: Input) => (values[i.name] ?? '').trim();
  return (
    <CommandForm
      title={`${t.action[p.action]}：${p.row.itemName} · ${p.row.stationName}`}
      submit={t.action[p.action]}
      danger={p.action === 'refuse'}
      current={{ version: p.row.version, timeline: [] }}
      check={() =>
        Object.fromEntries(
          inputs[p.action].filter((i) => i.needed && !value(i)).map((i) => [i.name, zh.form.required(i.label)]),
        )
      }
      body={() => Object.fromEntries(inputs[p.action].filter(value).map((i) => [i.name, value(i)]))}
      send={admissionCommand(p.row.id, p.action)}
      onDone={() => p.onDone(t.done[p.action])}
      onCancel={p.onCancel}
    >
      {(errors) =>
        inputs[p.action].map((i, n) => (
          <TextField
            key={i.name}
            name={i.name}
            label={i.label}
            hint={i.hint}
            required={i.needed ? undefined : false}
            value={values[i.name] ?? ''}
            onChange={(v) => setValues({ ...values, [i.name]: v })}
            error={errors[i.name]}
            maxLength={200}
            autoFocus={n === 0}
          />
        ))
      }
    </CommandForm>
  );
}
