import { TextField } from '../../../components/Field';
import { intakeZh } from '../../../copy/intake';
import type { StepProps } from '../step-props';
import { OpenCases } from './OpenCases';
import { openElsewhere } from './shelf';

const copy = intakeZh.elsewhere;

/** 两头受理: the same item of the same person is open; going on needs a reason. */
export function DespitePanel({ draft, change, errors }: StepProps) {
  const open = openElsewhere(draft);
  if (open.length === 0) return null;
  return (
    <div className="shelf shelf-warn">
      <OpenCases title={copy.same} rows={open} />
      <TextField
        name="despite"
        label={copy.despite}
        hint={copy.despiteHint}
        value={draft.despite ?? ''}
        onChange={(despite) => change((d) => ({ ...d, despite }))}
        error={errors.despite}
        maxLength={200}
        autoFocus
      />
    </div>
  );
}
