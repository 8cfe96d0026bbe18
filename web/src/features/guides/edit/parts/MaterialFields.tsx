import { SelectField, TextField } from '../../../../components/Field';
import { guideWords } from '../../../../copy/guide-words';
import { guidesZh } from '../../../../copy/guides';
import type { MaterialForm as Form } from '../../../../lib/contract';
import type { Errors } from '../check-guide';
import type { GuideForm, MaterialForm } from '../form';
import { FilePick } from './FilePick';
import { OnlyInFields } from './OnlyInFields';
import { Check } from './RowTools';

const t = guidesZh.edit;
const checks = ['required', 'paperMustTravel', 'mayBeExempt', 'mayFollow'] as const;

export function MaterialFields(p: {
  material: MaterialForm;
  form: GuideForm;
  errors: Errors;
  set: (part: Partial<MaterialForm>) => void;
}) {
  const { material: m, set } = p;
  const name = (field: string) => `material.${m.id}.${field}`;
  const error = (field: string) => p.errors[name(field)];
  return (
    <div className="edit-body">
      <div className="grid">
        <TextField
          name={name('name')}
          label={t.materialName}
          value={m.name}
          onChange={(value) => set({ name: value })}
          error={error('name')}
        />
        <SelectField
          name={name('form')}
          label={t.form}
          value={m.form}
          onChange={(value) => set({ form: value as Form })}
          options={Object.entries(guideWords.form).map(([value, label]) => ({ value, label }))}
        />
        <TextField
          name={name('copies')}
          label={t.copies}
          numeric
          maxLength={2}
          value={m.copies}
          onChange={(copies) => set({ copies })}
          error={error('copies')}
        />
        <TextField
          name={name('reusableMonths')}
          label={t.reusableMonths}
          hint={t.reusableHint}
          numeric
          required={false}
          maxLength={3}
          value={m.reusableMonths}
          onChange={(reusableMonths) => set({ reusableMonths })}
          error={error('reusableMonths')}
        />
      </div>
      <div className="row">
        {checks.map((c) => (
          <Check key={c} label={t[c]} checked={!!m[c]} onChange={(checked) => set({ [c]: checked })} />
        ))}
      </div>
      <TextField
        name={name('note')}
        label={t.note}
        required={false}
        value={m.note ?? ''}
        onChange={(note) => set({ note })}
      />
      <OnlyInFields material={m} form={p.form} onChange={(onlyIn) => set({ onlyIn })} />
      <div className="row">
        <FilePick label={t.blank} of={m.name} file={m.blank} onChange={(blank) => set({ blank })} />
        <FilePick label={t.sample} of={m.name} file={m.sample} onChange={(sample) => set({ sample })} />
      </div>
    </div>
  );
}
