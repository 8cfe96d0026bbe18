import { TextField } from '../../components/Field';
import { intakeZh } from '../../copy/intake';
import { toHalfWidth } from '../../lib/id-number';
import { lateMaterials } from './command';
import type { StepProps } from './step-props';

const copy = intakeZh.follows;

/** 容缺: what follows after acceptance needs one promise for the whole case. */
export function PromisePanel({ draft, change, errors, parts }: StepProps) {
  const late = lateMaterials(draft, parts);
  if (late.length === 0) return null;
  const promise = draft.promise ?? { days: '', signed: false };
  const set = (part: Partial<typeof promise>) => change((d) => ({ ...d, promise: { ...promise, ...part } }));
  return (
    <section className="shelf" aria-label={copy.title}>
      <h2>{copy.title}</h2>
      <p>{copy.names(late.map((l) => l.rule.name).join('、'))}</p>
      <TextField
        name="promise.days"
        label={copy.days}
        numeric
        width={6}
        maxLength={2}
        value={promise.days}
        onChange={(days) => set({ days: toHalfWidth(days).replace(/\D/g, '') })}
        error={errors['promise.days']}
      />
      <label className="check">
        <input
          id="f-promise.signed"
          type="checkbox"
          checked={promise.signed}
          onChange={(e) => set({ signed: e.target.checked })}
        />
        {copy.signed}
      </label>
      {errors['promise.signed'] && <p className="error">{errors['promise.signed']}</p>}
    </section>
  );
}
