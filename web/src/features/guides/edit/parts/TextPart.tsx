import { TextField } from '../../../../components/Field';
import { guidesZh } from '../../../../copy/guides';
import type { PartProps } from '../part-props';

const t = guidesZh.edit;
const fields = [
  ['legalBasis', 3, t.lines],
  ['conditions', 3, t.lines],
  ['procedure', 4, t.lines],
  ['fee', 1, undefined],
  ['complaint', 2, undefined],
] as const;

export function TextPart({ form, set, errors }: PartProps) {
  return fields.map(([name, rows, hint]) => (
    <TextField
      key={name}
      name={name}
      label={t[name]}
      hint={hint}
      rows={rows}
      maxLength={4000}
      value={form[name]}
      onChange={(value) => set({ [name]: value })}
      error={errors[name]}
    />
  ));
}
