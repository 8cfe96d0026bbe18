import { SelectField, TextField } from '../../../../components/Field';
import { guideWords } from '../../../../copy/guide-words';
import { guidesZh } from '../../../../copy/guides';
import type { Route, ServiceGuide } from '../../../../lib/contract';
import { useDirectory } from '../../../session/get-directory';
import { initialsOf } from '../form';
import type { PartProps } from '../part-props';

const t = guidesZh.edit;

export function BasicPart({ form, set, errors, isNew }: PartProps & { isNew: boolean }) {
  const directory = useDirectory();
  const text = (name: 'name' | 'category' | 'pinyin' | 'remark' | 'outsideSystem', hint?: string) => (
    <TextField
      name={name}
      label={t[name]}
      hint={hint}
      value={form[name] ?? ''}
      onChange={(value) => set({ [name]: value })}
      error={errors[name]}
      required={name === 'remark' ? false : undefined}
    />
  );
  return (
    <>
      <div className="grid">
        {isNew && (
          <TextField
            name="itemId"
            label={t.itemId}
            hint={t.itemIdHint}
            value={form.itemId}
            onChange={(itemId) => set({ itemId })}
            error={errors.itemId}
            maxLength={60}
          />
        )}
        {text('name')}
        {text('pinyin', t.pinyinHint(initialsOf(form.pinyin)))}
        {text('category')}
        <SelectField
          name="departmentId"
          label={t.department}
          value={form.departmentId}
          onChange={(departmentId) => set({ departmentId })}
          error={errors.departmentId}
          options={[
            { value: '', label: t.choose },
            ...directory.departments.map((d) => ({ value: d.id, label: d.name })),
          ]}
        />
        <SelectField
          name="route"
          label={t.route}
          value={form.route}
          onChange={(route) => set({ route: route as Route })}
          options={Object.entries(guideWords.route).map(([value, label]) => ({ value, label }))}
        />
        {form.route === 'township' && (
          <SelectField
            name="office"
            label={t.office}
            value={form.office ?? ''}
            onChange={(office) => set({ office })}
            error={errors.office}
            options={[{ value: '', label: t.choose }, ...t.offices.map((o) => ({ value: o, label: o }))]}
          />
        )}
        {form.route === 'privateNetwork' && text('outsideSystem')}
        <SelectField
          name="handling"
          label={t.handling}
          value={form.handling}
          onChange={(handling) => set({ handling: handling as ServiceGuide['handling'] })}
          options={Object.entries(guideWords.handling).map(([value, label]) => ({ value, label }))}
        />
        {(['promisedDays', 'statutoryDays'] as const)
          .filter((name) => name === 'statutoryDays' || form.handling === 'promised')
          .map((name) => (
            <TextField
              key={name}
              name={name}
              label={t[name]}
              numeric
              value={form[name]}
              onChange={(value) => set({ [name]: value })}
              error={errors[name]}
              maxLength={3}
            />
          ))}
        {text('remark')}
      </div>
    </>
  );
}
